// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "system_clock.h"

#include <cstdlib>
#include <random>

#include <QDateTime>
#include <QTimeZone>

namespace engram::desktop
{

Instant SystemClock::now() const
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

std::chrono::minutes SystemClock::utcOffset(Instant instant) const
{
    const auto moment = QDateTime::fromMSecsSinceEpoch(instant.time_since_epoch().count());
    return std::chrono::floor<std::chrono::minutes>(std::chrono::seconds(moment.offsetFromUtc()));
}

ShiftedClock::ShiftedClock(Instant start) : m_shift(start - m_real.now()) {}

Instant ShiftedClock::now() const
{
    return m_real.now() + m_shift;
}

std::chrono::minutes ShiftedClock::utcOffset(Instant instant) const
{
    return m_real.utcOffset(instant);
}

std::optional<Instant> parseMoment(const QString &text)
{
    constexpr qsizetype DateLength = 10; // of 2026-11-23
    const QDateTime moment = text.size() == DateLength
                                 ? QDateTime(QDate::fromString(text, Qt::ISODate), QTime(12, 0))
                                 : QDateTime::fromString(text, Qt::ISODate);
    // Study days count from 1970, and no place on Earth is further from UTC than 14 hours.
    constexpr int LargestOffset = 14 * 3600;
    if (!moment.isValid() || moment.date().year() < 1970 ||
        std::abs(moment.offsetFromUtc()) > LargestOffset)
        return std::nullopt;
    return Instant(std::chrono::milliseconds(moment.toMSecsSinceEpoch()));
}

std::uint64_t systemSeed()
{
    std::random_device dice;
    return (std::uint64_t{dice()} << 32U) | dice();
}

} // namespace engram::desktop
