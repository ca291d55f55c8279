// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
/// What the reader chooses for sessions: due, new and drilled cards, in their orders.

#include "model/review_place.h"
#include "store/interval_merge.h"
#include "store/queued_card.h"
#include "store/reader.h"
#include "store/sql.h"

#include <algorithm>
#include <limits>

namespace engram::store
{

namespace
{

constexpr StudyDay LastDay(std::numeric_limits<std::int32_t>::max());

std::int32_t int32In(const Query &query, int column)
{
    return static_cast<std::int32_t>(query.integer(column));
}

std::vector<QueuedCard> firstOf(IntervalMerge &merge, int limit)
{
    std::vector<QueuedCard> cards;
    while (static_cast<std::int64_t>(cards.size()) < limit) {
        const auto card = merge.next();
        if (!card)
            break;
        cards.push_back(*card);
    }
    return cards;
}

std::vector<QueuedCard> allQueuedIn(Query &query)
{
    std::vector<QueuedCard> cards;
    while (query.step())
        cards.push_back(queuedCardIn(query));
    return cards;
}

} // namespace

std::vector<QueuedCard> Reader::dueCards(DeckId deck, StudyDay day, int limit, ReviewOrder order)
{
    if (order == ReviewOrder::Random) {
        Query query = m_connection.query(sql::query::dueCardsByChance);
        // A negative LIMIT would mean none.
        query.bind(":deck_id", deck.value())
            .bind(":day", std::int64_t{day.number()})
            .bind(":limit", std::int64_t{std::max(0, limit)});
        return allQueuedIn(query);
    }
    IntervalMerge merge(
        m_connection,
        {.decks = {deck}, .today = day, .after = {}, .last = day, .reviewedBefore = LastDay},
        order == ReviewOrder::DueThenRandom ? ReviewOrder::Due : order);
    std::vector<QueuedCard> cards = firstOf(merge, limit);
    if (order != ReviewOrder::DueThenRandom || cards.empty())
        return cards;
    // Chance chooses among all of the last day.
    const auto further = [&] {
        const auto card = merge.next();
        return card && card->due == cards.back().due ? card : std::nullopt;
    };
    while (const auto card = further())
        cards.push_back(*card);
    std::ranges::sort(cards, {}, [&](const QueuedCard &card) {
        return reviewPlace(card.card, card.interval, *card.due, order, day);
    });
    if (cards.size() > static_cast<std::size_t>(limit))
        cards.erase(cards.begin() + limit, cards.end());
    return cards;
}

void Reader::visitNewCards(DeckId deck, StudyDay day,
                           const std::function<bool(const QueuedCard &)> &visit, NewOrder order)
{
    if (order == NewOrder::Deck) {
        Query query = m_connection.query(sql::query::newCards);
        query.bind(":deck_id", deck.value()).bind(":day", std::int64_t{day.number()});
        while (query.step())
            if (!visit(queuedCardIn(query)))
                return;
        return;
    }
    // Sorting all of a large deck for the few that a day asks would take long: parts of growing size.
    std::int64_t passed = 0;
    for (std::int64_t limit = 256;; limit *= 8) {
        Query query = m_connection.query(sql::query::newCardsByChance);
        query.bind(":deck_id", deck.value())
            .bind(":day", std::int64_t{day.number()})
            .bind(":limit", limit)
            .bind(":passed", passed);
        std::int64_t found = 0;
        for (; query.step(); ++found)
            if (!visit(queuedCardIn(query)))
                return;
        if (found < limit)
            return;
        passed += found;
    }
}

std::vector<PlacedCard> Reader::cardsInOrder(DeckId deck, bool newToo, PlacedCard after, int limit)
{
    std::vector<PlacedCard> cards;
    Query query = m_connection.query(sql::query::cardsInOrder);
    query.bind(":deck_id", deck.value())
        .bind(":with_new", std::int64_t{newToo})
        .bind(":position", after.position)
        .bind(":id", after.card.value())
        .bind(":limit", std::int64_t{std::max(0, limit)});
    while (query.step())
        cards.push_back({CardId(query.integer(0)), query.integer(1)});
    return cards;
}

std::vector<QueuedCard> Reader::cardsDueAhead(const std::vector<DeckId> &decks, StudyDay day,
                                              StudyDay last, int limit)
{
    IntervalMerge merge(
        m_connection,
        {.decks = decks, .today = day, .after = day, .last = last, .reviewedBefore = day},
        ReviewOrder::RelativeOverdueness);
    return firstOf(merge, limit);
}

std::vector<ReviewedCard> Reader::weakFacts(DeckId deck, StudyDay day, int limit)
{
    std::vector<ReviewedCard> cards;
    Query query = m_connection.query(sql::query::weakFacts);
    query.bind(":deck_id", deck.value())
        .bind(":day", std::int64_t{day.number()})
        .bind(":limit", std::int64_t{std::max(0, limit)});
    while (query.step())
        cards.push_back({CardId(query.integer(0)), StudyDay(int32In(query, 1)), int32In(query, 2)});
    return cards;
}

void Reader::visitDueCards(const std::vector<DeckId> &decks, StudyDay day,
                           const std::function<void(const ReviewedCard &)> &visit)
{
    Query query = m_connection.query(sql::query::allDueCards);
    for (const DeckId deck : decks) {
        query.rewind();
        query.bind(":deck_id", deck.value()).bind(":day", std::int64_t{day.number()});
        while (query.step())
            visit({CardId(query.integer(0)), StudyDay(int32In(query, 1)), int32In(query, 2),
                   static_cast<CardKind>(query.integer(3))});
    }
}

std::vector<QueuedCard> Reader::drillCards(StudyDay day)
{
    Query query = m_connection.query(sql::query::drillCards);
    query.bind(":day", std::int64_t{day.number()});
    return allQueuedIn(query);
}

} // namespace engram::store
