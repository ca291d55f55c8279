// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "store/card_table.h"

#include "store/sql.h"
#include "store/store.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace engram::store
{

namespace
{

CardTally::State stateOf(const NoteRow &note, CardKind kind,
                         const std::optional<Schedule> &schedule, bool suspended)
{
    using State = CardTally::State;
    if (suspended)
        return State::Suspended;
    if (schedule)
        return schedule->memory.interval < MatureFrom ? State::Young : State::Mature;
    if (note.parent)
        return note.locked ? State::LockedFact : State::NewFact;
    return kind == CardKind::Choice ? State::NewQuestion : State::NewOther;
}

/// Rows of a query that are about cards, ordered by the card in column 0.
class CardRows
{
public:
    explicit CardRows(Query query) : m_query(std::move(query)) { advance(); }

    /// Hands the rows of `card` to `visit`, and passes those of lesser ids. Ask by ascending id.
    template <class Visit>
    void visit(CardId card, Visit visit)
    {
        while (m_next < card.value())
            advance();
        for (; m_next == card.value(); advance())
            visit(m_query);
    }

private:
    void advance()
    {
        m_next = m_query.step() ? m_query.integer(0) : std::numeric_limits<std::int64_t>::max();
    }

    Query m_query;
    std::int64_t m_next = 0;
};

} // namespace

void CardTable::put(Query &query, const NoteRow &note, const CardSpec &spec, CardRecord &record,
                    const ReplayedBy &by)
{
    const log::CardMarked &marks = record.marks();
    const std::vector<Review> &reviews = record.history().reviews;
    const std::optional<Schedule> schedule =
        m_rules.replay(record.history(), by.settings, by.options.optionsOf(note.deck));
    query.bind(":id", cardId(note.id, spec.ordinal).value())
        .bind(":deck_id", note.deck.value())
        .bind(":kind", static_cast<std::int64_t>(spec.kind))
        .bind(":position", note.position)
        .bind(":locked", std::int64_t{note.locked})
        .bind(":suspended", std::int64_t{marks.suspended})
        .bind(":flag", std::int64_t{marks.flag});
    if (marks.buriedUntil)
        query.bind(":buried_until", std::int64_t{marks.buriedUntil->number()});
    if (note.parent)
        query.bind(":parent_id", note.parent->value());
    if (note.live)
        query.bind(":state",
                   static_cast<std::int64_t>(stateOf(note, spec.kind, schedule, marks.suspended)));
    if (schedule && !marks.suspended)
        query.bind(
            ":asked_day",
            std::int64_t{
                std::max(schedule->due, marks.buriedUntil.value_or(schedule->due)).number()});
    if (schedule) {
        query.bind(":repetition", std::int64_t{schedule->memory.repetition})
            .bind(":interval_days", std::int64_t{schedule->memory.interval})
            .bind(":easiness", std::int64_t{schedule->memory.easiness})
            .bind(":due_day", std::int64_t{schedule->due.number()})
            .bind(":last_day", std::int64_t{schedule->lastReviewed.number()})
            .bind(":last_grade", std::int64_t{value(schedule->lastGrade)})
            .bind(":reviews", std::int64_t{schedule->reviews})
            .bind(":lapses", std::int64_t{schedule->lapses})
            .bind(":last_right", std::int64_t{schedule->lastRight});
        if (schedule->drill)
            query.bind(":drill_day", std::int64_t{schedule->drill->number()});
        if (schedule->step)
            query.bind(":step", std::int64_t{schedule->step->place})
                .bind(":step_until_ms",
                      std::int64_t{schedule->step->until.time_since_epoch().count()});
    }
    if (!reviews.empty())
        query.bind(":last_at_ms", std::int64_t{reviews.back().at.time_since_epoch().count()});
    query.run();
    query.clear();
}

std::vector<CardId> CardTable::cardsOf(NoteId note)
{
    std::vector<CardId> cards;
    Query query = m_connection.query(sql::query::cardIds);
    query.bind(":first", cardId(note, 0).value())
        .bind(":last", cardId(note, MaximumOrdinal).value());
    while (query.step())
        cards.emplace_back(query.integer(0));
    return cards;
}

void CardTable::fold(const NoteRow &note, const ReplayedBy &by, std::vector<CardId> &changed)
{
    for (const CardId card : cardsOf(note.id)) {
        const bool stays =
            std::any_of(note.cards.begin(), note.cards.end(), [&](const CardSpec &spec) {
                return cardId(note.id, spec.ordinal) == card;
            });
        if (!stays)
            m_connection.query(sql::query::deleteCard).bind(":id", card.value()).run();
        changed.push_back(card);
    }
    Query query = m_connection.query(sql::query::putCard);
    for (const CardSpec &spec : note.cards) {
        const CardId card = cardId(note.id, spec.ordinal);
        CardRecord record = recordOf(m_connection, card);
        put(query, note, spec, record, by);
        changed.push_back(card);
    }
}

void CardTable::fold(const NoteRow &note, CardId card, const ReplayedBy &by)
{
    for (const CardSpec &spec : note.cards) {
        if (spec.ordinal != ordinalOf(card))
            continue;
        Query query = m_connection.query(sql::query::putCard);
        CardRecord record = recordOf(m_connection, card);
        put(query, note, spec, record, by);
    }
}

void CardTable::removeAll(NoteId note)
{
    for (const CardId card : cardsOf(note))
        m_connection.query(sql::query::deleteCard).bind(":id", card.value()).run();
}

void CardTable::lock(NoteId fact, bool locked)
{
    m_connection.query(sql::query::lockCards)
        .bind(":locked", std::int64_t{locked})
        .bind(":first", cardId(fact, 0).value())
        .bind(":last", cardId(fact, MaximumOrdinal).value())
        .run();
}

void CardTable::place(NoteId note, std::int64_t position)
{
    m_connection.query(sql::query::placeCards)
        .bind(":position", position)
        .bind(":first", cardId(note, 0).value())
        .bind(":last", cardId(note, MaximumOrdinal).value())
        .run();
}

void CardTable::rebuild(NoteTable &notes, const ReplayedBy &by)
{
    m_connection.execute(sql::schema::dropCards);
    m_connection.execute(sql::schema::cards);

    // Notes, events and reviews all come by ascending id, so each card finds its own next in line.
    {
        CardRows events(m_connection.query(sql::query::allEventsOfCards));
        CardRows reviews(m_connection.query(sql::query::allReplayedReviews));
        Query insert = m_connection.query(sql::query::putCard);
        CardRecord record(CardId(0));
        notes.visit([&](const NoteRow &note) {
            for (const CardSpec &spec : note.cards) {
                const CardId card = cardId(note.id, spec.ordinal);
                record.reset(card);
                events.visit(card, [&record](const Query &row) { record.addEvent(row); });
                reviews.visit(card, [&record](const Query &row) {
                    record.addReview(reviewIn(row), reviewKeyIn(row));
                });
                put(insert, note, spec, record, by);
            }
        });
    }
    m_connection.query(sql::query::fillTally).run();
    m_connection.execute(sql::schema::cardsUpkeep);
}

} // namespace engram::store
