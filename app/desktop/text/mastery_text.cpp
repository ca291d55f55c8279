// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "mastery_text.h"

#include <QCoreApplication>
#include <QStringList>

#include "percent_text.h"

namespace engram::desktop
{

namespace
{

struct MasteryText
{
    Q_DECLARE_TR_FUNCTIONS(engram::desktop::MasteryText)
};

} // namespace

QString masteryText(const QuestionMastery &question)
{
    QStringList parts{MasteryText::tr("Mastery %1").arg(percentText(question.mastery)),
                      MasteryText::tr("itself %1").arg(percentText(question.own))};
    if (question.facts > 0)
        //: A percentage, and how many facts were answered once, of all
        parts << MasteryText::tr("facts %1, %2 of %3 in review")
                     .arg(percentText(question.factsMean))
                     .arg(question.factsInReview)
                     .arg(question.facts);
    return parts.join(QStringLiteral(" · "));
}

} // namespace engram::desktop
