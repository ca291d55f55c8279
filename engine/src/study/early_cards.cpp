// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "study/early_cards.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace engram::study
{

using store::ReviewedCard;

namespace
{

template <class Card>
std::vector<CardId> firstIds(const std::vector<Card> &cards, int most)
{
    std::vector<CardId> ids;
    for (const Card &card : cards) {
        if (ids.size() == static_cast<std::size_t>(most))
            break;
        ids.push_back(card.card);
    }
    return ids;
}

} // namespace

Result<std::vector<CardId>> cardsAhead(const StudyContext &context, const DeckTree &tree,
                                       std::optional<DeckId> scope, Days days)
{
    const StudyDay today = context.today();
    auto cards = context.store.cardsDueAhead(tree.subtree(scope), today, today + days, MostAhead);
    if (!cards)
        return failFrom(cards);
    return firstIds(*cards, MostAhead);
}

Result<std::vector<CardId>> weakFacts(const StudyContext &context, const DeckTree &tree,
                                      std::optional<DeckId> scope, int count)
{
    const StudyDay today = context.today();
    auto answers = context.store.answersSince(context.dayStart());
    if (!answers)
        return failFrom(answers);
    // What was reviewed today the store leaves out by itself.
    std::set<CardId> answered;
    for (const store::LoggedAnswer &answer : *answers)
        if (answer.review.mode == ReviewMode::Practice)
            answered.insert(answer.review.card);
    std::vector<ReviewedCard> cards;
    for (const DeckId deck : tree.subtree(scope)) {
        auto weak = context.store.weakFacts(deck, today, count + static_cast<int>(answered.size()));
        if (!weak)
            return failFrom(weak);
        std::ranges::copy_if(*weak, std::back_inserter(cards), [&](const ReviewedCard &card) {
            return !answered.contains(card.card);
        });
    }
    // Retrievability falls with the days passed over the interval, which compares without rounding.
    const auto faded = [today](const ReviewedCard &card) {
        return static_cast<double>(today - card.lastReviewed) / std::max(1, card.interval);
    };
    std::ranges::sort(cards, [&](const ReviewedCard &a, const ReviewedCard &b) {
        const double left = faded(a);
        const double right = faded(b);
        return left != right ? left > right : a.card < b.card;
    });
    return firstIds(cards, count);
}

} // namespace engram::study
