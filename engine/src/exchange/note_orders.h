// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <span>
#include <vector>

#include <engram/id.h>
#include <engram/note.h>

#include "exchange/file_note.h"

namespace engram::exchange
{

/// The orders of decks.
using NoteOrders = std::map<DeckId, std::vector<NoteId>>;

/// The orders that a file gives: its notes in theirs, and behind a note with its facts those that are not
/// in the file, by the note's index. `deckOf` says where a section's notes are.
[[nodiscard]] NoteOrders ordersOf(std::span<const FileNote> notes, std::span<const NoteId> ids,
                                  const std::multimap<std::size_t, NoteId> &furtherFacts,
                                  const std::function<DeckId(std::size_t)> &deckOf);

/// The orders that a file gives, and in them, behind the note that it stood behind, what is kept of the
/// notes that were there, which are in deck order.
[[nodiscard]] NoteOrders withKept(NoteOrders orders, std::span<const Note> before,
                                  const std::function<bool(std::size_t)> &isKept);

} // namespace engram::exchange
