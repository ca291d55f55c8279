// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "content/highlight.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <engram/rich_text.h>

#include <string>

#include "content/code_languages.h"
#include "support/repeated.h"

namespace
{

using namespace engram;
using engram::test::repeated;
using testing::HasSubstr;
using testing::Not;

/// The code with its tokens marked: k(…), s(…), n(…), c(…).
std::string marked(std::string_view code, std::string_view language)
{
    std::string out;
    for (const CodePart &part : highlighted(code, language)) {
        constexpr std::string_view Letters = " ksnc";
        const bool plain = part.token == CodeToken::Plain;
        if (!plain)
            out += std::string(1, Letters[static_cast<std::size_t>(part.token)]) + "(";
        out += part.text;
        if (!plain)
            out += ")";
    }
    return out;
}

TEST(Highlight, KnowsTheLanguagesThatPeopleUse)
{
    for (const char *name :
         {"c",        "h",          "cpp",        "c++",        "cc",       "cxx",    "hpp",
          "hxx",      "arduino",    "cuda",       "java",       "groovy",   "python", "py",
          "python3",  "pycon",      "starlark",   "javascript", "js",       "jsx",    "mjs",
          "cjs",      "node",       "typescript", "ts",         "tsx",      "go",     "golang",
          "rust",     "rs",         "csharp",     "cs",         "c#",       "sql",    "mysql",
          "postgres", "postgresql", "psql",       "sqlite",     "plsql",    "tsql",   "shell",
          "sh",       "bash",       "zsh",        "console",    "ksh",      "dash",   "powershell",
          "ps1",      "pwsh",       "html",       "xml",        "svg",      "xhtml",  "vue",
          "xsl",      "xsd",        "plist",      "css",        "scss",     "sass",   "less",
          "json",     "jsonc",      "json5",      "geojson",    "yaml",     "yml",    "toml",
          "ini",      "conf",       "properties", "cfg",        "markdown", "md",     "haskell",
          "hs",       "kotlin",     "kt",         "kts",        "swift",    "ruby",   "rb",
          "php",      "scala",      "dart",       "lua",        "perl",     "pl",     "r",
          "elixir",   "ex",         "exs",        "ocaml",      "ml",       "fsharp", "fs",
          "protobuf", "proto",      "dockerfile", "docker",     "makefile", "make",   "cmake"})
        EXPECT_NE(codeRules(name), nullptr) << name;
}

TEST(Highlight, TellsKeywordsStringsNumbersAndComments)
{
    EXPECT_EQ(marked("int x = 0x1F; // y", "cpp"), "k(int) x = n(0x1F); c(// y)");
    EXPECT_EQ(marked("#include <a>\nf(\"a\\\"b\", 'c')", "C"),
              "k(#include) <a>\nf(s(\"a\\\"b\"), s('c'))");
    EXPECT_EQ(marked("R\"x(a\")x\" 1'000", "c++"), "s(R\"x(a\")x\") n(1'000)");
    EXPECT_EQ(marked("def f(): # x\n  '''a\nb'''", "py"), "k(def) f(): c(# x)\n  s('''a\nb''')");
    EXPECT_EQ(marked("let a: &'static str = 'x';", "rust"),
              "k(let) a: &'k(static) k(str) = s('x');");
    EXPECT_EQ(marked("/* a /* b */ c */ fn", "rust"), "c(/* a /* b */ c */) k(fn)");
    EXPECT_EQ(marked("Select 'it''s' -- x", "sql"), "k(Select) s('it')s('s') c(-- x)");
    EXPECT_EQ(marked("echo $# # all", "bash"), "k(echo) $# c(# all)");
    EXPECT_EQ(marked("<a href=\"x\">if</a>&amp;", "html"),
              "k(<a) href=s(\"x\")k(>)ifk(</a)k(>)n(&amp;)");
    EXPECT_EQ(marked("{\"a\": \"b\", \"c\": 1.5}", "json"),
              "{k(\"a\"): s(\"b\"), k(\"c\"): n(1.5)}");
    EXPECT_EQ(marked("key: \"v\" # c\n- b: yes", "yaml"),
              "k(key): s(\"v\") c(# c)\n- k(b): k(yes)");
    EXPECT_EQ(marked("foldl' f -- c", "haskell"), "foldl' f c(-- c)");
    EXPECT_EQ(marked("`a\nb` + x", "js"), "s(`a\nb`) + x");
    EXPECT_EQ(marked("`\\` + x", "go"), "s(`\\`) + x") << "a raw string";
    EXPECT_EQ(marked("`\\`` + x", "js"), "s(`\\``) + x");
    EXPECT_EQ(marked("LR\"(a\")\" u8R\"x(\")x\" xR\"(a)\"", "cpp"),
              "s(LR\"(a\")\") s(u8R\"x(\")x\") xRs(\"(a)\")");
    EXPECT_EQ(marked("10%b", "python"), "n(10)%b");
    EXPECT_EQ(marked("a { width: 10%; margin-left: -5px .5em; top: -.5em }", "css"),
              "a { k(width): n(10%); k(margin-left): n(-5px) .n(5em); k(top): n(-.5em) }");
    EXPECT_EQ(marked("a = -1\nb-1 = +2.5e-3", "toml"), "a = n(-1)\nb-1 = n(+2.5e-3)");
    EXPECT_EQ(marked("a: -1\n- b: don't\n- 2020-01-02", "yaml"),
              "k(a): n(-1)\n- k(b): don't\n- n(2020)-01-02");
    EXPECT_EQ(marked("x =begin\n=begin\na =end\n=end\nend", "ruby"),
              "x =k(begin)\nc(=begin\na =end\n=end)\nk(end)");
    EXPECT_EQ(marked("\"open\nint", "cpp"), "s(\"open)\nk(int)") << "a string ends with its line";
}

TEST(Highlight, LeavesOtherTextAlone)
{
    EXPECT_EQ(marked("int x; // y", ""), "int x; // y");
    EXPECT_EQ(marked("int x; // y", "text"), "int x; // y");
    EXPECT_THAT(toRichText("```\nint // x\n```"), Not(HasSubstr("<span")));
}

TEST(Highlight, IsNeverByColourAlone)
{
    const std::string html = toRichText("```cpp\nint // x\n/* ┌─┐ */\n```");
    EXPECT_THAT(html, HasSubstr("font-weight:bold\">int</span>"));
    EXPECT_THAT(html, HasSubstr("font-style:italic\">// x</span>"));
    EXPECT_THAT(html, HasSubstr("\">/* ┌─┐ */</span>"));
    EXPECT_THAT(html, Not(HasSubstr("italic\">/* ┌"))) << "a slant tears boxes apart";
}

TEST(Highlight, IsBoundedWhateverTheInput)
{
    for (const char *language : {"cpp", "haskell", "rust", "sql", "html", "yaml", "python", "md"})
        for (const char *part :
             {"\"", "'", "/*", "{-", "1 ", "R\"(", "R\"\n", "<a \"", " a:", "#", "`", "\\"})
            EXPECT_LE(highlighted(repeated(part, 100'000), language).size(), MaximumCodeParts + 2)
                << language << part;
}

TEST(Highlight, OfCodeThatIsTooLongSaysThatThereIsMore)
{
    RichTextStyle style;
    style.cut = "There is more.";
    EXPECT_THAT(toRichText("```cpp\n" + repeated("x;\n", 100'000) + "```\n", style),
                HasSubstr("[…] There is more.</p>"));
    EXPECT_THAT(toRichText("```\n" + repeated("\n", 30'000) + "```\n", style),
                HasSubstr("There is more."));
    EXPECT_THAT(toRichText("```\nx\n```\n", style), Not(HasSubstr("more")));
    EXPECT_THAT(toPlainText(repeated("word ", 100'000)), testing::EndsWith("\n[…]"));
}

RC_GTEST_PROP(Highlight, LosesNothingOfAnyCode, ())
{
    const auto code = *rc::gen::container<std::string>(
        rc::gen::elementOf(std::string("\"'`/*-#\\\n {}()<>R1ax&;=@:")));
    for (const char *language :
         {"cpp", "haskell", "rust", "sql", "html", "yaml", "python", "css"}) {
        std::string all;
        for (const CodePart &part : highlighted(code, language))
            all += part.text;
        RC_ASSERT(all == code);
    }
}

} // namespace
