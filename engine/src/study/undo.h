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
    Grade grade = Grade::Good; ///< of that answer
};

/// Whether a step may be taken: a session leaves an import behind the card alone.
using StepFilter = std::function<bool(const store::UndoStep &)>;

/// Nothing when there is no step, or the next one may not be taken.
[[nodiscard]] Result<std::optional<TakenStep>> undo(const StudyContext &context,
                                                    const StepFilter &may = {});
[[nodiscard]] Result<std::optional<TakenStep>> redo(const StudyContext &context,
                                                    const StepFilter &may = {});

} // namespace engram::study
