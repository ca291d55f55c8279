// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What is sought in text: words with wildcards, or a regular expression. Matched by RE2, in time
/// linear in the text whatever the pattern.

#include <algorithm>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

namespace engram
{

/// In a pattern of Extent Part, Whole, Below or Words: any run of characters, and any one. Control
/// characters, since text that is sought has none.
inline constexpr char AnyRun = '\x01';
inline constexpr char AnyOne = '\x02';

/// How much of a text a pattern must match.
enum class Extent : std::uint8_t {
    Part,       ///< any part
    Whole,      ///< all
    Below,      ///< all, or what is before a "::"
    Expression, ///< the pattern is a regular expression, for any part
    Words,      ///< any part that begins and ends with a word
};

class TextPattern
{
public:
    /// The largest program that a regular expression may make, in RE2's instructions: where memory
    /// does not suffice for one pass, the time of a match is proportional to it.
    static constexpr int MaximumProgram = 500;

    /// Wildcards and folded text; for Expression the regular expression as written. The error is what
    /// RE2 says of it.
    [[nodiscard]] static tl::expected<TextPattern, std::string> make(std::string_view pattern,
                                                                     Extent extent);

    [[nodiscard]] bool matches(std::string_view text) const;
    /// In RE2's instructions.
    [[nodiscard]] int size() const;

    ~TextPattern();
    TextPattern(TextPattern &&) noexcept;
    TextPattern &operator=(TextPattern &&) noexcept;

private:
    struct Compiled;
    explicit TextPattern(std::unique_ptr<Compiled> compiled);

    std::unique_ptr<Compiled> m_compiled;
};

/// The runs of `pattern` between its wildcards, each passed through `fold`.
template <class Fold>
[[nodiscard]] std::string foldedPattern(std::string_view pattern, Fold fold)
{
    std::string out;
    while (!pattern.empty()) {
        const std::size_t run = std::min(pattern.find_first_of("\x01\x02"), pattern.size());
        out += fold(pattern.substr(0, run));
        if (run < pattern.size())
            out += pattern[run];
        pattern.remove_prefix(std::min(run + 1, pattern.size()));
    }
    return out;
}

} // namespace engram
