// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The cards of a session over a search.

#include <memory>
#include <vector>

#include <engram/id.h>
#include <engram/result.h>
#include <engram/session.h>
#include <engram/session_options.h>

#include "study/study_context.h"

namespace engram::search
{

/// Of what the options' search finds, in their deck, the cards that a session of their kind asks:
/// see SessionOptions::search. Errors: InvalidInput when the search cannot be understood, or the
/// kind takes none; those of reading. Cost: at most 5,000 notes where a word of the query leaves so
/// few. Else what is due, in today's drill and new, or the range that the kind asks, is gone
/// through in the order in which it is asked until the page is full: from an index alone where the
/// query asks for days, interval, easiness, lapses, flag and kind, at some 10 million cards a
/// second; by a look at each card where it asks for more. What cannot be new is not sought among
/// new cards, and the like.
[[nodiscard]] Result<std::vector<CardId>> sessionCards(const study::StudyContext &context,
                                                       const SessionOptions &options);

/// As Collection::startSession().
[[nodiscard]] Result<std::unique_ptr<Session>> startSession(const study::StudyContext &context,
                                                            const SessionOptions &options);

} // namespace engram::search
