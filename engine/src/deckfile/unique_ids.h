// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <engram/deck_file.h>

#include "deckfile/note_reader.h"

namespace engram::deckfile
{

/// Gives the later of two notes with one id another, and reports it.
void makeIdsUnique(DeckFile &file, ProblemList &problems);

} // namespace engram::deckfile
