// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "store/card_record.h"

#include "store/sql.h"

#include <algorithm>
#include <utility>

namespace engram::store
{

void CardRecord::reset(CardId card)
{
    m_marks = log::CardMarked{card};
    m_history.reviews.clear();
    m_history.moves.clear();
    m_history.reschedules.clear();
    m_saidKeys.clear();
    m_reviewKeys.clear();
    m_moves.clear();
    m_isArranged = true;
}

void CardRecord::addEvent(const Query &query)
{
    const Result<log::Event> event = log::decode(static_cast<int>(query.integer(4)), query.text(6));
    if (!event)
        return;
    const LogKey key{query.integer(1), query.integer(2), query.integer(3)};
    if (const auto *marked = std::get_if<log::CardMarked>(&*event)) {
        m_marks = *marked;
    } else if (const auto *moved = std::get_if<log::IntervalMoved>(&*event)) {
        m_moves.push_back({key, moved->days});
        m_isArranged = false;
    } else if (const auto *said = std::get_if<log::CardRescheduled>(&*event)) {
        m_saidKeys.push_back(key);
        m_isArranged = false;
        m_history.reschedules.push_back({0, Instant(std::chrono::milliseconds(query.integer(1))),
                                         std::chrono::minutes(query.integer(5)), said->due});
    }
}

void CardRecord::addReview(Review review, const LogKey &key)
{
    // Nearly always the reviews of one device, in its order: then there is nothing to arrange.
    if (!m_reviewKeys.empty())
        m_isArranged = m_isArranged && key.device == m_reviewKeys.back().device &&
                       key.seq > m_reviewKeys.back().seq;
    m_reviewKeys.push_back(key);
    m_history.reviews.push_back(std::move(review));
}

const CardHistory &CardRecord::history()
{
    if (!m_isArranged)
        arrange();
    return m_history;
}

void CardRecord::arrange()
{
    struct Row
    {
        LogKey key;
        bool isReview = false;
        std::size_t index = 0;
        Days moved = 0;
    };
    const auto byPlace = [](const LogKey &key) { return std::pair(key.device, key.seq); };
    std::vector<Row> rows;
    rows.reserve(m_saidKeys.size() + m_reviewKeys.size());
    for (std::size_t i = 0; i < m_saidKeys.size(); ++i)
        rows.push_back({m_saidKeys[i], false, i});
    for (std::size_t i = 0; i < m_reviewKeys.size(); ++i)
        rows.push_back({m_reviewKeys[i], true, i});
    std::ranges::sort(rows, {}, [&](const Row &row) { return byPlace(row.key); });
    for (const Move &move : m_moves) {
        const std::pair before(move.key.device, move.key.seq - 1);
        const auto moved = std::ranges::lower_bound(
            rows, before, {}, [&](const Row &row) { return byPlace(row.key); });
        if (moved != rows.end() && moved->isReview && byPlace(moved->key) == before)
            moved->moved = move.days;
    }
    for (std::size_t i = 1; i < rows.size(); ++i)
        if (rows[i].key.device == rows[i - 1].key.device)
            rows[i].key.at = std::max(rows[i].key.at, rows[i - 1].key.at);
    std::ranges::sort(rows, {}, &Row::key);

    CardHistory arranged;
    for (const Row &row : rows) {
        if (row.isReview) {
            if (row.moved != 0)
                arranged.moves.push_back({arranged.reviews.size(), row.moved});
            arranged.reviews.push_back(std::move(m_history.reviews[row.index]));
            continue;
        }
        arranged.reschedules.push_back(m_history.reschedules[row.index]);
        arranged.reschedules.back().after = arranged.reviews.size();
    }
    m_history = std::move(arranged);
    m_isArranged = true;
}

namespace
{

CardRecord eventsOf(Connection &connection, CardId card)
{
    CardRecord record(card);
    Query events = connection.query(sql::query::eventsOfCard);
    events.bind(":card_id", card.value());
    while (events.step())
        record.addEvent(events);
    return record;
}

} // namespace

CardRecord recordOf(Connection &connection, CardId card)
{
    CardRecord record = eventsOf(connection, card);
    Query reviews = connection.query(sql::query::replayedReviews);
    reviews.bind(":card_id", card.value());
    while (reviews.step())
        record.addReview(reviewIn(reviews), reviewKeyIn(reviews));
    return record;
}

CardRecord wholeRecordOf(Connection &connection, CardId card)
{
    CardRecord record = eventsOf(connection, card);
    Query reviews = connection.query(sql::query::reviewsOfCard);
    reviews.bind(":card_id", card.value());
    while (reviews.step())
        record.addReview(wholeReviewIn(reviews),
                         {reviews.integer(1), reviews.integer(9), reviews.integer(10)});
    return record;
}

LogKey reviewKeyIn(const Query &query)
{
    return {query.integer(1), query.integer(8), query.integer(9)};
}

} // namespace engram::store
