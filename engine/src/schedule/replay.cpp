// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "schedule/replay.h"

#include <engram/sm2.h>

namespace engram::schedule
{

StudyDay dayOf(const Review &review, const Settings &settings)
{
    return studyDay(review.at, review.utcOffset, settings.rollover);
}

std::optional<Schedule> replay(std::span<const Review> reviews, const Settings &settings)
{
    const Sm2Parameters parameters{.variant = settings.sm2Variant};
    std::optional<Schedule> schedule;
    for (const Review &review : reviews) {
        const StudyDay day = dayOf(review, settings);
        if (review.mode == ReviewMode::Drill) {
            if (schedule && !needsDrill(review.grade))
                schedule->drill.reset();
            continue;
        }
        if (review.mode != ReviewMode::Scheduled)
            continue;
        const Sm2State before = schedule ? schedule->memory : Sm2State{};
        const bool lapsed = !isPass(review.grade) && before.repetition > 0;
        const Sm2State after = nextSm2(before, review.grade, parameters);
        schedule = Schedule{
            .memory = after,
            .due = day + after.interval,
            .lastReviewed = day,
            .lastGrade = review.grade,
            .reviews = (schedule ? schedule->reviews : 0) + 1,
            .lapses = (schedule ? schedule->lapses : 0) + (lapsed ? 1 : 0),
            .lastRight = isPass(review.grade),
            .drill = needsDrill(review.grade) ? std::optional(day) : std::nullopt,
        };
    }
    return schedule;
}

} // namespace engram::schedule
