// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "grade_choices.h"

#include <QCoreApplication>

#include "text/duration_text.h"
#include "text/grade_text.h"

namespace engram::desktop
{

namespace
{

struct GradeChoiceText
{
    Q_DECLARE_TR_FUNCTIONS(engram::desktop::GradeChoices)
};

bool comesTwice(const Outcome &outcome)
{
    return outcome.drill && outcome.interval > 0;
}

/// When the card comes next, short and as a sentence.
void sayWhen(GradeChoice &choice, const Outcome &outcome)
{
    choice.interval = whenText(outcome);
    const QString then = intervalSentence(outcome.interval);
    if (comesTwice(outcome)) {
        choice.meaning += GradeChoiceText::tr("; asked again today, then %1").arg(then);
    } else {
        choice.meaning += GradeChoiceText::tr("; next %1").arg(then);
    }
}

} // namespace

QString whenText(const Outcome &outcome)
{
    const QString interval = intervalText(outcome.interval);
    //: On a button: once more today, and then after an interval, as in "today · 6 d"
    return comesTwice(outcome) ? GradeChoiceText::tr("today · %1").arg(interval) : interval;
}

std::vector<GradeChoice> gradeChoices(const ShownCard &card, Grade proposed)
{
    const GradeScale scale = card.options.gradeScale;
    std::vector<GradeChoice> choices(gradesOf(scale).size());
    for (std::size_t place = 0; place < choices.size(); ++place) {
        GradeChoice &choice = choices[place];
        choice.grade = gradeAt(place, scale, proposed);
        choice.proposed = choice.grade == proposed;
        choice.label = wordOf(choice.grade, scale);
        choice.meaning = meaningOf(choice.grade, scale);
        if (card.mode == ReviewMode::Practice)
            choice.meaning += GradeChoiceText::tr("; practice, its schedule stays");
        else
            sayWhen(choice, card.outcomes[static_cast<std::size_t>(value(choice.grade))]);
    }
    return choices;
}

} // namespace engram::desktop
