// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The study day: the local calendar day on which a review counts, rolling over at 04:00 by default
/// so that a late evening belongs to the day that began it.

#include <chrono>
#include <compare>
#include <cstddef>
#include <cstdint>

#include <engram/clock.h>

namespace engram
{

/// A whole number of study days; the difference of two study days.
using Days = std::int32_t;

/// A study day, counted from 1970-01-01 (local).
class StudyDay
{
public:
    constexpr explicit StudyDay(std::int32_t number) : m_number(number) {}

    [[nodiscard]] constexpr std::int32_t number() const { return m_number; }

    friend constexpr auto operator<=>(StudyDay, StudyDay) = default;
    friend constexpr StudyDay operator+(StudyDay day, Days n) { return StudyDay(day.m_number + n); }
    friend constexpr StudyDay operator-(StudyDay day, Days n) { return StudyDay(day.m_number - n); }
    friend constexpr Days operator-(StudyDay a, StudyDay b) { return a.m_number - b.m_number; }

private:
    std::int32_t m_number;
};

/// When a study day begins, after local midnight.
inline constexpr std::chrono::minutes DefaultRollover = std::chrono::hours(4);

/// floor(instant + utcOffset − rollover) in days. Pure: the same three values give the same day for
/// ever, wherever the person has moved since.
[[nodiscard]] constexpr StudyDay studyDay(Instant instant, std::chrono::minutes utcOffset,
                                          std::chrono::minutes rollover = DefaultRollover)
{
    const auto day = std::chrono::floor<std::chrono::days>(instant + utcOffset - rollover);
    return StudyDay(static_cast<std::int32_t>(day.time_since_epoch().count()));
}

/// From 0 for Monday to 6 for Sunday.
[[nodiscard]] constexpr std::size_t weekdayOf(StudyDay day)
{
    const std::chrono::weekday weekday(std::chrono::sys_days(std::chrono::days(day.number())));
    return weekday.iso_encoding() - 1;
}

/// The instant at which `day` begins for someone at `utcOffset`.
[[nodiscard]] constexpr Instant startOf(StudyDay day, std::chrono::minutes utcOffset,
                                        std::chrono::minutes rollover = DefaultRollover)
{
    return Instant(std::chrono::days(day.number())) + rollover - utcOffset;
}

} // namespace engram
