// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <engram/deck_file.h>

#include "deckfile/note_reader.h"

#include <string>

namespace engram::deckfile
{

/// Gives the later of two notes with one id another, and reports it.
void makeIdsUnique(DeckFile &file, ProblemList &problems);

/// The id of a note whose author gave none, from its text as it is shown. Not yet unique.
[[nodiscard]] std::string derivedIdOf(const NoteContent &content);

} // namespace engram::deckfile
