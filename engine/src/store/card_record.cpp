// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "store/card_record.h"

#include "store/sql.h"

namespace engram::store
{

void CardRecord::reset(CardId card)
{
    m_marks = log::CardMarked{card};
    m_history.reviews.clear();
    m_history.reschedules.clear();
    m_keys.clear();
    m_placed = 0;
}

void CardRecord::addEvent(const Query &query)
{
    const Result<log::Event> event = log::decode(static_cast<int>(query.integer(4)), query.text(6));
    if (!event)
        return;
    if (const auto *marked = std::get_if<log::CardMarked>(&*event)) {
        m_marks = *marked;
    } else if (const auto *said = std::get_if<log::CardRescheduled>(&*event)) {
        m_keys.push_back({query.integer(1), query.integer(2), query.integer(3)});
        m_history.reschedules.push_back({0, Instant(std::chrono::milliseconds(query.integer(1))),
                                         std::chrono::minutes(query.integer(5)), said->due});
    }
}

void CardRecord::addReview(const Query &query)
{
    if (m_placed < m_keys.size()) {
        const LogKey key{query.integer(1), query.integer(8), query.integer(9)};
        for (; m_placed < m_keys.size() && m_keys[m_placed] < key; ++m_placed)
            m_history.reschedules[m_placed].after = m_history.reviews.size();
    }
    m_history.reviews.push_back(reviewIn(query));
}

const CardHistory &CardRecord::history()
{
    for (std::size_t i = m_placed; i < m_keys.size(); ++i)
        m_history.reschedules[i].after = m_history.reviews.size();
    return m_history;
}

CardRecord recordOf(Connection &connection, CardId card)
{
    CardRecord record(card);
    Query events = connection.query(sql::query::eventsOfCard);
    events.bind(":card_id", card.value());
    while (events.step())
        record.addEvent(events);
    Query reviews = connection.query(sql::query::replayedReviews);
    reviews.bind(":card_id", card.value());
    while (reviews.step())
        record.addReview(reviews);
    return record;
}

} // namespace engram::store
