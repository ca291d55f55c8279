// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// A typed answer compared with the right one. Case, accents, white space and punctuation around an
/// answer are forgiven, and it is said that they were.
///
/// Pure functions over text; any thread. Cost: the product of both lengths, which are bounded.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <engram/grade.h>

namespace engram
{

/// Answers longer than this, in characters, are not asked to be typed.
inline constexpr std::size_t LongestTypedAnswer = 100;

/// Of what was typed, characters beyond this are passed over.
inline constexpr std::size_t MostTypedCharacters = 200;

/// How near what was typed comes.
enum class TypedVerdict : std::uint8_t {
    Nothing,   ///< nothing was typed
    Same,      ///< but perhaps for white space around it
    Forgiven,  ///< but for case, accents, white space or punctuation around it
    Almost,    ///< at most one character in five is another, missing or too many
    Different, ///< and everything else
};

/// A piece of the difference.
struct TypedPart
{
    enum class Kind : std::uint8_t {
        Right,
        Missing,    ///< in the right answer, and not typed
        Superfluous ///< typed, and not in the right answer
    };

    Kind kind = Kind::Right;
    std::string text; ///< as it stands in the right answer; what is superfluous, as it was typed

    friend bool operator==(const TypedPart &, const TypedPart &) = default;
};

/// What compareTyped() found.
struct TypedComparison
{
    TypedVerdict verdict = TypedVerdict::Nothing;
    /// In reading order. Without what is superfluous, they are the right answer.
    std::vector<TypedPart> parts;

    /// Good where nothing or only what is forgiven differs, Hard where almost, else Wrong.
    [[nodiscard]] Grade proposed() const;
};

/// Both are plain text.
[[nodiscard]] TypedComparison compareTyped(std::string_view typed, std::string_view right);

} // namespace engram
