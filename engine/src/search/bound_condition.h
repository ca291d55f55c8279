// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <vector>

#include <engram/id.h>
#include <engram/result.h>

#include "model/search_condition.h"
#include "study/study_context.h"

namespace engram::search
{

/// What a query asks today: days counted from today's, decks found by their names, leeches by the
/// options of their decks. Errors: those of reading.
[[nodiscard]] Result<CardCondition> bound(const study::StudyContext &context,
                                          const CardCondition &parsed);

/// That a card is in one of these decks; bound.
[[nodiscard]] CardCondition inDecks(const std::vector<DeckId> &decks);

} // namespace engram::search
