// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Finds which deck of a collection a file is, and which of its sub-decks each section is.
///
/// An id that the author gave is the identity, whatever the title says. Without one the title is:
/// ids derived from "C", "C++" and "C#" are equal and prove nothing.

#include <string>
#include <vector>

#include <engram/deck.h>
#include <engram/deck_file.h>

#include "store/store.h"
#include "study/deck_tree.h"

namespace engram::exchange
{

/// The deck of a file or of one section as the import leaves it: one that is there, or a new one.
struct FileDeck
{
    Deck deck;
    bool isNew = false;
    bool changed = false; ///< differs from what is there; always so when new
};

struct FileDecks
{
    FileDeck root;
    /// By section index; the root where the section has no title. Sections that are one deck all
    /// have it, and only the first of them tells that it is new or changed.
    std::vector<FileDeck> sections;
};

/// `fallbackName` names the deck when the file does not. New decks get keys that no sibling has.
[[nodiscard]] FileDecks matchDecks(const DeckFile &file, const std::string &fallbackName,
                                   const study::DeckTree &tree, store::Store &store);

} // namespace engram::exchange
