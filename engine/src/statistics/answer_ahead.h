// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// An answer that lies in the future: the sign of a clock that is wrong, or was.

#include <optional>

#include <engram/result.h>
#include <engram/study_day.h>

#include "study/study_context.h"

namespace engram::statistics
{

/// The study day of the newest answer, where it was given more than a day after now. A day is what a
/// journey over the date line may take back.
[[nodiscard]] Result<std::optional<StudyDay>> answerAhead(const study::StudyContext &context);

} // namespace engram::statistics
