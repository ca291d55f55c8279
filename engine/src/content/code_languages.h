// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <string_view>
#include <unordered_set>
#include <vector>

namespace engram
{

/// How code of a language is read. Lists are words parted by a space.
struct CodeLanguage
{
    std::string_view names;
    std::string_view keywords;
    std::string_view lineComments;
    std::string_view blockComments; ///< pairs: "/* */"
    std::string_view strings;       ///< what opens and closes them, the longest first
    std::string_view traits;        ///< of those below
};

/// The traits, as words in CodeLanguage::traits.
namespace CodeTrait
{
inline constexpr std::string_view Nested = "nested";     ///< block comments nest
inline constexpr std::string_view Caseless = "caseless"; ///< keywords in any case
inline constexpr std::string_view Hash = "hash";         ///< `#word` first on a line is a keyword
inline constexpr std::string_view At = "at";             ///< `@word` is a keyword
inline constexpr std::string_view Keys = "keys";         ///< what stands before `:` is a keyword
inline constexpr std::string_view Markup = "markup";     ///< only tags in `<…>` are code
inline constexpr std::string_view Headings = "headings"; ///< lines that begin with `#` are keywords
inline constexpr std::string_view Chars = "chars";       ///< `'` begins a string of one character
inline constexpr std::string_view Lines = "lines";       ///< any string goes on over line ends
inline constexpr std::string_view Doubled = "doubled";   ///< in `'…'` a backslash is itself
inline constexpr std::string_view Spaced = "spaced";     ///< a line comment stands behind a space
inline constexpr std::string_view Dashed = "dashed";     ///< `-` is part of words
inline constexpr std::string_view Raw = "raw";           ///< `R"x(…)x"`
} // namespace CodeTrait

/// A language ready for use.
struct CodeRules
{
    std::unordered_set<std::string_view> keywords;
    std::vector<std::string_view> lineComments;
    std::vector<std::string_view> blockComments;
    std::vector<std::string_view> strings;
    std::unordered_set<std::string_view> traits;

    [[nodiscard]] bool has(std::string_view trait) const { return traits.contains(trait); }
};

/// The rules of the language with this name in lower case; nullptr for an unknown one.
[[nodiscard]] const CodeRules *codeRules(std::string_view name);

} // namespace engram
