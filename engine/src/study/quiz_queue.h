// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The questions of a quiz, and those of an exam. Cost: reads the ids of the scope's questions from
/// an index, and sorts them where chance orders them.

#include <span>
#include <vector>

#include <engram/id.h>
#include <engram/result.h>
#include <engram/review.h>
#include <engram/session_options.h>

#include "study/deck_tree.h"
#include "study/study_context.h"

namespace engram::study
{

/// Every question below the options' deck that may be asked, in deck order or the order of the
/// seed; before them those that `answers`, all to questions there since the quiz began, were given
/// to.
[[nodiscard]] Result<std::vector<CardId>> quizCards(const StudyContext &context,
                                                    const DeckTree &tree,
                                                    const SessionOptions &options,
                                                    std::span<const Review> answers);

/// As many as the options say, in the order of the seed, those answered first. A question's place in
/// that order does not depend on what other questions there are.
[[nodiscard]] Result<std::vector<CardId>> examCards(const StudyContext &context,
                                                    const DeckTree &tree,
                                                    const SessionOptions &options,
                                                    std::span<const Review> answers);

/// The questions of a quiz or exam over a search, of those that were found: in their order or that of
/// the seed, of an exam as many as the options say. The same again, given what it gave.
[[nodiscard]] std::vector<CardId> questionsAmong(std::vector<CardId> found,
                                                 const SessionOptions &options);

} // namespace engram::study
