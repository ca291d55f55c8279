// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "study/known_decks.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace engram::study
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
    auto withNotes = store.decksWithNotes();
    if (!withNotes)
        return failFrom(withNotes);
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
    std::set<DeckId> ofFiles;
    for (const DeckId deck : *withNotes)
        known.addWithOrigins(deck, ofFiles);
    for (KnownDeck &deck : known.m_decks)
        deck.isOfFile = !deck.deck.frontMatter.empty() || ofFiles.contains(deck.deck.id);
    known.m_tree = DeckTree(*std::move(there));
    return known;
}

std::vector<const KnownDeck *> KnownDecks::below(std::optional<DeckId> parent) const
{
    std::vector<const KnownDeck *> found;
    for (const KnownDeck &deck : m_decks)
        if (deck.origin == parent || deck.deck.parent == parent)
            found.push_back(&deck);
    std::ranges::stable_sort(found, {}, [parent](const KnownDeck *deck) {
        return std::tuple(deck->isGone, deck->origin != parent, !deck->isOfFile);
    });
    return found;
}

const KnownDeck *KnownDecks::find(DeckId deck) const
{
    const auto found =
        std::ranges::find(m_decks, deck, [](const KnownDeck &each) { return each.deck.id; });
    return found == m_decks.end() ? nullptr : &*found;
}

void KnownDecks::addWithOrigins(DeckId deck, std::set<DeckId> &decks) const
{
    while (decks.insert(deck).second) {
        const auto found = m_origins.find(deck);
        if (found == m_origins.end() || !found->second)
            break;
        deck = *found->second;
    }
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

} // namespace engram::study
