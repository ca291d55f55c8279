// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The day to which an interval is moved so that days ask for about as much as each other. Pure
/// functions of what they are given; what they choose is logged with the answer, since a replay no
/// longer knows what the days asked for.

#include <cstddef>
#include <cstdint>
#include <span>

#include <engram/deck_options.h>
#include <engram/study_day.h>

#include "schedule/fuzz.h"

namespace engram::schedule
{

/// A day that may be chosen.
struct CandidateDay
{
    std::int64_t load = 0; ///< cards that it asks for already
    DayShare share = DayShare::Normal;
};

/// No interval is moved by more, however wide its range: within a month there are even days enough.
inline constexpr Days FarthestMove = 14;

/// The days of `range`, which contains `said`, among which evenDay() is to choose.
[[nodiscard]] FuzzRange candidates(FuzzRange range, Days said);

/// The place of the day to choose of `days`, which follow one another; `said` is the place of the one
/// that the algorithm says. The load of a day, and one card more, counts twice where its share is
/// Fewer; one of None is out of the question while there are others. Chosen is the day that is farthest
/// below the straight line through all loads (least squares): that later days have less to ask so far
/// is no reason to wait longer. Of equals it is the one nearest to `said`, and then the earlier.
[[nodiscard]] std::size_t evenDay(std::span<const CandidateDay> days, std::size_t said);

} // namespace engram::schedule
