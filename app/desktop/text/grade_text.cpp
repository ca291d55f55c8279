// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "grade_text.h"

#include <QCoreApplication>

namespace engram::desktop
{

namespace
{

struct GradeText
{
    Q_DECLARE_TR_FUNCTIONS(engram::desktop::GradeText)
};

} // namespace

QString wordOf(Grade grade, GradeScale scale)
{
    if (scale == GradeScale::Two)
        return isPass(grade) ? GradeText::tr("Remembered") : GradeText::tr("Forgot");
    const bool isSix = scale == GradeScale::Six;
    switch (grade) {
    case Grade::Blackout:
        return isSix ? GradeText::tr("Blackout") : GradeText::tr("Again");
    case Grade::Wrong:
        return isSix ? GradeText::tr("Wrong") : GradeText::tr("Again");
    case Grade::Forgot:
        return isSix ? GradeText::tr("Forgot") : GradeText::tr("Again");
    case Grade::Hard:
        return GradeText::tr("Hard");
    case Grade::Good:
        return GradeText::tr("Good");
    case Grade::Easy:
        return GradeText::tr("Easy");
    }
    return {};
}

QString meaningOf(Grade grade, GradeScale scale)
{
    switch (scale) {
    case GradeScale::Two:
        return isPass(grade) ? GradeText::tr("Remembered: it was right")
                             : GradeText::tr("Forgot: it was forgotten or wrong");
    case GradeScale::Four:
        if (!isPass(grade))
            return GradeText::tr("Again: it was forgotten or wrong");
        break;
    case GradeScale::Six:
        break;
    }
    switch (grade) {
    case Grade::Blackout:
        return GradeText::tr("Blackout: nothing came, or wrong and sure of it");
    case Grade::Wrong:
        return GradeText::tr("Wrong: the right answer is recognised");
    case Grade::Forgot:
        return GradeText::tr("Forgot: wrong or a guess; the right answer then seemed easy");
    case Grade::Hard:
        return GradeText::tr("Hard: right, with effort");
    case Grade::Good:
        return GradeText::tr("Good: right");
    case Grade::Easy:
        return GradeText::tr("Easy: right, at once");
    }
    return {};
}

} // namespace engram::desktop
