// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "content/code_languages.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace engram
{

namespace
{

using enum CodeTrait;

constexpr std::array Languages{
    CodeLanguage{
        "c h",
        "auto break case char const continue default do double else enum extern false float for goto "
        "if inline int long NULL register restrict return short signed sizeof static struct switch "
        "true typedef union unsigned void volatile while bool size_t _Bool _Atomic",
        "//", "/* */", "\" '", Hash},
    CodeLanguage{
        "cpp c++ cc cxx hpp hxx arduino cuda",
        "alignas alignof and asm auto bool break case catch char char8_t char16_t char32_t class "
        "concept const consteval constexpr constinit const_cast continue co_await co_return co_yield "
        "decltype default delete do double dynamic_cast else enum explicit export extern false final "
        "float for friend goto if inline int long mutable namespace new noexcept not nullptr operator "
        "or override private protected public register reinterpret_cast requires return short signed "
        "sizeof static static_assert static_cast struct switch template this thread_local throw true "
        "try typedef typeid typename union unsigned using virtual void volatile wchar_t while",
        "//", "/* */", "\" '", Hash | Raw},
    CodeLanguage{
        "java groovy",
        "abstract assert boolean break byte case catch char class const continue default do double "
        "else enum extends final finally float for goto if implements import instanceof int interface "
        "long native new null package permits private protected public record return sealed short "
        "static strictfp super switch synchronized this throw throws transient true false try var "
        "void volatile while yield",
        "//", "/* */", "\"\"\" \" '", At},
    CodeLanguage{
        "python py python3 pycon starlark",
        "and as assert async await break case class continue def del elif else except False finally "
        "for from global if import in is lambda match None nonlocal not or pass raise return self "
        "True try while with yield",
        "#", "", "\"\"\" ''' \" '", At},
    CodeLanguage{
        "javascript js jsx mjs cjs node",
        "async await break case catch class const continue debugger default delete do else export "
        "extends false finally for from function get if import in instanceof let new null of return "
        "set static super switch this throw true try typeof undefined var void while with yield",
        "//", "/* */", "` \" '", None},
    CodeLanguage{
        "typescript ts tsx",
        "abstract any as async await boolean break case catch class const continue declare default "
        "delete do else enum export extends false finally for from function get if implements import "
        "in infer instanceof interface is keyof let namespace never new null number object of private "
        "protected public readonly return satisfies set static string super switch symbol this throw "
        "true try type typeof undefined unknown var void while with yield",
        "//", "/* */", "` \" '", At},
    CodeLanguage{
        "go golang",
        "any bool break byte case chan const continue default defer else error fallthrough false "
        "float32 float64 for func go goto if import int int8 int16 int32 int64 interface iota map nil "
        "package range return rune select string struct switch true type uint uint8 uint16 uint32 "
        "uint64 uintptr var",
        "//", "/* */", "` \" '", Ticks},
    CodeLanguage{
        "rust rs",
        "as async await bool box break char const continue crate dyn else enum extern f32 f64 false "
        "fn for i8 i16 i32 i64 i128 if impl in isize let loop match mod move mut pub ref return self "
        "Self static str struct super trait true type u8 u16 u32 u64 u128 union unsafe use usize "
        "where while",
        "//", "/* */", "\"", Nested | Chars | Lines},
    CodeLanguage{
        "csharp cs c#",
        "abstract as async await base bool break byte case catch char checked class const continue "
        "decimal default delegate do double dynamic else enum event explicit extern false finally "
        "fixed float for foreach get goto if implicit in init int interface internal is lock long "
        "nameof namespace new null object operator out override params private protected public "
        "readonly record ref required return sbyte sealed set short sizeof static string struct "
        "switch this throw true try typeof uint ulong unchecked unsafe ushort using value var virtual "
        "void volatile when where while with yield",
        "//", "/* */", "\"\"\" \" '", Hash},
    CodeLanguage{
        "sql mysql postgres postgresql psql sqlite plsql tsql",
        "add all alter and any as asc begin between bigint boolean by cascade case cast char check "
        "column commit constraint count create cross current_date current_timestamp database date "
        "default delete desc distinct drop else end except exists explain false fetch first for "
        "foreign from full function grant group having if ilike in index inner insert int integer "
        "intersect interval into is isolation join key left level like limit lock materialized natural "
        "not null nulls numeric of offset on or order outer over partition primary procedure "
        "recursive references replace returning revoke right rollback row rows savepoint select serial "
        "serializable set share table temporary text then timestamp to transaction trigger true "
        "truncate union unique update using values varchar view when where window with",
        "--", "/* */", "\" '", Caseless | Doubled | Lines},
    CodeLanguage{
        "shell sh bash zsh console ksh dash",
        "alias break case cd continue declare do done echo elif else esac eval exec exit export fi "
        "for function getopts if in local printf read readonly return select set shift source test "
        "then trap type ulimit unset until while",
        "#", "", "\" '", Spaced | Doubled | Lines | Dashed},
    CodeLanguage{
        "powershell ps1 pwsh",
        "begin break catch class continue data do dynamicparam else elseif end enum exit filter "
        "finally for foreach from function if in param process return switch throw trap try until "
        "using while",
        "#", "<# #>", "\" '", Caseless | Dashed},
    CodeLanguage{"html xml svg xhtml vue xsl xsd plist", "", "", "<!-- -->", "\" '", Markup},
    CodeLanguage{"css scss sass less", "important from to and not only", "", "/* */", "\" '",
                 At | Dashed | Keys | Signed},
    CodeLanguage{"json jsonc json5 geojson", "true false null", "//", "/* */", "\"", Keys},
    CodeLanguage{"yaml yml", "true false null yes no on off", "#", "", "\" '",
                 Keys | Spaced | Doubled | Dashed | Signed | Apart},
    CodeLanguage{"toml ini conf properties cfg", "true false on off yes no", "# ;", "",
                 "\"\"\" ''' \" '", Spaced | Dashed | Signed},
    CodeLanguage{"markdown md", "", "", "<!-- -->", "``` `", Headings},
    CodeLanguage{
        "haskell hs",
        "as case class data default deriving do else family forall foreign hiding if import in infix "
        "infixl infixr instance let mdo module newtype of otherwise qualified then type where",
        "--", "{- -}", "\"", Nested | Chars},
    CodeLanguage{
        "kotlin kt kts",
        "abstract actual as break by catch class companion const constructor continue crossinline "
        "data do else enum expect external false final finally for fun get if import in infix init "
        "inline inner interface internal is it lateinit noinline null object open operator out "
        "override package private protected public reified return sealed set super suspend tailrec "
        "this throw true try typealias val var vararg when where while",
        "//", "/* */", "\"\"\" \" '", At | Nested},
    CodeLanguage{
        "swift",
        "actor any as associatedtype async await break case catch class continue convenience default "
        "defer deinit didSet do else enum extension fallthrough false fileprivate final for func get "
        "guard if import in indirect init inout internal is lazy let mutating nil open operator "
        "optional override private protocol public repeat required rethrows return self Self set some "
        "static struct subscript super switch throw throws true try typealias unowned var weak where "
        "while willSet",
        "//", "/* */", "\"\"\" \"", At | Nested | Hash},
    CodeLanguage{
        "ruby rb",
        "alias and attr_accessor attr_reader attr_writer begin break case class def defined do else "
        "elsif end ensure extend false for if in include lambda module next nil not or private proc "
        "protected public raise redo require require_relative rescue retry return self super then "
        "true undef unless until when while yield",
        "#", "=begin =end", "` \" '", Lines | Spaced | LineBlocks},
    CodeLanguage{
        "php",
        "abstract and array as break callable case catch class clone const continue declare default "
        "do echo else elseif enum extends false final finally fn for foreach function global if "
        "implements include instanceof insteadof interface match namespace new null or print private "
        "protected public readonly require require_once return static switch this throw trait true "
        "try use var while xor yield",
        "// #", "/* */", "\" '", Lines},
    CodeLanguage{
        "scala",
        "abstract case catch class def do else enum extends extension false final finally for given "
        "if implicit import lazy match new null object override package private protected return "
        "sealed super then this throw trait true try type using val var while with yield",
        "//", "/* */", "\"\"\" \" '", At | Nested},
    CodeLanguage{
        "dart",
        "abstract as assert async await base break case catch class const continue default do dynamic "
        "else enum export extends extension external factory false final finally for get if "
        "implements import in interface is late library mixin new null on operator part required "
        "rethrow return sealed set static super switch this throw true try typedef var void while "
        "with yield",
        "//", "/* */", "\"\"\" ''' \" '", At},
    CodeLanguage{
        "lua",
        "and break do else elseif end false for function goto if in local nil not or repeat return "
        "then true until while",
        "--", "--[[ ]]", "\" '", None},
    CodeLanguage{
        "perl pl",
        "and cmp die do else elsif eq for foreach ge gt if last le local lt my ne next no not or our "
        "package print redo require return sub undef unless until use wantarray while",
        "#", "", "\" '", Spaced | Lines},
    CodeLanguage{
        "r",
        "break else FALSE for function if in Inf library NA NaN next NULL repeat return TRUE while",
        "#", "", "\" '", None},
    CodeLanguage{
        "elixir ex exs",
        "after and case catch cond def defmacro defmodule defp defstruct do else end false fn for if "
        "import in nil not or quote raise receive require rescue true unless unquote use when with",
        "#", "", "\"\"\" \" '", At},
    CodeLanguage{
        "ocaml ml fsharp fs",
        "and as assert begin class do done else end exception external false for fun function functor "
        "if in include inherit let match method module mutable new object of open or private rec sig "
        "struct then to true try type val virtual when while with",
        "//", "(* *)", "\"", Nested | Chars},
    CodeLanguage{
        "protobuf proto",
        "bool bytes double enum extend fixed32 fixed64 float import int32 int64 map message oneof "
        "option optional package public repeated required reserved returns rpc service sint32 sint64 "
        "stream string syntax uint32 uint64 true false",
        "//", "/* */", "\" '", None},
    CodeLanguage{
        "dockerfile docker",
        "ADD ARG AS CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL ONBUILD RUN SHELL "
        "STOPSIGNAL USER VOLUME WORKDIR",
        "#", "", "\" '", Spaced | Dashed},
    CodeLanguage{"makefile make cmake",
                 "define else elseif endfunction endif foreach endforeach "
                 "function if ifdef ifeq ifndef ifneq include macro set",
                 "#", "", "\"", Spaced | Dashed},
};

std::vector<std::string_view> wordsOf(std::string_view list)
{
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < list.size();) {
        const std::size_t end = std::min(list.find(' ', at), list.size());
        if (end > at)
            words.push_back(list.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

CodeRules rulesOf(const CodeLanguage &language)
{
    CodeRules rules;
    for (const std::string_view word : wordsOf(language.keywords))
        rules.keywords.insert(word);
    rules.traits = language.traits;
    rules.lineComments = wordsOf(language.lineComments);
    rules.blockComments = wordsOf(language.blockComments);
    rules.strings = wordsOf(language.strings);
    return rules;
}

std::unordered_map<std::string_view, CodeRules> allRules()
{
    std::unordered_map<std::string_view, CodeRules> rules;
    for (const CodeLanguage &language : Languages)
        for (const std::string_view name : wordsOf(language.names))
            rules.emplace(name, rulesOf(language));
    return rules;
}

} // namespace

const CodeRules *codeRules(std::string_view name)
{
    static const std::unordered_map<std::string_view, CodeRules> rules = allRules();
    const auto found = rules.find(name);
    return found != rules.end() ? &found->second : nullptr;
}

} // namespace engram
