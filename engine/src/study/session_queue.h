// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The queue of each kind of session.

#include <memory>
#include <span>
#include <vector>

#include <engram/review.h>
#include <engram/session_options.h>

#include "study/card_queue.h"

namespace engram::study
{

struct SessionQueue
{
    std::unique_ptr<CardQueue> queue;
    /// Of a quiz or an exam: all its questions, in order.
    std::vector<CardId> questions;
    /// Of a session over a search: its cards.
    std::vector<CardId> found;
};

/// The options with every number brought into its range.
[[nodiscard]] SessionOptions inRange(SessionOptions options);

/// With a seed from the clock, unless they have one.
[[nodiscard]] SessionOptions withSeed(const StudyContext &context, SessionOptions options);

/// Which answers, from outside of it too, settle a card of a session that is kept; given what it found,
/// if it is over a search. What was answered since it began tells how far it is. Of a quiz or an exam
/// only those to its questions do.
[[nodiscard]] store::WantedAnswers settling(const DeckTree &tree, const SessionOptions &options,
                                            const std::vector<CardId> &found);

/// The queue as it is at a session's beginning. The same options, seed included, give the same
/// queue while the cards are the same. What was answered since a quiz or exam began is of it,
/// whatever has become of its cards: `answers`, those of settling(), oldest first. Errors: those of
/// reading.
[[nodiscard]] Result<SessionQueue> queueFor(const StudyContext &context, const DeckTree &tree,
                                            const SessionOptions &options,
                                            std::span<const Review> answers = {});

/// The queue of a session over a search, which found these cards. Given those of an earlier queue, it
/// is the same. Errors: those of reading.
[[nodiscard]] Result<SessionQueue> queueOver(const StudyContext &context,
                                             const SessionOptions &options,
                                             std::vector<CardId> found);

} // namespace engram::study
