// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "card_info_text.h"

#include "grade_text.h"
#include "study_date.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

namespace engram::desktop
{

namespace
{

struct CardInfoText
{
    Q_DECLARE_TR_FUNCTIONS(engram::desktop::CardInfoText)
};

QString stepOf(const DueReason &reason)
{
    switch (reason.rule) {
    case DueReason::Rule::FirstPass:
        return CardInfoText::tr("a first pass gives %1 d").arg(reason.interval);
    case DueReason::Rule::SecondPass:
        return CardInfoText::tr("a second pass in a row gives %1 d").arg(reason.interval);
    case DueReason::Rule::StartedOver:
        return CardInfoText::tr("a failure starts over with %1 d").arg(reason.interval);
    case DueReason::Rule::Multiplied:
    case DueReason::Rule::SetByHand: // is no step from one interval to the next
        break;
    }
    //: Days planned, times a factor, gives days: 6 d × 2.36 → 15 d
    return CardInfoText::tr("%1 d × %2 → %3 d")
        .arg(reason.intervalBefore)
        .arg(QLocale().toString(reason.easiness / 100.0, 'f', 2))
        .arg(reason.interval);
}

/// The step, with what the deck's options did to it.
QString wholeStepOf(const DueReason &reason)
{
    QString step = stepOf(reason);
    if (reason.longest)
        step = CardInfoText::tr("%1, the longest there is").arg(step);
    if (reason.fuzzed)
        step = CardInfoText::tr("%1, moved a little by chance").arg(step);
    if (reason.moved > 0)
        step = CardInfoText::tr("%1, %n day(s) later for an even load", nullptr, reason.moved)
                   .arg(step);
    if (reason.moved < 0)
        step = CardInfoText::tr("%1, %n day(s) earlier for an even load", nullptr, -reason.moved)
                   .arg(step);
    return step;
}

} // namespace

QString shortDate(StudyDay day, StudyDay today)
{
    const QDate date = dateOf(day);
    //: A short date of this year, such as 12 Nov, and one of another year, such as 12 Nov 2025
    return QLocale().toString(date, date.year() == dateOf(today).year()
                                        ? CardInfoText::tr("d MMM")
                                        : CardInfoText::tr("d MMM yyyy"));
}

QString longDate(StudyDay day)
{
    return QLocale().toString(dateOf(day), CardInfoText::tr("d MMM yyyy"));
}

QString sentenceOf(const DueReason &reason, StudyDay today)
{
    if (reason.rule == DueReason::Rule::SetByHand)
        //: %1 and %2 are dates, %3 days
        return CardInfoText::tr("Set by hand on %1 to be due %2; its interval is %3 d.")
            .arg(shortDate(reason.answered, today), shortDate(reason.due, today))
            .arg(reason.interval);
    const QString when = shortDate(reason.answered, today);
    //: %1 is a grade, %2 a date
    const QString answered = (reason.elapsed ? CardInfoText::tr("Answered %1 on %2 after %n day(s)",
                                                                nullptr, *reason.elapsed)
                                             : CardInfoText::tr("Answered %1 on %2"))
                                 .arg(wordOf(reason.grade), when);
    //: %1 is what was answered and when, %2 what follows from it, %3 a date
    return CardInfoText::tr("%1; %2, so due %3.")
        .arg(answered, wholeStepOf(reason), shortDate(reason.due, today));
}

QString wordOf(ReviewMode mode)
{
    switch (mode) {
    case ReviewMode::Scheduled:
        return CardInfoText::tr("Review");
    case ReviewMode::Drill:
        return CardInfoText::tr("Once more");
    case ReviewMode::Practice:
        return CardInfoText::tr("Practice");
    }
    return {};
}

} // namespace engram::desktop
