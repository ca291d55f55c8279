// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "study/minute_plan.h"

#include <algorithm>

#include <engram/mastery.h>

#include "study/typical_time.h"

namespace engram::study
{

using std::chrono::milliseconds;

double lossByTomorrow(const PlannableCard &card)
{
    return retrievability(card.interval, card.elapsed) -
           retrievability(card.interval, card.elapsed + 1);
}

PlannedCards planCards(std::span<const PlannableCard> due, milliseconds budget)
{
    struct Candidate
    {
        double rate = 0; ///< loss a millisecond
        double loss = 0;
        const PlannableCard *card = nullptr;
    };
    std::vector<Candidate> candidates;
    candidates.reserve(due.size());
    for (const PlannableCard &card : due) {
        const double loss = lossByTomorrow(card);
        candidates.push_back({loss / static_cast<double>(card.time.count()), loss, &card});
    }
    std::ranges::sort(candidates, [](const Candidate &a, const Candidate &b) {
        return a.rate != b.rate ? a.rate > b.rate : a.card->card < b.card->card;
    });
    PlannedCards planned;
    for (const Candidate &candidate : candidates) {
        const milliseconds time = candidate.card->time;
        if (planned.plan.time + time <= budget) {
            planned.cards.push_back(candidate.card->card);
            planned.plan.time += time;
            planned.plan.saved += candidate.loss;
        } else {
            ++planned.plan.putOff;
            planned.plan.putOffTime += time;
            planned.plan.lost += candidate.loss;
        }
    }
    planned.plan.cards = static_cast<int>(planned.cards.size());
    return planned;
}

Result<PlannedCards> planDueCards(const StudyContext &context, const DeckTree &tree,
                                  std::optional<DeckId> scope, std::chrono::minutes limit)
{
    auto recent = context.store.recentTimesOfKinds(4 * TimeSample);
    if (!recent)
        return failFrom(recent);
    std::vector<milliseconds> ofQuestions;
    std::vector<milliseconds> ofOthers;
    for (const auto &[kind, time] : *recent)
        (kind == CardKind::Choice ? ofQuestions : ofOthers).push_back(time);
    const milliseconds question = typicalTime(ofQuestions);
    const milliseconds other = typicalTime(ofOthers);

    const StudyDay today = context.today();
    std::vector<PlannableCard> due;
    for (const DeckId deck : tree.subtree(scope)) {
        auto cards = context.store.allDueCards(deck, today);
        if (!cards)
            return failFrom(cards);
        for (const store::ReviewedCard &card : *cards)
            due.push_back({card.card, today - card.lastReviewed, card.interval,
                           card.kind == CardKind::Choice ? question : other});
    }
    return planCards(due, std::clamp(limit, std::chrono::minutes(0), SessionOptions::MaximumLimit));
}

} // namespace engram::study
