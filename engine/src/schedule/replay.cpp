// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "schedule/replay.h"

#include <algorithm>
#include <chrono>
#include <cstddef>

#include <engram/sm2.h>

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

Plan planned(const std::optional<Schedule> &before, const Review &review, const Settings &settings,
             const DeckOptions &options)
{
    const Sm2State memory = before ? before->memory : Sm2State{};
    Plan plan{nextSm2(memory, review.grade,
                      {.variant = settings.sm2Variant, .maximumInterval = options.maximumInterval}),
              {}};
    plan.range = fuzzRange(plan.memory.interval, memory.interval, options.maximumInterval);
    if (options.fuzz)
        plan.memory.interval =
            fuzzed(plan.memory.interval, memory.interval, options.maximumInterval, review.card,
                   (before ? before->reviews : 0) + 1);
    return plan;
}

void apply(std::optional<Schedule> &schedule, const Review &review, Days moved,
           const Settings &settings, const DeckOptions &options)
{
    if (review.mode == ReviewMode::Drill && schedule && schedule->drill)
        drill(*schedule, review, options.steps);
    if (review.mode != ReviewMode::Scheduled)
        return;
    const StudyDay day = dayOf(review, settings);
    const bool lapsed = !isPass(review.grade) && schedule && schedule->memory.repetition > 0;
    Plan plan = planned(schedule, review, settings, options);
    if (options.balanceLoad && moved != 0)
        plan.memory.interval =
            std::clamp(plan.memory.interval + moved, plan.range.least, plan.range.most);
    const bool bySteps = options.learning == Learning::Steps;
    const bool asksAgain = bySteps
                               ? !isPass(review.grade) || (!schedule && review.grade != Grade::Easy)
                               : needsDrill(review.grade);
    schedule = Schedule{
        .memory = plan.memory,
        .due = day + plan.memory.interval,
        .lastReviewed = day,
        .lastGrade = review.grade,
        .reviews = (schedule ? schedule->reviews : 0) + 1,
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
    history.visit([&](const auto &...step) { apply(schedule, step..., settings, options); });
    return schedule;
}

} // namespace engram::schedule
