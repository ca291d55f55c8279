// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// A card's schedule as a pure function of its own history, the settings and its deck's options.

#include <optional>

#include <engram/card.h>
#include <engram/deck_options.h>
#include <engram/review.h>
#include <engram/settings.h>

#include "model/card_history.h"
#include "schedule/fuzz.h"

namespace engram::schedule
{

/// Raise when replay() gives another answer for the same log, so that projections are rebuilt.
inline constexpr int ReplayVersion = 5;

/// The schedule after `history`; nothing when the card is new: never reviewed, or reset since.
///
/// - A scheduled review runs SM-2 up to the options' maximum, and moves its interval by chance if they
///   say so: see fuzzed(). A drill answer of 4 or more ends that day's drill; by learning steps one
///   of 3 or more goes on to the next of them, and ends the drill after the last, 5 ends it at once,
///   and a failure goes back to the first. Drill changes nothing else, practice nothing at all.
/// - Where the options balance the load, the interval of a review is moved by the days that were logged
///   with it, within the range of planned().
/// - A due day set by hand is when the next review is; a drill ends. Interval, easiness, repetition,
///   lapses and the last grade stay. With DaysToDue the interval becomes the days from the day on which
///   it was said to the due day, 0 when that is past and at most the maximum, as if a review had
///   planned it. So it does for a new card in both cases, which becomes a scheduled one without a
///   review: repetition 1, the easiness of a new card, "last reviewed" and Good on the day on which it
///   was said, and not right yet.
/// - A reset makes the card new: later reviews start from scratch, counts included.
[[nodiscard]] std::optional<Schedule> replay(const CardHistory &history, const Settings &settings,
                                             const DeckOptions &options);

/// One step of that: what the newest review, whose interval was moved by `moved` days, or what was
/// said newest, does to the schedule.
void apply(std::optional<Schedule> &schedule, const Review &review, Days moved,
           const Settings &settings, const DeckOptions &options);
void apply(std::optional<Schedule> &schedule, const Reschedule &said, const Settings &settings,
           const DeckOptions &options);

/// What a scheduled review makes of a card, before its interval is moved for an even load.
struct Plan
{
    Sm2State memory;
    FuzzRange range; ///< to which days that may move it
};

/// `before` is the schedule until then; nothing for a new card.
[[nodiscard]] Plan planned(const std::optional<Schedule> &before, const Review &review,
                           const Settings &settings, const DeckOptions &options);

/// The study day of a review, by the offset that was in force when it was given.
[[nodiscard]] StudyDay dayOf(const Review &review, const Settings &settings);
[[nodiscard]] StudyDay dayOf(const Reschedule &said, const Settings &settings); ///< likewise

} // namespace engram::schedule
