// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "day_time.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace engram::desktop
{

QTime dayTimeOf(std::chrono::minutes afterMidnight)
{
    const int minutes = static_cast<int>(afterMidnight.count());
    return {minutes / 60, minutes % 60};
}

QString dayTimeFormat()
{
    QString format = QLocale().timeFormat(QLocale::ShortFormat);
    return format.remove(QStringLiteral(":ss"));
}

QString dayTimeText(std::chrono::minutes afterMidnight)
{
    return QLocale().toString(dayTimeOf(afterMidnight), dayTimeFormat());
}

QString momentText(Instant at, std::chrono::minutes utcOffset)
{
    const auto local = at + utcOffset;
    const QDateTime moment =
        QDateTime::fromMSecsSinceEpoch(local.time_since_epoch().count(), Qt::UTC);
    //: A date and a time, such as 12 Nov 2026 14:03
    return QLocale().toString(
        moment, QCoreApplication::translate("engram::desktop::DayTime", "d MMM yyyy HH:mm"));
}

} // namespace engram::desktop
