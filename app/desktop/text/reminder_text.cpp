// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "reminder_text.h"

#include <QCoreApplication>
#include <QStringList>

#include "due_text.h"
#include "duration_text.h"

namespace engram::desktop
{

namespace
{

struct ReminderText
{
    Q_DECLARE_TR_FUNCTIONS(engram::desktop::ReminderText)
};

} // namespace

QString reminderText(const DeckCounts &counts, std::chrono::milliseconds typicalAnswer)
{
    QStringList parts = dueParts(counts);
    if (parts.isEmpty())
        return {};
    QString what = parts.takeLast();
    if (!parts.isEmpty())
        what = ReminderText::tr("%1 and %2", "6 new questions")
                   .arg(parts.join(QStringLiteral(", ")), what);
    //: %1 is what waits, %2 a duration such as: about 9 minutes
    return ReminderText::tr("%1 wait(s) · %2", nullptr, counts.total())
        .arg(what, aboutMinutes(typicalAnswer * counts.total()));
}

} // namespace engram::desktop
