// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// How well questions are known today.

#include <cstddef>
#include <optional>
#include <vector>

#include <engram/id.h>
#include <engram/mastery.h>
#include <engram/result.h>

#include "study/study_context.h"

namespace engram::study
{

/// See Collection::mastery().
[[nodiscard]] Result<QuestionInsight> mastery(const StudyContext &context, NoteId question);

/// See Collection::questionsOf().
[[nodiscard]] Result<std::vector<QuestionMastery>> questionsOf(const StudyContext &context,
                                                               std::optional<DeckId> deck,
                                                               std::optional<NoteId> after,
                                                               std::size_t most);

} // namespace engram::study
