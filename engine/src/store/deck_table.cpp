// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "store/deck_table.h"

#include "store/sql.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include <fmt/format.h>

namespace engram::store
{

namespace
{

std::optional<Deck> savedDeck(std::string_view payload)
{
    Result<log::Event> event = log::decode(static_cast<int>(log::EventKind::DeckSaved), payload);
    if (!event)
        return std::nullopt;
    return std::get<log::DeckSaved>(*std::move(event)).deck;
}

} // namespace

Deck lostDeck(DeckId id)
{
    return {.id = id,
            .parent = {},
            .key = {},
            .name = fmt::format("deck-{}", id.value()),
            .position = 0,
            .frontMatter = {}};
}

bool DeckTable::exists(DeckId deck)
{
    return m_connection.query(sql::query::deckExists).bind(":id", deck.value()).number() != 0;
}

bool DeckTable::fold(DeckId deck)
{
    const bool before = exists(deck);
    const std::optional<LogKey> saved = newestSave(deck);
    const auto removed = m_log.last(deck.value(), log::EventKind::DeckRemoved);
    const bool after = saved && (!removed || removed->first < *saved);
    if (after)
        m_connection.query(sql::query::putDeck)
            .bind(":id", deck.value())
            .bind(":event_device", saved->device)
            .bind(":event_seq", saved->seq)
            .run();
    else if (before)
        m_connection.query(sql::query::deleteDeck).bind(":id", deck.value()).run();
    if (!after && saved && removed)
        putGone(deck, *saved, removed->first);
    else
        m_connection.query(sql::query::deleteGoneDeck).bind(":id", deck.value()).run();
    return before != after;
}

std::optional<LogKey> DeckTable::newestSave(DeckId deck)
{
    const auto readable = m_log.last(deck.value(), log::EventKind::DeckSaved);
    return readable ? readable->first : m_log.lastKey(deck.value(), log::EventKind::DeckSaved);
}

// What is derived may still name a save that was damaged since; a rebuild finds the one before, too.
Deck DeckTable::deckIn(const Query &query)
{
    const DeckId id(query.integer(0));
    std::optional<Deck> deck = savedDeck(query.text(1));
    if (!deck)
        if (const auto before = m_log.last(id.value(), log::EventKind::DeckSaved))
            deck = std::get<log::DeckSaved>(before->second).deck;
    if (!deck)
        return lostDeck(id);
    deck->id = id;
    return *std::move(deck);
}

void DeckTable::putGone(DeckId deck, const LogKey &saved, const LogKey &removed)
{
    const std::int64_t batch = m_connection.query(sql::query::batchOfEvent)
                                   .bind(":device", removed.device)
                                   .bind(":seq", removed.seq)
                                   .number();
    // An import says first what it saves; a person's removal says nothing else.
    const std::int64_t kind = m_connection.query(sql::query::kindOfBatch)
                                  .bind(":device", removed.device)
                                  .bind(":batch", batch)
                                  .number();
    m_connection.query(sql::query::putGoneDeck)
        .bind(":id", deck.value())
        .bind(":saved_device", saved.device)
        .bind(":saved_seq", saved.seq)
        .bind(":removed_device", removed.device)
        .bind(":removed_seq", removed.seq)
        .bind(":by_hand", kind == static_cast<std::int64_t>(log::EventKind::DeckRemoved) ? 1 : 0)
        .run();
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
        Deck deck = deckIn(query);
        const DeckId id = deck.id;
        found.emplace(id, std::move(deck));
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

std::vector<DeckId> DeckTable::goneIn(EventId batch)
{
    std::vector<DeckId> decks;
    Query query = m_connection.query(sql::query::goneDecksOfBatch);
    query.bind(":device", batch.device.value()).bind(":batch", batch.seq);
    while (query.step())
        decks.emplace_back(query.integer(0));
    return decks;
}

std::vector<GoneDeck> DeckTable::gone(bool byHand)
{
    std::vector<GoneDeck> result;
    Query query = m_connection.query(sql::query::goneDecks);
    query.bind(":by_hand", byHand ? 1 : 0);
    while (query.step())
        result.push_back({deckIn(query), EventId{DeviceId(query.integer(2)), query.integer(3)},
                          Instant(std::chrono::milliseconds(query.integer(4)))});
    return result;
}

std::vector<DeckId> DeckTable::withNotes()
{
    std::vector<DeckId> decks;
    Query query = m_connection.query(sql::query::decksWithNotes);
    while (query.step())
        decks.emplace_back(query.integer(0));
    return decks;
}

std::optional<DeckId> DeckTable::originOf(DeckId deck)
{
    Query saves = m_connection.query(sql::query::savesOfDeck);
    saves.bind(":deck_id", deck.value());
    while (saves.step())
        if (const std::optional<Deck> first = savedDeck(saves.text(0)))
            return first->parent;
    return std::nullopt;
}

} // namespace engram::store
