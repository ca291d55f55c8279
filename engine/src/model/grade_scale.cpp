// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/grade.h>

namespace engram
{

namespace
{

constexpr Grade TwoGrades[] = {Grade::Wrong, Grade::Good};
constexpr Grade FourGrades[] = {Grade::Wrong, Grade::Hard, Grade::Good, Grade::Easy};
constexpr Grade SixGrades[] = {Grade::Blackout, Grade::Wrong, Grade::Forgot,
                               Grade::Hard,     Grade::Good,  Grade::Easy};

} // namespace

std::span<const Grade> gradesOf(GradeScale scale)
{
    switch (scale) {
    case GradeScale::Two:
        return TwoGrades;
    case GradeScale::Four:
        return FourGrades;
    case GradeScale::Six:
        return SixGrades;
    }
    return {};
}

std::size_t placeOf(Grade grade, GradeScale scale)
{
    const auto number = static_cast<std::size_t>(value(grade));
    switch (scale) {
    case GradeScale::Two:
        return isPass(grade) ? 1 : 0;
    case GradeScale::Four:
        return isPass(grade) ? number - 2 : 0;
    case GradeScale::Six:
        break;
    }
    return number;
}

Grade gradeAt(std::size_t place, GradeScale scale, Grade proposed)
{
    return placeOf(proposed, scale) == place ? proposed : gradesOf(scale)[place];
}

} // namespace engram
