// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Two texts compared by lines, and changed lines by words.
///
///     for (const DifferenceLine &line : compareTexts(before, after)) …
///
/// A longest common sequence, of lines and then of the words in between, tells what stayed; what is
/// before and behind all changes costs nothing but looking. Pure; any thread. Cost: the product of
/// what is left, at most MostDifferenceCells; of more, all counts as another.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace engram
{

/// Of the table of a longest common sequence: pieces before times pieces after.
inline constexpr std::size_t MostDifferenceCells = 4'000'000;

/// What became of a line, or of a piece of one.
enum class DifferenceKind : std::uint8_t {
    Same,
    Removed, ///< in the text before, and no more
    Added,   ///< in the text after, and not before
};

/// A piece of a line.
struct DifferencePart
{
    DifferenceKind kind = DifferenceKind::Same;
    std::string text;

    friend bool operator==(const DifferencePart &, const DifferencePart &) = default;
};

/// A line without its end. Of one that was removed or added the parts say which of its words; where
/// it has little in common with what took its place, all of it.
struct DifferenceLine
{
    DifferenceKind kind = DifferenceKind::Same;
    std::vector<DifferencePart> parts;

    [[nodiscard]] std::string text() const;
    friend bool operator==(const DifferenceLine &, const DifferenceLine &) = default;
};

/// In reading order: without what was added it is `before`, without what was removed `after`. What
/// was removed comes before what was added in its place.
[[nodiscard]] std::vector<DifferenceLine> compareTexts(std::string_view before,
                                                       std::string_view after);

} // namespace engram
