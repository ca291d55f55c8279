// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The questions of a quiz, and those of an exam. Cost: reads the ids of the scope's questions.

#include <cstdint>
#include <optional>
#include <vector>

#include <engram/id.h>
#include <engram/result.h>

#include "study/deck_tree.h"
#include "study/study_context.h"

namespace engram::study
{

/// Every question below `scope`, in deck order.
[[nodiscard]] Result<std::vector<CardId>> quizCards(const StudyContext &context,
                                                    const DeckTree &tree,
                                                    std::optional<DeckId> scope);

/// The same in an order that the seed repeats.
[[nodiscard]] Result<std::vector<CardId>> shuffledQuizCards(const StudyContext &context,
                                                            const DeckTree &tree,
                                                            std::optional<DeckId> scope,
                                                            std::uint64_t seed);

/// The first `count` of those.
[[nodiscard]] Result<std::vector<CardId>> examCards(const StudyContext &context,
                                                    const DeckTree &tree,
                                                    std::optional<DeckId> scope, std::uint64_t seed,
                                                    int count);

} // namespace engram::study
