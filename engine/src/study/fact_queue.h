// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <span>
#include <vector>

#include <engram/change_set.h>
#include <engram/fact_queue.h>
#include <engram/result.h>

#include "study/study_context.h"

namespace engram::study
{

// See Collection.

[[nodiscard]] Result<FactQueue> factQueue(const StudyContext &context, NoteId note);
[[nodiscard]] Result<ChangeSet> decideFacts(const StudyContext &context, NoteId note,
                                            const std::vector<FactDecision> &decisions);

/// What is left to decide about in the note; nothing when none of it is proposed. Of a fact, nothing.
[[nodiscard]] Result<std::optional<NoteWithFacts>> factsLeft(const StudyContext &context,
                                                             NoteId note);

} // namespace engram::study
