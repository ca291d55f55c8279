// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "exchange/lost_decks.h"

#include <algorithm>
#include <set>

#include "deckfile/unique_ids.h"

namespace engram::exchange
{

namespace
{

using Ids = std::vector<std::string>;

void addIds(const std::vector<DeckNote> &notes, Ids &ids)
{
    for (const DeckNote &note : notes) {
        ids.push_back(note.id.empty() ? deckfile::derivedIdOf(note.content) : note.id);
        addIds(note.facts, ids);
    }
}

/// What cannot be read of a deck does not help to find it.
void addIds(store::Store &store, DeckId deck, Ids &ids)
{
    for (const bool removed : {false, true})
        if (const auto notes = store.notes(deck, removed))
            for (const Note &note : *notes)
                ids.push_back(note.key);
}

} // namespace

LostDecks::LostDecks(const DeckFile &file, const study::KnownDecks &known, store::Store &store)
{
    for (const study::KnownDeck &deck : known.all())
        if (deck.deck.key.empty())
            m_decks.push_back({.deck = &deck, .own = {}, .below = {}});
    if (m_decks.empty())
        return;
    for (const DeckSection &section : file.sections)
        addIds(section.notes, m_ids.emplace_back());
    for (Lost &lost : m_decks)
        for (const study::KnownDeck &deck : known.all())
            if (deck.deck.id == lost.deck->deck.id)
                addIds(store, deck.deck.id, lost.own);
            else if (known.fileOf(deck.deck.id) == lost.deck->deck.id)
                addIds(store, deck.deck.id, lost.below);
}

const study::KnownDeck *LostDecks::take(std::span<const std::size_t> own,
                                        std::span<const std::size_t> below)
{
    if (m_decks.empty())
        return nullptr;
    const auto idsOf = [this](std::span<const std::size_t> sections) {
        std::set<std::string> ids;
        for (const std::size_t section : sections)
            ids.insert(m_ids[section].begin(), m_ids[section].end());
        return ids;
    };
    const std::set<std::string> ownIds = idsOf(own);
    const std::set<std::string> belowIds = idsOf(below);
    const auto countOf = [](const Ids &ids, const std::set<std::string> &among) {
        return std::ranges::count_if(ids, [&among](const auto &id) { return among.contains(id); });
    };
    auto best = m_decks.end();
    std::ptrdiff_t most = 0;
    for (auto lost = m_decks.begin(); lost != m_decks.end(); ++lost) {
        const auto found = countOf(lost->own, ownIds) + countOf(lost->below, belowIds);
        if (found > most && 2 * found >= std::ssize(lost->own) + std::ssize(lost->below)) {
            best = lost;
            most = found;
        }
    }
    if (best == m_decks.end())
        return nullptr;
    const study::KnownDeck *deck = best->deck;
    m_decks.erase(best);
    return deck;
}

} // namespace engram::exchange
