// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The decks as a tree: who is below whom. Built once in linear time; then each question costs its
/// answer.

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include <engram/deck.h>
#include <engram/id.h>

namespace engram::study
{

/// Decks in a ring of parents, which only damage could make, belong to no root: find() knows them,
/// the tree leaves them out.
class DeckTree
{
public:
    explicit DeckTree(std::vector<Deck> decks);

    [[nodiscard]] const std::vector<Deck> &decks() const { return m_decks; }
    /// Nothing when there is no such deck.
    [[nodiscard]] const Deck *find(DeckId id) const;
    /// The root above `id`, or `id` itself.
    [[nodiscard]] DeckId rootOf(DeckId id) const;
    /// `id` and all decks below it, depth first; all decks for nothing.
    [[nodiscard]] std::vector<DeckId> subtree(std::optional<DeckId> id) const;
    [[nodiscard]] std::vector<DeckId> roots() const;
    [[nodiscard]] int depth(DeckId id) const;
    /// Names from the root to `id`.
    [[nodiscard]] std::vector<std::string> path(DeckId id) const;

    /// The decks depth first, by place.
    [[nodiscard]] std::span<const DeckId> depthFirst() const { return m_order; }
    /// Where `id` is in depthFirst(); nothing when it is not in the tree.
    [[nodiscard]] std::optional<std::size_t> place(DeckId id) const;
    /// One past the last place of those below `id`, which begin at its own.
    [[nodiscard]] std::size_t end(DeckId id) const;

private:
    struct Node
    {
        std::size_t deck = 0; ///< in m_decks
        std::vector<DeckId> children;
        std::optional<std::size_t> place;
        std::size_t end = 0;
        DeckId root{0};
        int depth = 0;
    };

    [[nodiscard]] const Node *node(DeckId id) const;

    std::vector<Deck> m_decks;
    std::unordered_map<DeckId, Node> m_nodes;
    std::vector<DeckId> m_order;
};

} // namespace engram::study
