// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "step_text.h"

#include <QCoreApplication>

namespace engram::desktop
{

namespace
{

struct StepText
{
    Q_DECLARE_TR_FUNCTIONS(engram::desktop::StepText)
};

QString nameOf(const Step &step)
{
    switch (step.kind) {
    case StepKind::Answer:
        return StepText::tr("the last answer");
    case StepKind::Import:
        return StepText::tr("the last import");
    case StepKind::Settings:
        return StepText::tr("the last change of settings");
    case StepKind::Suspend:
        return StepText::tr("the last change of suspended cards");
    case StepKind::Bury:
        return StepText::tr("the last change of buried cards");
    case StepKind::Flag:
        return StepText::tr("the last change of flags");
    case StepKind::Due:
        return StepText::tr("the last change of due days");
    case StepKind::Reset:
        return StepText::tr("the last reset of cards");
    case StepKind::Edit:
        return StepText::tr("the last edit");
    case StepKind::Delete:
        return StepText::tr("the last deletion");
    case StepKind::Decks:
        return StepText::tr("the last change of decks");
    case StepKind::GradeNow:
        return step.cards > 0 ? StepText::tr("the grading of %n card(s)", nullptr, step.cards)
                              : StepText::tr("the last grading of cards");
    case StepKind::Options:
        return StepText::tr("the last change of options");
    case StepKind::DayLimit:
        return StepText::tr("the last change of today's limits");
    case StepKind::FlagName:
        return StepText::tr("the last name of a flag");
    case StepKind::Other:
        break;
    }
    return StepText::tr("the last step");
}

} // namespace

QString stepSentence(const Step &step, bool forward)
{
    return (forward ? StepText::tr("Did %1 again.") : StepText::tr("Undid %1.")).arg(nameOf(step));
}

} // namespace engram::desktop
