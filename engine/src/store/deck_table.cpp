// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "store/deck_table.h"

#include "store/failure.h"
#include "store/sql.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace engram::store
{

bool DeckTable::exists(DeckId deck)
{
    return m_connection.query(sql::query::deckExists).bind(":id", deck.value()).number() != 0;
}

bool DeckTable::fold(DeckId deck)
{
    const bool before = exists(deck);
    const auto saved = m_log.last(deck.value(), log::EventKind::DeckSaved);
    const auto removed = m_log.last(deck.value(), log::EventKind::DeckRemoved);
    const bool after = saved && (!removed || removed->first < saved->first);
    if (after)
        m_connection.query(sql::query::putDeck)
            .bind(":id", deck.value())
            .bind(":event_device", saved->first.device)
            .bind(":event_seq", saved->first.seq)
            .run();
    else if (before)
        m_connection.query(sql::query::deleteDeck).bind(":id", deck.value()).run();
    return before != after;
}

void DeckTable::foldOrder(DeckId deck)
{
    m_connection.query(sql::query::deleteDeckOrder).bind(":deck_id", deck.value()).run();
    const auto ordered = m_log.last(deck.value(), log::EventKind::DeckOrdered);
    if (!ordered)
        return;
    std::int64_t position = 0;
    Query insert = m_connection.query(sql::query::insertDeckOrder);
    for (const NoteId note : std::get<log::DeckOrdered>(ordered->second).notes)
        insert.bind(":deck_id", deck.value())
            .bind(":note_id", note.value())
            .bind(":position", position++)
            .run();
}

void DeckTable::rebuild()
{
    const auto forEachSubject = [this](log::EventKind kind, auto fold) {
        Query subjects = m_connection.query(sql::query::subjects);
        subjects.bind(":kind", static_cast<std::int64_t>(kind));
        while (subjects.step())
            fold(DeckId(subjects.integer(0)));
    };
    forEachSubject(log::EventKind::DeckSaved, [this](DeckId deck) { fold(deck); });
    forEachSubject(log::EventKind::DeckOrdered, [this](DeckId deck) { foldOrder(deck); });
}

std::int64_t DeckTable::positionOf(DeckId deck, NoteId note)
{
    Query query = m_connection.query(sql::query::notePosition);
    query.bind(":deck_id", deck.value()).bind(":note_id", note.value());
    return query.step() ? query.integer(0) : LastPosition;
}

std::vector<Deck> DeckTable::all()
{
    std::map<DeckId, Deck> found;
    Query query = m_connection.query(sql::query::decks);
    while (query.step()) {
        Result<log::Event> event =
            log::decode(static_cast<int>(log::EventKind::DeckSaved), query.text(0));
        if (!event)
            throw Failure(event.error());
        Deck &deck = std::get<log::DeckSaved>(*event).deck;
        found.emplace(deck.id, std::move(deck));
    }

    const auto isBefore = [](const Deck *a, const Deck *b) {
        return std::tie(a->position, a->name, a->id) < std::tie(b->position, b->name, b->id);
    };
    // Merging two devices' moves can put decks below each other: the least id becomes the root.
    for (auto &[id, deck] : found) {
        std::set<DeckId> seen{id};
        for (std::optional<DeckId> up = deck.parent; up; up = found.at(*up).parent) {
            if (!found.contains(*up)) {
                if (deck.parent == up)
                    deck.parent.reset();
                break;
            }
            if (!seen.insert(*up).second) {
                if (*up == id)
                    deck.parent.reset();
                break;
            }
        }
    }

    std::map<std::optional<DeckId>, std::vector<const Deck *>> children;
    for (const auto &[id, deck] : found)
        children[deck.parent].push_back(&deck);
    for (auto &[parent, list] : children)
        std::sort(list.begin(), list.end(), isBefore);

    std::vector<Deck> result;
    result.reserve(found.size());
    std::vector<const Deck *> open(children[std::nullopt].rbegin(), children[std::nullopt].rend());
    while (!open.empty()) {
        const Deck *deck = open.back();
        open.pop_back();
        result.push_back(*deck);
        if (const auto below = children.find(deck->id); below != children.end())
            open.insert(open.end(), below->second.rbegin(), below->second.rend());
    }
    return result;
}

std::vector<GoneDeck> DeckTable::gone(bool byHand)
{
    std::vector<std::pair<LogKey, GoneDeck>> found;
    Query subjects = m_connection.query(sql::query::subjects);
    subjects.bind(":kind", static_cast<std::int64_t>(log::EventKind::DeckRemoved));
    while (subjects.step()) {
        const DeckId id(subjects.integer(0));
        const auto removed = m_log.last(id.value(), log::EventKind::DeckRemoved);
        const auto saved = m_log.last(id.value(), log::EventKind::DeckSaved);
        if (exists(id) || !removed || !saved)
            continue;
        const LogKey &key = removed->first;
        const std::int64_t batch = m_connection.query(sql::query::batchOfEvent)
                                       .bind(":device", key.device)
                                       .bind(":seq", key.seq)
                                       .number();
        // An import says first what it saves; a person's removal says nothing else.
        const std::int64_t kind = m_connection.query(sql::query::kindOfBatch)
                                      .bind(":device", key.device)
                                      .bind(":batch", batch)
                                      .number();
        if (!byHand || kind == static_cast<std::int64_t>(log::EventKind::DeckRemoved))
            found.emplace_back(key, GoneDeck{std::get<log::DeckSaved>(saved->second).deck,
                                             EventId{DeviceId(key.device), batch}});
    }
    std::ranges::sort(found, std::ranges::greater(), &std::pair<LogKey, GoneDeck>::first);
    std::vector<GoneDeck> result;
    result.reserve(found.size());
    for (auto &[key, deck] : found)
        result.push_back(std::move(deck));
    return result;
}

std::optional<DeckId> DeckTable::originOf(DeckId deck)
{
    Query query = m_connection.query(sql::query::firstSaveOfDeck);
    if (!query.bind(":deck_id", deck.value()).step())
        return std::nullopt;
    const Result<log::Event> event =
        log::decode(static_cast<int>(log::EventKind::DeckSaved), query.text(0));
    return event ? std::get<log::DeckSaved>(*event).deck.parent : std::nullopt;
}

} // namespace engram::store
