// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The notes of a collection that a deck file may be about.

#include <cstddef>
#include <vector>

#include <engram/note.h>
#include <engram/result.h>

#include "exchange/deck_matcher.h"
#include "store/store.h"
#include "study/known_decks.h"

namespace engram::exchange
{

struct ExistingNotes
{
    /// Those that are there, in the decks of the file; then those of its decks that are gone, and those that
    /// were merged with one into another deck; then orphans of all of them.
    std::vector<Note> notes;
    std::size_t liveCount = 0;
    std::size_t orphansFrom = 0;
    /// Of those that are there, whether they came with a deck of another file that was merged into one
    /// of these.
    std::vector<bool> isGuest;
};

[[nodiscard]] Result<ExistingNotes> existingNotes(store::Store &store,
                                                  const study::KnownDecks &known,
                                                  const FileDecks &decks);

} // namespace engram::exchange
