// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "reminder_time.h"

#include <algorithm>

namespace engram::desktop
{

Instant reminderMoment(StudyDay day, const ReminderTime &time, const Clock &zone)
{
    constexpr std::chrono::days None{0};
    constexpr std::chrono::days One{1};
    const Instant wall =
        Instant(std::chrono::days(day.number())) + time.at + (time.at < time.rollover ? One : None);
    // The offset in force depends on the instant sought; from any start, two steps reach it.
    const Instant near = wall - zone.utcOffset(wall);
    const Instant found = wall - zone.utcOffset(near);
    const bool isSkipped = found + zone.utcOffset(found) != wall;
    return isSkipped ? std::max(near, found) : found;
}

Instant nextReminder(Instant now, std::optional<StudyDay> told, const ReminderTime &time,
                     const Clock &zone)
{
    const StudyDay today = studyDay(now, zone.utcOffset(now), time.rollover);
    const bool isTold = told && *told >= today && *told <= today + 1;
    return reminderMoment(isTold ? *told + 1 : today, time, zone);
}

} // namespace engram::desktop
