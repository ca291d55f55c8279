// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What is known of an answer to a question: for its grade, and for the log.

#include <engram/grade.h>
#include <engram/review.h>
#include <engram/session.h>

namespace engram::study
{

/// `view` is the content of `shown`.
[[nodiscard]] ChoiceSignals signalsOf(const ShownCard &shown, const ChoiceView &view,
                                      const Answer &answer);

[[nodiscard]] ChoiceRecord recordOf(const ChoiceView &view, const Answer &answer, Grade proposed);

} // namespace engram::study
