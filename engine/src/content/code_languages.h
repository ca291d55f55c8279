// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace engram
{

/// What is particular about a language. Several are joined with `|`.
enum class CodeTrait : std::uint32_t {
    None = 0,
    Nested = 1U << 0,     ///< block comments nest
    LineBlocks = 1U << 1, ///< what opens and closes block comments begins a line
    Spaced = 1U << 2,     ///< a line comment stands behind a space
    Caseless = 1U << 3,   ///< keywords in any case
    Hash = 1U << 4,       ///< `#word` first on a line is a keyword
    At = 1U << 5,         ///< `@word` is a keyword
    Keys = 1U << 6,       ///< what stands before `:` is a keyword
    Headings = 1U << 7,   ///< lines that begin with `#` are keywords
    Markup = 1U << 8,     ///< only tags in `<…>` are code
    Chars = 1U << 9,      ///< `'` begins a string of one character
    Lines = 1U << 10,     ///< any string goes on over line ends
    Doubled = 1U << 11,   ///< in `'…'` a backslash is itself
    Ticks = 1U << 12,     ///< and in backticks
    Apart = 1U << 13,     ///< a string begins behind no word: "don't"
    Raw = 1U << 14,       ///< `R"x(…)x"`
    Dashed = 1U << 15,    ///< `-` is part of words
    Signed = 1U << 16,    ///< numbers have a sign, and a per cent sign
};

[[nodiscard]] constexpr CodeTrait operator|(CodeTrait a, CodeTrait b)
{
    return static_cast<CodeTrait>(static_cast<std::uint32_t>(a) | static_cast<std::uint32_t>(b));
}

/// How code of a language is read. Lists are words parted by a space.
struct CodeLanguage
{
    std::string_view names;
    std::string_view keywords;
    std::string_view lineComments;
    std::string_view blockComments; ///< pairs: "/* */"
    std::string_view strings;       ///< what opens and closes them, the longest first
    CodeTrait traits;
};

/// A language ready for use.
struct CodeRules
{
    std::unordered_set<std::string_view> keywords;
    std::vector<std::string_view> lineComments;
    std::vector<std::string_view> blockComments;
    std::vector<std::string_view> strings;
    CodeTrait traits = CodeTrait::None;

    [[nodiscard]] bool has(CodeTrait trait) const
    {
        return (static_cast<std::uint32_t>(traits) & static_cast<std::uint32_t>(trait)) != 0;
    }
};

/// The rules of the language with this name in lower case; nullptr for an unknown one.
[[nodiscard]] const CodeRules *codeRules(std::string_view name);

} // namespace engram
