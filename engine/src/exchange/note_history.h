// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What a note was before: see Collection::noteHistory().

#include <cstddef>
#include <string>

#include <engram/change_set.h>
#include <engram/note_history.h>
#include <engram/result.h>

#include "study/study_context.h"

namespace engram::exchange
{

[[nodiscard]] Result<NoteHistory> noteHistory(const study::StudyContext &context, NoteId note,
                                              std::size_t first, std::size_t most);
[[nodiscard]] Result<std::string> noteVersionText(const study::StudyContext &context, NoteId note,
                                                  EventId version);
[[nodiscard]] Result<ChangeSet> restoreNoteVersion(const study::StudyContext &context, NoteId note,
                                                   EventId version);

} // namespace engram::exchange
