// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Grades in a person's words.

#include <QString>

#include <engram/grade.h>

namespace engram::desktop
{

/// The word of the button that gives the grade: "Again", "Hard", "Good", "Easy" on the usual scale, by
/// which past answers are told.
[[nodiscard]] QString wordOf(Grade grade, GradeScale scale = GradeScale::Four);

/// The word and what it stands for: "Hard: right, with effort".
[[nodiscard]] QString meaningOf(Grade grade, GradeScale scale);

} // namespace engram::desktop
