// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The one implementation of engram::Session, over any queue.

#include <memory>
#include <optional>
#include <vector>

#include <engram/session.h>

#include "study/card_queue.h"
#include "study/study_context.h"

namespace engram::study
{

/// `found` are the cards of a session over a search. Errors: NotFound when the deck does not exist;
/// those of reading.
[[nodiscard]] Result<std::unique_ptr<Session>> startSession(const StudyContext &context,
                                                            const SessionOptions &options,
                                                            std::vector<CardId> found = {});

/// See Collection.
/// The answer by which a session came to its end: none when it was handed in with questions open, or
/// its time was over. Cost: that of going on with it.
[[nodiscard]] Result<std::optional<EventId>> lastAnswerOf(const StudyContext &context,
                                                          const store::RunningSession &record);

[[nodiscard]] Result<std::optional<ResumableSession>> resumableSession(const StudyContext &context);
[[nodiscard]] Result<std::unique_ptr<Session>> resumeSession(const StudyContext &context);

} // namespace engram::study
