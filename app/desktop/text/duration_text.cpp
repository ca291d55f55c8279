// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "duration_text.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>
#include <QLocale>

namespace engram::desktop
{

namespace
{

constexpr double DaysPerMonth = 30.436875;
constexpr double DaysPerYear = 365.2425;

struct DurationText
{
    Q_DECLARE_TR_FUNCTIONS(engram::desktop::DurationText)
};

/// One decimal, without a trailing zero.
QString shortNumber(double value)
{
    const double tenths = std::max(1.0, value * 10.0);
    const qint64 rounded = std::llround(tenths);
    return rounded % 10 == 0 ? QLocale().toString(rounded / 10)
                             : QLocale().toString(static_cast<double>(rounded) / 10.0, 'f', 1);
}

} // namespace

QString intervalText(Days days)
{
    if (days <= 0)
        return DurationText::tr("today");
    //: Days; as short as possible
    if (days <= 30)
        return DurationText::tr("%1 d").arg(days);
    //: Months; as short as possible
    if (days < 365)
        return DurationText::tr("%1 mo").arg(shortNumber(days / DaysPerMonth));
    //: Years; as short as possible
    const double years = days / DaysPerYear;
    return DurationText::tr("%1 y").arg(years < 10.0 ? shortNumber(years)
                                                     : QLocale().toString(std::llround(years)));
}

QString intervalSentence(Days days)
{
    return days <= 0 ? DurationText::tr("today") : DurationText::tr("in %n day(s)", nullptr, days);
}

QString clockText(std::chrono::milliseconds span)
{
    const auto seconds =
        std::max<qint64>(0, std::chrono::duration_cast<std::chrono::seconds>(span).count());
    const QLatin1Char zero('0');
    const QString tail = QString::number(seconds % 60).rightJustified(2, zero);
    if (seconds < 3600)
        return QStringLiteral("%1:%2").arg(seconds / 60).arg(tail);
    return QStringLiteral("%1:%2:%3")
        .arg(seconds / 3600)
        .arg(QString::number(seconds / 60 % 60).rightJustified(2, zero), tail);
}

QString aboutMinutes(std::chrono::milliseconds span)
{
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(span).count();
    return DurationText::tr("about %n minute(s)", nullptr,
                            static_cast<int>(std::max<qint64>(1, minutes)));
}

} // namespace engram::desktop
