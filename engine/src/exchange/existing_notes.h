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
    /// Of each, whether it came from the file: an import of it saved the note. A person added, copied or
    /// moved the others where they are, or they came with a deck that was merged into one of these.
    std::vector<bool> isOfFile;
};

[[nodiscard]] Result<ExistingNotes> existingNotes(store::Store &store,
                                                  const study::KnownDecks &known,
                                                  const FileDecks &decks);

/// Of the notes that are there, those that came from the file and are none of those that it has; with
/// the facts of such a question, whosever they are. In order.
[[nodiscard]] std::vector<std::size_t> orphansOf(const ExistingNotes &existing,
                                                 const std::vector<bool> &isMatched);

} // namespace engram::exchange
