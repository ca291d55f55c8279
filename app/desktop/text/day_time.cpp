// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "day_time.h"

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

} // namespace engram::desktop
