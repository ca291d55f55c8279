// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The ids of notes below one root deck, of which no two are the same.

#include <cstddef>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include <engram/id.h>
#include <engram/note.h>
#include <engram/result.h>

#include "exchange/file_note.h"
#include "study/deck_tree.h"
#include "study/study_context.h"

namespace engram::exchange
{

/// From the text, for a note whose author gave none. With the note's own identity in it no other key
/// needs to be looked at.
[[nodiscard]] std::string newKeyOf(const NoteContent &content, NoteId id);

/// Of the notes of a deck and of those below it, but for some. Cost: reads them.
[[nodiscard]] Result<std::set<std::string>> keysBelow(const study::StudyContext &context,
                                                      const study::DeckTree &tree, DeckId root,
                                                      const std::set<NoteId> &except);

/// Of a file's notes: the author's ids as they are; kept or derived, and made unique, where there are none. `matches` says of each which of `existing` it is; `others` are keys that stay.
[[nodiscard]] std::vector<std::string> keysFor(std::span<const FileNote> notes,
                                               std::span<const std::optional<std::size_t>> matches,
                                               std::span<const Note> existing,
                                               std::span<const std::string> others);

} // namespace engram::exchange
