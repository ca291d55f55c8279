// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Today in figures, without a walk over the log.

#include <engram/result.h>
#include <engram/statistics.h>

#include "study/study_context.h"

namespace engram::statistics
{

[[nodiscard]] Result<DaySummary> daySummary(const study::StudyContext &context);

} // namespace engram::statistics
