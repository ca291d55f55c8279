// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <engram/result.h>

#include "model/search_condition.h"
#include "study/study_context.h"

namespace engram::search
{

/// What a query asks today: days counted from today's, decks found by their names, leeches by the
/// options of their decks. Errors: those of reading.
[[nodiscard]] Result<CardCondition> bound(const study::StudyContext &context,
                                          const CardCondition &parsed);

} // namespace engram::search
