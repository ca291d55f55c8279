// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "study/balanced_moves.h"

#include <algorithm>
#include <limits>
#include <vector>

#include "schedule/balance.h"
#include "schedule/replay.h"

namespace engram::study
{

using schedule::FuzzRange;

namespace
{

/// What an answer of one grade plans.
struct Choice
{
    Days said = 0;     ///< the interval
    FuzzRange range{}; ///< of which days it may become
};

/// What the days from `first` to `last` ask for besides the card.
Result<std::vector<std::int64_t>> loadWithout(const StudyContext &context, const Card &card,
                                              StudyDay first, StudyDay last, const ExtraLoad &extra)
{
    auto load = context.store.askedBetween(first, last);
    if (!load)
        return load;
    for (auto day = extra.lower_bound(first); day != extra.end() && day->first <= last; ++day)
        (*load)[static_cast<std::size_t>(day->first - first)] += day->second;
    if (const auto asked = askedOn(card); asked && *asked >= first && *asked <= last)
        --(*load)[static_cast<std::size_t>(*asked - first)];
    return load;
}

} // namespace

std::optional<StudyDay> askedOn(const Card &card)
{
    if (!card.schedule || card.suspended || card.removed)
        return std::nullopt;
    return std::max(card.schedule->due, card.buriedUntil.value_or(card.schedule->due));
}

Result<std::array<Days, 6>> balancedMoves(const StudyContext &context, const Card &card,
                                          const Review &answer, const ExtraLoad &extra)
{
    std::array<Days, 6> moves{};
    const DeckOptions &options = context.store.options().optionsOf(card.deck);
    if (!options.balanceLoad || answer.mode != ReviewMode::Scheduled)
        return moves;
    std::array<Choice, 6> choices{};
    FuzzRange whole{std::numeric_limits<Days>::max(), 0};
    Review graded = answer;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        graded.grade = *gradeFrom(static_cast<int>(i));
        const schedule::Plan plan =
            schedule::planned(card.schedule, graded, context.store.settings(), options);
        const Days said = plan.memory.interval;
        choices[i] = {said, schedule::candidates(plan.range, said)};
        if (choices[i].range.least == choices[i].range.most)
            continue;
        whole.least = std::min(whole.least, choices[i].range.least);
        whole.most = std::max(whole.most, choices[i].range.most);
    }
    if (whole.least > whole.most)
        return moves;

    const StudyDay today = schedule::dayOf(answer, context.store.settings());
    auto load = loadWithout(context, card, today + whole.least, today + whole.most, extra);
    if (!load)
        return failFrom(load);
    std::vector<schedule::CandidateDay> days;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const auto &[said, range] = choices[i];
        if (range.least == range.most)
            continue;
        days.clear();
        for (Days day = range.least; day <= range.most; ++day)
            days.push_back({(*load)[static_cast<std::size_t>(day - whole.least)],
                            options.weekdays.at(weekdayOf(today + day))});
        const auto place = static_cast<std::size_t>(said - range.least);
        moves[i] = range.least + static_cast<Days>(schedule::evenDay(days, place)) - said;
    }
    return moves;
}

} // namespace engram::study
