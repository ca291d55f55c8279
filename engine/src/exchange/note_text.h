// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// A note as the text of a deck file, and back: see Collection::noteText().

#include <string_view>

#include <engram/note_text.h>
#include <engram/result.h>

#include "study/study_context.h"

namespace engram::exchange
{

[[nodiscard]] Result<NoteText> noteText(const study::StudyContext &context, NoteId note);
[[nodiscard]] Result<NoteTextSaved> saveNoteText(const study::StudyContext &context, NoteId note,
                                                 std::string_view text);

} // namespace engram::exchange
