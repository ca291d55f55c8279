// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "grade_choices.h"

#include <QCoreApplication>

#include "text/duration_text.h"

namespace engram::desktop
{

namespace
{

struct GradeText
{
    Q_DECLARE_TR_FUNCTIONS(engram::desktop::GradeChoices)
};

} // namespace

Grade gradeOf(int button, Grade proposed)
{
    switch (button) {
    case 0:
        // The failing button stands for the failing grade that was proposed, if one was.
        return isPass(proposed) ? Grade::Wrong : proposed;
    case 1:
        return Grade::Hard;
    case 2:
        return Grade::Good;
    default:
        return Grade::Easy;
    }
}

std::array<GradeChoice, GradeButtons> gradeChoices(const ShownCard *card, Grade proposed)
{
    std::array<GradeChoice, GradeButtons> choices{
        GradeChoice{GradeText::tr("Again"), {}, GradeText::tr("Again: it was forgotten or wrong")},
        GradeChoice{GradeText::tr("Hard"), {}, GradeText::tr("Hard: right, with effort")},
        GradeChoice{GradeText::tr("Good"), {}, GradeText::tr("Good: right")},
        GradeChoice{GradeText::tr("Easy"), {}, GradeText::tr("Easy: right, at once")}};
    if (card == nullptr)
        return choices;
    for (int i = 0; i < GradeButtons; ++i) {
        GradeChoice &choice = choices[static_cast<std::size_t>(i)];
        choice.grade = gradeOf(i, proposed);
        choice.proposed = choice.grade == proposed;
        if (card->mode == ReviewMode::Practice) {
            choice.meaning += GradeText::tr("; practice, its schedule stays");
            continue;
        }
        const Outcome outcome = card->outcomes[static_cast<std::size_t>(value(choice.grade))];
        const bool onlyToday = outcome.drill && (card->isDrill || !isPass(choice.grade));
        const Days shown = onlyToday ? 0 : outcome.interval;
        choice.interval = intervalText(shown);
        if (outcome.drill && !onlyToday)
            choice.meaning +=
                GradeText::tr("; asked again today, then %1").arg(intervalSentence(shown));
        else
            choice.meaning += GradeText::tr("; next %1").arg(intervalSentence(shown));
    }
    return choices;
}

} // namespace engram::desktop
