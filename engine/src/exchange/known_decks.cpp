// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "exchange/known_decks.h"

#include <utility>

namespace engram::exchange
{

Result<KnownDecks> KnownDecks::read(store::Store &store)
{
    auto there = store.decks();
    if (!there)
        return failFrom(there);
    auto gone = store.goneDecks(false);
    if (!gone)
        return failFrom(gone);
    KnownDecks known;
    for (const Deck &deck : *there)
        known.m_decks.push_back({.deck = deck, .origin = {}});
    for (store::GoneDeck &deck : *gone)
        known.m_decks.push_back({.deck = std::move(deck.deck), .origin = {}, .isGone = true});
    for (KnownDeck &deck : known.m_decks) {
        auto origin = store.originOf(deck.deck.id);
        if (!origin)
            return failFrom(origin);
        deck.origin = *origin;
        known.m_origins.emplace(deck.deck.id, *origin);
    }
    known.m_tree = study::DeckTree(*std::move(there));
    return known;
}

std::vector<const KnownDeck *> KnownDecks::below(std::optional<DeckId> parent) const
{
    std::vector<const KnownDeck *> found;
    for (const bool isGone : {false, true})
        for (const bool isOrigin : {true, false})
            for (const KnownDeck &deck : m_decks)
                if (deck.isGone == isGone && (deck.origin == parent) == isOrigin &&
                    (isOrigin || deck.deck.parent == parent))
                    found.push_back(&deck);
    return found;
}

DeckId KnownDecks::fileOf(DeckId deck) const
{
    // A deck is younger than the one below which it came into being; the bound is for damage.
    for (std::size_t steps = 0; steps <= m_decks.size(); ++steps) {
        const auto found = m_origins.find(deck);
        if (found == m_origins.end() || !found->second)
            break;
        deck = *found->second;
    }
    return deck;
}

void KnownDecks::keepAbove(std::set<DeckId> &going) const
{
    const auto decks = m_tree.depthFirst();
    for (auto deck = decks.rbegin(); deck != decks.rend(); ++deck)
        if (const auto parent = m_tree.find(*deck)->parent; parent && !going.contains(*deck))
            going.erase(*parent);
}

} // namespace engram::exchange
