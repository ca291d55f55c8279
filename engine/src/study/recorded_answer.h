// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// An answer as it is recorded: the review, and what follows from it. Whoever answers a card, in a
/// session or without showing it, comes by here.

#include <chrono>

#include <engram/card.h>
#include <engram/grade.h>
#include <engram/result.h>
#include <engram/review.h>
#include <engram/session.h>

#include "study/study_context.h"

namespace engram::study
{

/// The review that an answer given now to the card, as it stands, is. `batch` has the moment.
[[nodiscard]] Review reviewOf(const Card &card, Grade grade, ReviewMode mode,
                              std::chrono::milliseconds taken, const log::Batch &batch);

/// Adds to `batch` the review, by how many days its interval is moved for an even load, and what it makes
/// of its card.
[[nodiscard]] Result<AnswerOutcome> addAnswer(const StudyContext &context, const Review &review,
                                              Days moved, log::Batch &batch);

} // namespace engram::study
