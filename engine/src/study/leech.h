// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Leeches: cards that are forgotten again and again.

#include <engram/deck_options.h>
#include <engram/result.h>
#include <engram/review.h>
#include <engram/session.h>

#include "study/study_context.h"

namespace engram::study
{

/// Whether it is said of a card that it is a leech when its lapses reach this number: at the
/// threshold, and from there on at every half of it, rounded up.
[[nodiscard]] constexpr bool isLeechAt(int lapses, int threshold)
{
    return threshold > 0 && lapses >= threshold &&
           (lapses - threshold) % ((threshold + 1) / 2) == 0;
}

/// What the answer makes of its card. Adds to `batch`, which holds the answer, what follows from it.
[[nodiscard]] Result<AnswerOutcome> addLeech(const StudyContext &context, const Review &answer,
                                             log::Batch &batch);

} // namespace engram::study
