// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// A note of the collection as it is written in a file.

#include <functional>
#include <span>
#include <vector>

#include <engram/deck_file.h>
#include <engram/note.h>

namespace engram::exchange
{

/// Without its facts; without its id where the author gave none.
[[nodiscard]] DeckNote deckNote(const Note &note);
/// With its id in any case, by which its text is known again.
[[nodiscard]] DeckNote deckNoteWithKey(const Note &note);

/// Questions with their facts below them, each as `write` gives it; a fact whose question is not among
/// them stands alone.
[[nodiscard]] std::vector<DeckNote> grouped(std::span<const Note> notes,
                                            const std::function<DeckNote(const Note &)> &write);

} // namespace engram::exchange
