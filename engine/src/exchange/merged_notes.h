// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Notes that decks which are now in the bin gave to others, as they were merged into them. A merge is known
/// by its batch: it saves notes elsewhere, and removes decks.

#include <map>
#include <vector>

#include <engram/id.h>
#include <engram/result.h>

#include "store/store.h"

namespace engram::exchange
{

/// By note, the decks that were merged away with it. Cost: reads the batches in which decks went to the bin.
using MergedNotes = std::map<NoteId, std::vector<DeckId>>;

[[nodiscard]] Result<MergedNotes> mergedNotes(store::Store &store);

} // namespace engram::exchange
