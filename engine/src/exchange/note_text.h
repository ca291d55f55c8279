// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// A note as the text of a deck file, and back, and copied and moved: see Collection::noteText().

#include <string_view>
#include <vector>

#include <engram/change_set.h>
#include <engram/note_text.h>
#include <engram/result.h>

#include "study/study_context.h"

namespace engram::exchange
{

[[nodiscard]] Result<NoteText> noteText(const study::StudyContext &context, NoteId note);
[[nodiscard]] Result<NoteTextSaved> saveNoteText(const study::StudyContext &context, NoteId note,
                                                 std::string_view text);
[[nodiscard]] Result<NoteTextSaved> addNoteText(const study::StudyContext &context, DeckId deck,
                                                std::string_view text);
[[nodiscard]] Result<NoteId> copyNote(const study::StudyContext &context, NoteId note);
[[nodiscard]] Result<std::vector<NoteId>> copyNotes(const study::StudyContext &context,
                                                    const std::vector<NoteId> &notes);
[[nodiscard]] Result<ChangeSet> moveNotes(const study::StudyContext &context,
                                          const std::vector<NoteId> &notes, DeckId deck);

} // namespace engram::exchange
