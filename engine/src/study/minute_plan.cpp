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

namespace
{

/// A card with what decides when it is chosen.
struct Candidate
{
    double rate = 0; ///< loss a millisecond
    double loss = 0;
    const PlannableCard *card = nullptr;
};

bool comesFirst(const Candidate &a, const Candidate &b)
{
    return a.rate != b.rate ? a.rate > b.rate : a.card->card < b.card->card;
}

} // namespace

PlannedCards planCards(std::span<const PlannableCard> due, milliseconds budget)
{
    std::vector<Candidate> candidates;
    candidates.reserve(due.size());
    auto shortest = milliseconds::max();
    for (const PlannableCard &card : due) {
        const double loss = lossByTomorrow(card);
        candidates.push_back({loss / static_cast<double>(card.time.count()), loss, &card});
        shortest = std::min(shortest, card.time);
    }
    PlannedCards planned;
    MinutePlan &plan = planned.plan;
    // Mostly the time is used up by a few of very many: only as many are sorted as are looked at.
    std::size_t sorted = 0;
    std::size_t part = 256;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        if (i == sorted && plan.time + shortest <= budget) {
            const auto begin = candidates.begin() + static_cast<std::ptrdiff_t>(i);
            sorted = std::min(i + part, candidates.size());
            part *= 4;
            const auto end = candidates.begin() + static_cast<std::ptrdiff_t>(sorted);
            std::ranges::nth_element(begin, end, candidates.end(), comesFirst);
            std::ranges::sort(begin, end, comesFirst);
        }
        const Candidate &candidate = candidates[i];
        const milliseconds time = candidate.card->time;
        if (plan.time + time <= budget) {
            planned.cards.push_back(candidate.card->card);
            plan.time += time;
            plan.saved += candidate.loss;
        } else {
            ++plan.putOff;
            plan.putOffTime += time;
            plan.lost += candidate.loss;
        }
    }
    plan.cards = static_cast<int>(planned.cards.size());
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
    auto visited = context.store.visitDueCards(
        tree.subtree(scope), today, [&](const store::ReviewedCard &card) {
            due.push_back({card.card, today - card.lastReviewed, card.interval,
                           card.kind == CardKind::Choice ? question : other});
        });
    if (!visited)
        return failFrom(visited);
    return planCards(due, std::clamp(limit, std::chrono::minutes(0), SessionOptions::MaximumLimit));
}

Result<MinutePlan> planMinutes(const StudyContext &context, std::chrono::minutes limit,
                               std::optional<DeckId> scope)
{
    auto decks = context.store.decks();
    if (!decks)
        return failFrom(decks);
    const DeckTree tree(*std::move(decks));
    if (scope && tree.find(*scope) == nullptr)
        return fail(Errc::NotFound, "there is no such deck");
    auto chosen = planDueCards(context, tree, scope, limit);
    if (!chosen)
        return failFrom(chosen);
    return chosen->plan;
}

} // namespace engram::study
