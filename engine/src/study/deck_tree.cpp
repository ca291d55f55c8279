// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "study/deck_tree.h"

#include <algorithm>
#include <utility>

namespace engram::study
{

DeckTree::DeckTree(std::vector<Deck> decks) : m_decks(std::move(decks)) {}

const Deck *DeckTree::find(DeckId id) const
{
    const auto it = std::ranges::find(m_decks, id, &Deck::id);
    return it == m_decks.end() ? nullptr : &*it;
}

DeckId DeckTree::rootOf(DeckId id) const
{
    // Bounded by the number of decks, so that a damaged tree with a cycle cannot hang the program.
    for (std::size_t step = 0; step <= m_decks.size(); ++step) {
        const Deck *deck = find(id);
        if (deck == nullptr || !deck->parent || find(*deck->parent) == nullptr)
            break;
        id = *deck->parent;
    }
    return id;
}

std::vector<DeckId> DeckTree::roots() const
{
    std::vector<DeckId> ids;
    for (const Deck &deck : m_decks)
        if (!deck.parent || find(*deck.parent) == nullptr)
            ids.push_back(deck.id);
    return ids;
}

void DeckTree::collect(DeckId id, std::vector<DeckId> &into) const
{
    if (std::ranges::find(into, id) != into.end())
        return;
    into.push_back(id);
    for (const Deck &deck : m_decks)
        if (deck.parent == id)
            collect(deck.id, into);
}

std::vector<DeckId> DeckTree::subtree(std::optional<DeckId> id) const
{
    std::vector<DeckId> ids;
    if (id) {
        if (find(*id) != nullptr)
            collect(*id, ids);
        return ids;
    }
    for (const DeckId root : roots())
        collect(root, ids);
    return ids;
}

int DeckTree::depth(DeckId id) const
{
    return static_cast<int>(path(id).size()) - 1;
}

std::vector<std::string> DeckTree::path(DeckId id) const
{
    std::vector<std::string> names;
    const Deck *deck = find(id);
    while (deck != nullptr && names.size() <= m_decks.size()) {
        names.push_back(deck->name);
        deck = deck->parent ? find(*deck->parent) : nullptr;
    }
    std::ranges::reverse(names);
    return names;
}

} // namespace engram::study
