// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// See Collection::mergeDecks().

#include <engram/change_set.h>
#include <engram/id.h>
#include <engram/result.h>

#include "study/study_context.h"

namespace engram::study
{

[[nodiscard]] Result<ChangeSet> mergeDecks(const StudyContext &context, DeckId from, DeckId into);

} // namespace engram::study
