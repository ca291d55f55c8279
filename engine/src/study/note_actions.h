// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What a person does with notes besides changing their text. See Collection for what each does.

#include <vector>

#include <engram/change_set.h>
#include <engram/id.h>
#include <engram/note.h>
#include <engram/result.h>

#include "study/study_context.h"

namespace engram::study
{

[[nodiscard]] Result<ChangeSet> removeNotes(const StudyContext &context,
                                            const std::vector<NoteId> &notes);
[[nodiscard]] Result<ChangeSet> setMarked(const StudyContext &context,
                                          const std::vector<NoteId> &notes, bool marked);

} // namespace engram::study
