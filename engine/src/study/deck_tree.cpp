// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "study/deck_tree.h"

#include <algorithm>
#include <utility>

namespace engram::study
{

DeckTree::DeckTree(std::vector<Deck> decks) : m_decks(std::move(decks))
{
    for (std::size_t i = 0; i < m_decks.size(); ++i)
        m_nodes[m_decks[i].id].deck = i;
    std::vector<DeckId> open; // to be visited, the next one last
    for (const Deck &deck : m_decks) {
        const auto parent = deck.parent ? m_nodes.find(*deck.parent) : m_nodes.end();
        if (parent != m_nodes.end()) {
            parent->second.children.push_back(deck.id);
        } else {
            m_nodes[deck.id].root = deck.id;
            open.push_back(deck.id);
        }
    }
    std::ranges::reverse(open);
    while (!open.empty()) {
        const DeckId id = open.back();
        Node &node = m_nodes.at(id);
        if (node.place) { // met again after everything below it
            node.end = m_order.size();
            open.pop_back();
            continue;
        }
        node.place = m_order.size();
        m_order.push_back(id);
        for (auto child = node.children.rbegin(); child != node.children.rend(); ++child) {
            Node &below = m_nodes.at(*child);
            below.root = node.root;
            below.depth = node.depth + 1;
            open.push_back(*child);
        }
    }
}

const DeckTree::Node *DeckTree::node(DeckId id) const
{
    const auto it = m_nodes.find(id);
    return it == m_nodes.end() ? nullptr : &it->second;
}

const Deck *DeckTree::find(DeckId id) const
{
    const Node *found = node(id);
    return found == nullptr ? nullptr : &m_decks[found->deck];
}

std::optional<std::size_t> DeckTree::place(DeckId id) const
{
    const Node *found = node(id);
    return found == nullptr ? std::nullopt : found->place;
}

std::size_t DeckTree::end(DeckId id) const
{
    const Node *found = node(id);
    return found == nullptr ? 0 : found->end;
}

DeckId DeckTree::rootOf(DeckId id) const
{
    const Node *found = node(id);
    return found == nullptr || !found->place ? id : found->root;
}

std::vector<DeckId> DeckTree::roots() const
{
    std::vector<DeckId> ids;
    for (const DeckId id : m_order)
        if (node(id)->depth == 0)
            ids.push_back(id);
    return ids;
}

std::vector<DeckId> DeckTree::subtree(std::optional<DeckId> id) const
{
    if (!id)
        return m_order;
    const auto first = place(*id);
    if (!first)
        return {};
    return {m_order.begin() + static_cast<std::ptrdiff_t>(*first),
            m_order.begin() + static_cast<std::ptrdiff_t>(end(*id))};
}

int DeckTree::depth(DeckId id) const
{
    const Node *found = node(id);
    return found == nullptr ? 0 : found->depth;
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
