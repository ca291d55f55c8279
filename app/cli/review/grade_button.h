// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <array>
#include <cstddef>

#include <engram/grade.h>

namespace engram::cli
{

/// The four buttons that stand for SM-2's six grades.
struct GradeButton
{
    char key;
    Grade grade;
};

inline constexpr std::array GradeButtons{
    GradeButton{'1', Grade::Wrong},
    GradeButton{'2', Grade::Hard},
    GradeButton{'3', Grade::Good},
    GradeButton{'4', Grade::Easy},
};

/// The button under which a grade falls: all failures are "Again".
[[nodiscard]] constexpr const GradeButton &buttonFor(Grade grade)
{
    return isPass(grade) ? GradeButtons.at(static_cast<std::size_t>(value(grade)) - 2)
                         : GradeButtons.front();
}

/// What pressing `button` means: the proposed grade where it falls under it, as 0 or 2 for "Again".
[[nodiscard]] constexpr Grade gradeOn(const GradeButton &button, Grade proposed)
{
    return buttonFor(proposed).key == button.key ? proposed : button.grade;
}

} // namespace engram::cli
