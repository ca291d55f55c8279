// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Answering cards without showing them. See Collection::gradeNow().

#include <vector>

#include <engram/grade.h>
#include <engram/grade_now.h>
#include <engram/id.h>
#include <engram/result.h>

#include "study/study_context.h"

namespace engram::study
{

[[nodiscard]] Result<GradedNow> gradeNow(const StudyContext &context,
                                         const std::vector<CardId> &cards, Grade grade);

} // namespace engram::study
