// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "store/interval_merge.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "store/connection.h"
#include "store/queued_card.h"
#include "store/sql.h"

namespace engram::store
{

namespace
{

constexpr int MostReadAtOnce = 256;

} // namespace

IntervalMerge::IntervalMerge(Connection &connection, Range range, ReviewOrder order)
    : m_connection(connection), m_range(std::move(range)), m_order(order)
{
    for (const DeckId deck : m_range.decks)
        addRuns(deck);
    std::ranges::make_heap(m_runs, comesLater);
}

std::optional<QueuedCard> IntervalMerge::next()
{
    while (!m_runs.empty()) {
        std::ranges::pop_heap(m_runs, comesLater);
        Run &run = m_runs.back();
        std::optional<QueuedCard> card;
        if (!run.read.empty()) {
            card = run.read.front();
            run.read.pop_front();
        }
        const bool goesOn =
            !run.read.empty() ||
            (card ? fill(run, *card->due, card->card)
                  : fill(run, m_range.after, CardId(std::numeric_limits<std::int64_t>::max())));
        if (goesOn) {
            const QueuedCard &first = run.read.front();
            run.place = placeOf(first.card, first.interval, *first.due);
            std::ranges::push_heap(m_runs, comesLater);
        } else {
            m_runs.pop_back();
        }
        if (card)
            return card;
    }
    return std::nullopt;
}

void IntervalMerge::addRuns(DeckId deck)
{
    Query query = m_connection.query(sql::query::nextInterval);
    query.bind(":deck_id", deck.value());
    std::int64_t interval = std::numeric_limits<std::int32_t>::min();
    for (;;) {
        query.rewind();
        query.bind(":interval", interval);
        if (!query.step() || query.isNull(0))
            return;
        interval = query.integer(0);
        Run run{.deck = deck, .interval = static_cast<Days>(interval), .read = {}};
        // Read when it may be its turn: where a day is told, most runs never come so far. Places
        // begin with their day's, and no card's id is below 0.
        if (m_range.after)
            run.place = placeOf(CardId(0), run.interval, *m_range.after + 1);
        else
            std::get<0>(run.place) = std::numeric_limits<double>::lowest();
        m_runs.push_back(std::move(run));
    }
}

/// False when there is nothing further.
bool IntervalMerge::fill(Run &run, std::optional<StudyDay> afterDay, CardId afterCard)
{
    constexpr StudyDay FirstDay(std::numeric_limits<std::int32_t>::min());
    Query query = m_connection.query(sql::query::dueInInterval);
    query.bind(":deck_id", run.deck.value())
        .bind(":interval", std::int64_t{run.interval})
        .bind(":after_day", std::int64_t{afterDay.value_or(FirstDay).number()})
        .bind(":after_id", afterCard.value())
        .bind(":last", std::int64_t{m_range.last.number()})
        .bind(":day", std::int64_t{m_range.today.number()})
        .bind(":reviewed_before", std::int64_t{m_range.reviewedBefore.number()})
        .bind(":limit", std::int64_t{run.toRead});
    while (query.step())
        run.read.push_back(queuedCardIn(query));
    // What was asked for once is likely to be asked for again, but most runs give a card or none.
    run.toRead = std::min(run.toRead * 4, MostReadAtOnce);
    return !run.read.empty();
}

ReviewPlace IntervalMerge::placeOf(CardId card, Days interval, StudyDay due) const
{
    return reviewPlace(card, interval, due, m_order, m_range.today);
}

} // namespace engram::store
