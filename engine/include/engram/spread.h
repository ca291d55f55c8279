// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Reviews moved to later days: after days missed, or before days away. What is most at risk comes
/// first, and the days get an even load together with what they ask for anyway.
///
///     auto plan = collection.planSpread({.until = today, .first = today, .days = 7});
///     … show plan->load …
///     collection.applySpread(*plan);
///
/// Only due days move: intervals and easiness stay, so the next answer counts the delay as it would
/// have done anyway.

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include <engram/id.h>
#include <engram/study_day.h>

namespace engram
{

/// At most this many days are spread over.
inline constexpr int MostSpreadDays = 365;

/// Which reviews to move, and onto which days.
struct SpreadOptions
{
    std::optional<DeckId> deck;   ///< with all decks below it; nothing means the whole collection
    std::optional<StudyDay> from; ///< first due day to move; without it all that is overdue, too
    StudyDay until;               ///< last due day to move
    StudyDay first; ///< the first day to move onto: today or later, not before `until`
    int days = 7;   ///< how many days to move onto: 1 … MostSpreadDays
};

/// The reviews that one day asks for, limits aside.
struct DayLoad
{
    StudyDay day;
    std::int64_t before = 0;
    std::int64_t after = 0;
};

/// What would move where. Holds while nothing is recorded.
struct SpreadPlan
{
    SpreadOptions options;
    /// From today (with all that is overdue) to the last day moved onto.
    std::vector<DayLoad> load;
    /// Cards that get another due day, the one most at risk first.
    std::vector<std::pair<CardId, StudyDay>> moves;
    std::int64_t basedOn = 0; ///< the newest row of the log when the plan was made
};

} // namespace engram
