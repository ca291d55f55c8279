// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Intervals a little off what the algorithm says, so that cards learned together come apart. Pure
/// functions of what they are given.

#include <cstdint>

#include <engram/id.h>
#include <engram/study_day.h>

namespace engram::schedule
{

/// Days from which and up to which an interval may be moved.
struct FuzzRange
{
    Days least = 0;
    Days most = 0;
};

/// interval ± δ, rounded, with δ = 1 day + 15 % of its part between 2.5 and 7 days + 10 % of that
/// between 7 and 20 + 5 % of what is above; not below `previous`, unless the interval itself is, and
/// not above `maximum`. Intervals below 3 days stay. The widths are those of Anki.
[[nodiscard]] FuzzRange fuzzRange(Days interval, Days previous, Days maximum);

/// A day of the range, each as likely as any other: drawn from the card and its number of reviews, so
/// a replay draws the same.
[[nodiscard]] Days fuzzed(Days interval, Days previous, Days maximum, CardId card,
                          std::int32_t reviews);

} // namespace engram::schedule
