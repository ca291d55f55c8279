// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The basic figures, from the kept counts and one pass over the log.

#include <optional>

#include <engram/id.h>
#include <engram/result.h>
#include <engram/statistics.h>

#include "study/study_context.h"

namespace engram::statistics
{

/// See Collection::statistics(). Cost: one pass over the log, without holding it in memory.
[[nodiscard]] Result<BasicStatistics> basicStatistics(const study::StudyContext &context,
                                                      std::optional<DeckId> deck);

} // namespace engram::statistics
