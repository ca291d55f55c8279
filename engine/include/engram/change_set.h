// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What a use case changed, so that a screen reads again what it must and guesses nothing.

#include <vector>

#include <engram/id.h>

namespace engram
{

/// Which parts of the collection a use case touched: what a screen must read again.
struct ChangeSet
{
    bool decks = false;  ///< the tree itself
    bool counts = false; ///< what is due and new
    bool settings = false;
    /// Presets, decks' choices among them, limits of a day, names of flags.
    bool options = false;
    bool types = false; ///< note types; `notes` has the notes of those that changed
    std::vector<NoteId> notes;
    std::vector<CardId> cards;
};

} // namespace engram
