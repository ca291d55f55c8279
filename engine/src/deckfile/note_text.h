// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The text of a deck file with a single note.

#include <string_view>
#include <vector>

#include <engram/deck_file.h>

namespace engram::deckfile
{

/// The only note of the text is the first of the only section; where the text is not that, a problem
/// of Severity::Skipped says so.
[[nodiscard]] ParsedDeck parseNoteText(std::string_view text,
                                       const std::vector<NoteType> &types = {});

[[nodiscard]] bool isAnySkipped(const std::vector<Problem> &problems);

} // namespace engram::deckfile
