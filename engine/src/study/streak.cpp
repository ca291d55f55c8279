// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "study/streak.h"

namespace engram::study
{

Result<int> streak(const StudyContext &context)
{
    const std::chrono::minutes rollover = context.store.settings().rollover;
    const StudyDay today = context.today();
    StudyDay expected = today;
    Instant before = context.dayStart() + std::chrono::days(1);
    int days = 0;
    for (;;) {
        auto last = context.store.lastAnswerBefore(before);
        if (!last)
            return failFrom(last);
        if (!*last)
            return days;
        const StudyDay day = studyDay((*last)->at, (*last)->utcOffset, rollover);
        before = startOf(day, (*last)->utcOffset, rollover);
        // A journey east shows the same day twice.
        if (day > expected)
            continue;
        if (day < expected && (expected != today || day != today - 1))
            return days;
        ++days;
        expected = day - 1;
    }
}

} // namespace engram::study
