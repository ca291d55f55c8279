// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// A deck of the collection as a deck file.

#include <engram/deck_file.h>
#include <engram/id.h>
#include <engram/result.h>

#include "study/study_context.h"

namespace engram::exchange
{

/// See Collection::exportDeck(). Ids that were derived from the text are left out, so that an
/// untouched import exports the bytes it came from.
[[nodiscard]] Result<DeckFile> exportDeck(const study::StudyContext &context, DeckId root);

} // namespace engram::exchange
