// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Cards that are asked although the day does not ask for them. Pure choices by SQL: each costs an
/// index scan, never the collection.

#include <optional>
#include <vector>

#include <engram/id.h>
#include <engram/result.h>

#include "study/deck_tree.h"
#include "study/study_context.h"

namespace engram::study
{

/// A session of learning ahead asks at most this many.
inline constexpr int MostAhead = 500;

/// Due below `scope` after today, within `days`, and not reviewed today; those nearest to
/// their day for their interval first.
[[nodiscard]] Result<std::vector<CardId>> cardsAhead(const StudyContext &context,
                                                     const DeckTree &tree,
                                                     std::optional<DeckId> scope, Days days);

/// The `count` facts in review below `scope` with the lowest retrievability, the lowest first, and by
/// id where it is the same. What was answered today, in any way, is known well enough.
[[nodiscard]] Result<std::vector<CardId>> weakFacts(const StudyContext &context,
                                                    const DeckTree &tree,
                                                    std::optional<DeckId> scope, int count);

} // namespace engram::study
