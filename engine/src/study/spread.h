// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Moving reviews onto later days. See engram/spread.h.

#include <cstdint>
#include <vector>

#include <engram/change_set.h>
#include <engram/result.h>
#include <engram/spread.h>

#include "study/study_context.h"

namespace engram::study
{

/// How many of `count` more reviews each day takes so that the fullest day is as low as can be; where
/// that leaves a choice, the earlier day takes them. `load` is what the days ask for already.
/// Cost: days × log(days + count).
[[nodiscard]] std::vector<std::int64_t> evenShares(const std::vector<std::int64_t> &load,
                                                   std::int64_t count);

[[nodiscard]] Result<SpreadPlan> planSpread(const StudyContext &context,
                                            const SpreadOptions &options);
[[nodiscard]] Result<ChangeSet> applySpread(const StudyContext &context, const SpreadPlan &plan);

} // namespace engram::study
