// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The decks as a tree: who is below whom.

#include <optional>
#include <string>
#include <vector>

#include <engram/deck.h>
#include <engram/id.h>

namespace engram::study
{

class DeckTree
{
public:
    /// `decks` with parents before their children, as Store::decks() gives them.
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

private:
    void collect(DeckId id, std::vector<DeckId> &into) const;

    std::vector<Deck> m_decks;
};

} // namespace engram::study
