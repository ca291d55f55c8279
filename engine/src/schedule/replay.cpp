// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "schedule/replay.h"

#include <algorithm>
#include <chrono>
#include <cstddef>

#include <engram/sm2.h>

#include "schedule/fuzz.h"

namespace engram::schedule
{

namespace
{

/// The drill that `review` begins or goes on with, by learning steps from `place` on.
void goToStep(Schedule &schedule, std::size_t place, const Review &review, StudyDay day,
              const LearningSteps &steps)
{
    while (place < steps.size() && steps[place] <= 0)
        ++place;
    schedule.drill.reset();
    schedule.step.reset();
    if (place == steps.size())
        return;
    schedule.drill = day;
    schedule.step = LearningStep{static_cast<std::int32_t>(place),
                                 review.at + std::chrono::minutes(steps[place])};
}

/// A drill answer.
void drill(Schedule &schedule, const Review &review, const LearningSteps &steps)
{
    if (schedule.step && review.grade != Grade::Easy) {
        const auto next = static_cast<std::size_t>(schedule.step->place) + 1;
        goToStep(schedule, isPass(review.grade) ? next : 0, review, *schedule.drill, steps);
    } else if (!needsDrill(review.grade)) {
        schedule.drill.reset();
        schedule.step.reset();
    }
}

} // namespace

StudyDay dayOf(const Review &review, const Settings &settings)
{
    return studyDay(review.at, review.utcOffset, settings.rollover);
}

StudyDay dayOf(const Reschedule &said, const Settings &settings)
{
    return studyDay(said.at, said.utcOffset, settings.rollover);
}

void apply(std::optional<Schedule> &schedule, const Review &review, const Settings &settings,
           const DeckOptions &options)
{
    if (review.mode == ReviewMode::Drill && schedule && schedule->drill)
        drill(*schedule, review, options.steps);
    if (review.mode != ReviewMode::Scheduled)
        return;
    const StudyDay day = dayOf(review, settings);
    const Sm2State before = schedule ? schedule->memory : Sm2State{};
    const bool lapsed = !isPass(review.grade) && before.repetition > 0;
    Sm2State after =
        nextSm2(before, review.grade,
                {.variant = settings.sm2Variant, .maximumInterval = options.maximumInterval});
    const bool bySteps = options.learning == Learning::Steps;
    const bool asksAgain = bySteps
                               ? !isPass(review.grade) || (!schedule && review.grade != Grade::Easy)
                               : needsDrill(review.grade);
    const std::int32_t reviews = (schedule ? schedule->reviews : 0) + 1;
    if (options.fuzz)
        after.interval =
            fuzzed(after.interval, before.interval, options.maximumInterval, review.card, reviews);
    schedule = Schedule{
        .memory = after,
        .due = day + after.interval,
        .lastReviewed = day,
        .lastGrade = review.grade,
        .reviews = reviews,
        .lapses = (schedule ? schedule->lapses : 0) + (lapsed ? 1 : 0),
        .lastRight = isPass(review.grade),
        .drill = asksAgain ? std::optional(day) : std::nullopt,
        .step = {},
    };
    if (asksAgain && bySteps)
        goToStep(*schedule, 0, review, day, options.steps);
}

void apply(std::optional<Schedule> &schedule, const Reschedule &said, const Settings &settings,
           const DeckOptions &options)
{
    if (!said.due) {
        schedule.reset();
        return;
    }
    const StudyDay day = dayOf(said, settings);
    if (!schedule || said.due->interval == DueInterval::DaysToDue) {
        if (!schedule)
            schedule = Schedule{.memory = {.repetition = 1},
                                .due = said.due->day,
                                .lastReviewed = day,
                                .lastGrade = Grade::Good,
                                .drill = {},
                                .step = {}};
        schedule->memory.interval =
            std::clamp(said.due->day - day, 0, std::max(0, options.maximumInterval));
    }
    schedule->due = said.due->day;
    schedule->drill.reset();
    schedule->step.reset();
}

std::optional<Schedule> replay(const CardHistory &history, const Settings &settings,
                               const DeckOptions &options)
{
    std::optional<Schedule> schedule;
    history.visit([&](const auto &step) { apply(schedule, step, settings, options); });
    return schedule;
}

} // namespace engram::schedule
