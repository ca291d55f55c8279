// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Undo and redo: events that make a step void, or valid again.

#include <optional>

#include <engram/change_set.h>
#include <engram/collection.h>
#include <engram/result.h>

#include "study/study_context.h"

namespace engram::study
{

/// A step taken back or brought back, and the card that it was an answer to.
struct TakenStep
{
    Step step;
    EventId original;
    std::optional<CardId> card;
};

/// Which steps may be taken: a session takes back answers alone, so that a key pressed once too
/// often does not undo an import behind the card.
enum class Steps { All, Answers };

/// Nothing when there is no such step, or the next one is not of these.
[[nodiscard]] Result<std::optional<TakenStep>> undo(const StudyContext &context,
                                                    Steps steps = Steps::All);
[[nodiscard]] Result<std::optional<TakenStep>> redo(const StudyContext &context,
                                                    Steps steps = Steps::All);

} // namespace engram::study
