// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Study days in a row.

#include <engram/result.h>

#include "study/study_context.h"

namespace engram::study
{

/// Study days in a row with an answer, up to today or, while today has none yet, yesterday.
/// Cost: one index look-up a day.
[[nodiscard]] Result<int> streak(const StudyContext &context);

} // namespace engram::study
