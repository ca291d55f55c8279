// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What was deleted, and how it comes back. See Collection for what each does.

#include <vector>

#include <engram/change_set.h>
#include <engram/deck.h>
#include <engram/id.h>
#include <engram/result.h>

#include "study/study_context.h"

namespace engram::study
{

/// The notes are logged before the decks, which tells the batch from that of an import.
[[nodiscard]] Result<ChangeSet> restoreFromBin(const StudyContext &context,
                                               const std::vector<NoteId> &notes,
                                               const std::vector<DeckId> &decks);
[[nodiscard]] Result<std::vector<RemovedDeck>> removedDecks(const StudyContext &context);

} // namespace engram::study
