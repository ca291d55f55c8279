// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "store/interval_merge.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "model/review_place.h"
#include "store/connection.h"
#include "store/queued_card.h"
#include "store/sql.h"

namespace engram::store
{

namespace
{

constexpr int MostReadAtOnce = 256;

} // namespace

IntervalMerge::IntervalMerge(Connection &connection, const Range &range, ReviewOrder order)
    : m_connection(connection), m_range(range), m_order(order)
{
    Query query = connection.query(sql::query::nextInterval);
    query.bind(":deck_id", range.deck.value());
    std::int64_t interval = std::numeric_limits<std::int32_t>::min();
    for (;;) {
        query.rewind();
        query.bind(":interval", interval);
        if (!query.step() || query.isNull(0))
            break;
        interval = query.integer(0);
        Run run{.interval = static_cast<Days>(interval), .read = {}};
        if (fill(run, range.after, std::numeric_limits<std::int64_t>::max()))
            m_runs.push_back(std::move(run));
    }
    const auto later = [this](const Run &a, const Run &b) { return comesLater(a, b); };
    std::ranges::make_heap(m_runs, later);
}

std::optional<QueuedCard> IntervalMerge::next()
{
    if (m_runs.empty())
        return std::nullopt;
    const auto later = [this](const Run &a, const Run &b) { return comesLater(a, b); };
    std::ranges::pop_heap(m_runs, later);
    Run &run = m_runs.back();
    const QueuedCard card = run.read.front();
    run.read.pop_front();
    if (!run.read.empty() || fill(run, *card.due, card.card.value()))
        std::ranges::push_heap(m_runs, later);
    else
        m_runs.pop_back();
    return card;
}

/// False when there is nothing further.
bool IntervalMerge::fill(Run &run, StudyDay afterDay, std::int64_t afterCard)
{
    Query query = m_connection.query(sql::query::dueInInterval);
    query.bind(":deck_id", m_range.deck.value())
        .bind(":interval", std::int64_t{run.interval})
        .bind(":after_day", std::int64_t{afterDay.number()})
        .bind(":after_id", afterCard)
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

bool IntervalMerge::comesLater(const Run &left, const Run &right) const
{
    const auto place = [this](const Run &run) {
        const QueuedCard &card = run.read.front();
        return reviewPlace(card.card, card.interval, *card.due, m_order, m_range.today);
    };
    return place(left) > place(right);
}

} // namespace engram::store
