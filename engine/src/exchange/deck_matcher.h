// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Finds which deck of a collection a file is, and which of its sub-decks each section is.
///
/// An id that the author gave is the identity, whatever the title says. Without one the title is:
/// ids derived from "C", "C++" and "C#" are equal and prove nothing. What was renamed or moved here
/// is found all the same, and keeps its name and place; what was removed comes back.

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <engram/deck.h>
#include <engram/deck_file.h>

#include "store/store.h"
#include "study/known_decks.h"

namespace engram::exchange
{

/// The deck of a file or of one section as the import leaves it: one that is there, or a new one.
struct FileDeck
{
    Deck deck;
    bool isNew = false;
    bool isBack = false;  ///< was gone
    bool changed = false; ///< differs from what is there; always so when new, or when it was gone
};

struct FileDecks
{
    FileDeck root;
    /// By section index; the root where the section has no title. Sections that are one deck all
    /// have it, and only the first of them tells that it is new or changed.
    std::vector<FileDeck> sections;
    /// Decks above sections ("Kings" of "Kings › Saxons") that are no section themselves.
    std::vector<FileDeck> between;

    /// Whether the deck is one of them, besides the root.
    [[nodiscard]] bool hasSection(DeckId deck) const
    {
        const auto isIt = [deck](const FileDeck &each) { return each.deck.id == deck; };
        return std::ranges::any_of(sections, isIt) || std::ranges::any_of(between, isIt);
    }
};

/// `fallbackName` names the deck when the file does not. New decks get keys that no sibling has.
[[nodiscard]] FileDecks matchDecks(const DeckFile &file, const std::string &fallbackName,
                                   const study::KnownDecks &known, store::Store &store);

/// Those of them that were gone, and are there again.
[[nodiscard]] std::set<DeckId> returningDecks(const study::KnownDecks &known,
                                              const FileDecks &decks);

} // namespace engram::exchange
