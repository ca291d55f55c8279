// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The decks that there ever were, which a file may mean: those that are there, and those that are gone.

#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include <engram/deck.h>
#include <engram/result.h>

#include "store/store.h"
#include "study/deck_tree.h"

namespace engram::study
{

struct KnownDeck
{
    Deck deck;
    std::optional<DeckId> origin; ///< the deck below which it came into being
    bool isGone = false;
    /// It has front matter, or notes, there or gone, in it or in what came into being below it. What
    /// has neither was made by hand.
    bool isOfFile = false;
};

/// A deck belongs to the file that it came with, wherever it was moved since: what tells is below
/// which deck it was when it was first saved.
class KnownDecks
{
public:
    [[nodiscard]] static Result<KnownDecks> read(store::Store &store);

    [[nodiscard]] const std::vector<KnownDeck> &all() const { return m_decks; }
    /// The decks that are there.
    [[nodiscard]] const DeckTree &tree() const { return m_tree; }
    /// Those that came into being below `parent` (or as roots) or are there now; first what is there,
    /// then what is gone, of either first what came into being there, and of that first what is of a
    /// file.
    [[nodiscard]] std::vector<const KnownDeck *> below(std::optional<DeckId> parent) const;
    [[nodiscard]] const KnownDeck *find(DeckId deck) const;
    /// The deck of the file that a deck came with; itself, where it is one.
    [[nodiscard]] DeckId fileOf(DeckId deck) const;
    /// Takes out of `going` what has a deck below it that stays.
    void keepAbove(std::set<DeckId> &going) const;

private:
    KnownDecks() = default;

    void addWithOrigins(DeckId deck, std::set<DeckId> &decks) const;

    std::vector<KnownDeck> m_decks;
    std::unordered_map<DeckId, std::optional<DeckId>> m_origins;
    DeckTree m_tree{{}};
};

} // namespace engram::study
