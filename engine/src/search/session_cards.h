// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The cards of a session over a search.

#include <vector>

#include <engram/id.h>
#include <engram/result.h>
#include <engram/session_options.h>

#include "study/study_context.h"

namespace engram::search
{

/// Of what the options' search finds, in their deck, the cards that a session of their kind asks: see
/// SessionOptions::search. Errors: InvalidInput when the search cannot be understood, or the kind takes
/// none; those of reading.
[[nodiscard]] Result<std::vector<CardId>> sessionCards(const study::StudyContext &context,
                                                       const SessionOptions &options);

} // namespace engram::search
