// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Some notes of a collection as a deck file. Use as the collection: from one thread at a time.

#include <span>
#include <string>

#include <engram/collection.h>

namespace engram
{

/// Some notes as a deck file of that name: questions with all their facts, facts with their question, in
/// the order of their decks, each of which is a section. It is a deck of its own: importing it changes
/// none of those that the notes are from. Their own types come along. Cost: that of those decks.
/// Errors: NotFound; those of reading.
[[nodiscard]] Result<DeckFile> deckOfNotes(Collection &collection, std::span<const NoteId> notes,
                                           const std::string &name);

} // namespace engram
