// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// When to remind, from a clock and a zone alone: whatever happens to either, at most once a study day.

#include <chrono>
#include <optional>

#include <engram/clock.h>
#include <engram/study_day.h>

namespace engram::desktop
{

/// A time of day, and when a study day begins; both after local midnight, below a day.
struct ReminderTime
{
    std::chrono::minutes at{0};
    std::chrono::minutes rollover = DefaultRollover;
};

/// The moment of the study day at which clocks show the time; where they skip it, the first one after.
/// A time before the rollover belongs to the night that ends the study day.
[[nodiscard]] Instant reminderMoment(StudyDay day, const ReminderTime &time, const Clock &zone);

/// When to remind next: a moment before `now` is one that was missed, on this study day. `told` is the
/// last study day on which it was done. That of tomorrow counts as today's, as a clock that was set
/// back, or a journey, leaves it; one further ahead comes from a wrong clock and counts for nothing.
[[nodiscard]] Instant nextReminder(Instant now, std::optional<StudyDay> told,
                                   const ReminderTime &time, const Clock &zone);

} // namespace engram::desktop
