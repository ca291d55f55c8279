// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/system_clock.h>

#include <sys/random.h>

#include <charconv>
#include <ctime>
#include <regex>

namespace engram
{

namespace
{

using std::chrono::minutes;

/// Study days count from here.
constexpr std::chrono::year FirstYear{1970};
/// No place on Earth is further from UTC.
constexpr minutes LargestOffset = std::chrono::hours(14);

/// A group of at most four digits, or `missing` when it did not take part in the match.
int number(const std::csub_match &group, int missing)
{
    int value = missing;
    if (group.matched)
        std::from_chars(group.first, group.second, value);
    return value;
}

} // namespace

Instant SystemClock::now() const
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

minutes SystemClock::utcOffset(Instant instant) const
{
    const std::time_t seconds =
        std::chrono::floor<std::chrono::seconds>(instant.time_since_epoch()).count();
    std::tm local{};
    if (localtime_r(&seconds, &local) == nullptr)
        return minutes(0);
    return std::chrono::floor<minutes>(std::chrono::seconds(local.tm_gmtoff));
}

ShiftedClock::ShiftedClock(Instant start) : m_start(start), m_realStart(m_real.now()) {}

Instant ShiftedClock::now() const
{
    return m_start + (m_real.now() - m_realStart);
}

minutes ShiftedClock::utcOffset(Instant instant) const
{
    return m_real.utcOffset(instant);
}

std::optional<Instant> parseMoment(std::string_view text, const Clock &zone)
{
    static const std::regex form(R"((\d{4})-(\d\d)-(\d\d))"
                                 R"((?:[T ](\d\d):(\d\d)(?::(\d\d))?(Z|([+-])(\d\d):?(\d\d))?)?)");
    std::cmatch match;
    if (!std::regex_match(text.data(), text.data() + text.size(), match, form))
        return std::nullopt;

    const std::chrono::year_month_day date{
        std::chrono::year(number(match[1], 0)),
        std::chrono::month(static_cast<unsigned>(number(match[2], 0))),
        std::chrono::day(static_cast<unsigned>(number(match[3], 0)))};
    const int hour = number(match[4], 12);
    const int minute = number(match[5], 0);
    const int second = number(match[6], 0);
    if (!date.ok() || date.year() < FirstYear || hour > 23 || minute > 59 || second > 59)
        return std::nullopt;
    const Instant wall = std::chrono::sys_days(date) + std::chrono::hours(hour) + minutes(minute) +
                         std::chrono::seconds(second);

    if (match[7].matched) {
        const minutes offset =
            std::chrono::hours(number(match[9], 0)) + minutes(number(match[10], 0));
        if (offset > LargestOffset || number(match[10], 0) > 59)
            return std::nullopt;
        return match[8].matched && *match[8].first == '-' ? wall + offset : wall - offset;
    }
    // The offset in force depends on the instant sought; from any start, two steps reach it.
    const Instant near = wall - zone.utcOffset(wall);
    return wall - zone.utcOffset(near);
}

std::uint64_t systemSeed()
{
    std::uint64_t drawn = 0;
    // Fails only where the kernel has no such call.
    return getrandom(&drawn, sizeof drawn, 0) == sizeof drawn ? drawn : 0;
}

} // namespace engram
