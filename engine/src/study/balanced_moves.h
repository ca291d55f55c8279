// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// By how many days an answer's interval is moved, so that days ask for about as much as each other.

#include <array>
#include <cstdint>
#include <map>
#include <optional>

#include <engram/card.h>
#include <engram/result.h>
#include <engram/review.h>

#include "study/study_context.h"

namespace engram::study
{

/// The day that counts the card among what it asks for.
[[nodiscard]] std::optional<StudyDay> askedOn(const Card &card);

/// What days will ask for besides what the collection knows; less than 0 for what they will not.
using ExtraLoad = std::map<StudyDay, std::int64_t>;

/// By grade value, the days to log with `answer`, which is yet to be graded. All 0, and nothing is
/// read, where the options of the card's deck do not balance the load.
[[nodiscard]] Result<std::array<Days, 6>> balancedMoves(const StudyContext &context,
                                                        const Card &card, const Review &answer,
                                                        const ExtraLoad &extra = {});

} // namespace engram::study
