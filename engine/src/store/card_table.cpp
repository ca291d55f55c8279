// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "store/card_table.h"

#include "store/sql.h"
#include "store/store.h"

#include <algorithm>
#include <limits>

namespace engram::store
{

namespace
{

constexpr Days MatureFrom = 21;

CardTally::State stateOf(const NoteRow &note, CardKind kind,
                         const std::optional<Schedule> &schedule)
{
    using State = CardTally::State;
    if (schedule)
        return schedule->memory.interval < MatureFrom ? State::Young : State::Mature;
    if (note.parent)
        return note.locked ? State::LockedFact : State::NewFact;
    return kind == CardKind::Choice ? State::NewQuestion : State::NewOther;
}

} // namespace

void CardTable::put(Query &query, const NoteRow &note, const CardSpec &spec,
                    std::span<const Review> reviews, const Settings &settings)
{
    const std::optional<Schedule> schedule = m_rules.replay(reviews, settings);
    query.bind(":id", cardId(note.id, spec.ordinal).value())
        .bind(":deck_id", note.deck.value())
        .bind(":kind", static_cast<std::int64_t>(spec.kind))
        .bind(":position", note.position)
        .bind(":locked", std::int64_t{note.locked});
    if (note.parent)
        query.bind(":parent_id", note.parent->value());
    if (note.live)
        query.bind(":state", static_cast<std::int64_t>(stateOf(note, spec.kind, schedule)));
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
    }
    if (!reviews.empty())
        query.bind(":last_at_ms", std::int64_t{reviews.back().at.time_since_epoch().count()});
    query.run();
    query.clear();
}

std::vector<Review> CardTable::reviewsOf(CardId card)
{
    std::vector<Review> reviews;
    Query query = m_connection.query(sql::query::replayedReviews);
    query.bind(":card_id", card.value());
    while (query.step())
        reviews.push_back(reviewIn(query));
    return reviews;
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

void CardTable::fold(const NoteRow &note, const Settings &settings, std::vector<CardId> &changed)
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
        put(query, note, spec, reviewsOf(card), settings);
        changed.push_back(card);
    }
}

void CardTable::fold(const NoteRow &note, CardId card, const Settings &settings)
{
    for (const CardSpec &spec : note.cards) {
        if (spec.ordinal != ordinalOf(card))
            continue;
        Query query = m_connection.query(sql::query::putCard);
        put(query, note, spec, reviewsOf(card), settings);
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

void CardTable::rebuild(NoteTable &notes, const Settings &settings)
{
    m_connection.execute(sql::schema::dropCards);
    m_connection.execute(sql::schema::cards);

    // Notes and reviews both come by ascending id, so each card finds its reviews next in line.
    {
        Query replayed = m_connection.query(sql::query::allReplayedReviews);
        Query insert = m_connection.query(sql::query::putCard);
        constexpr std::int64_t none = std::numeric_limits<std::int64_t>::max();
        const auto nextCard = [&replayed] { return replayed.step() ? replayed.integer(0) : none; };
        std::int64_t next = nextCard();
        std::vector<Review> reviews;
        notes.visit([&](const NoteRow &note) {
            for (const CardSpec &spec : note.cards) {
                const std::int64_t card = cardId(note.id, spec.ordinal).value();
                while (next < card)
                    next = nextCard();
                reviews.clear();
                for (; next == card; next = nextCard())
                    reviews.push_back(reviewIn(replayed));
                put(insert, note, spec, reviews, settings);
            }
        });
    }
    m_connection.query(sql::query::fillTally).run();
    m_connection.execute(sql::schema::cardsUpkeep);
}

} // namespace engram::store
