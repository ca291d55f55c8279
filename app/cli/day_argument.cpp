// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "day_argument.h"

#include "safe_text.h"

#include <engram/system_clock.h>

#include <fmt/format.h>

#include <charconv>

namespace engram::cli
{

namespace
{

constexpr Days FarthestDay = 36'500;

/// "7" or "+7".
std::optional<Days> countIn(std::string_view text)
{
    const std::string_view digits = text.substr(text.starts_with('+') ? 1 : 0);
    Days days = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), days);
    const bool isCount = error == std::errc() && end == digits.data() + digits.size();
    return isCount && days >= 0 && days <= FarthestDay ? std::optional(days) : std::nullopt;
}

std::optional<StudyDay> dayIn(std::string_view text, const Collection &collection,
                              const Clock &clock)
{
    if (text == "today")
        return collection.today();
    if (text == "tomorrow")
        return collection.today() + 1;
    if (const auto days = countIn(text))
        return collection.today() + *days;
    const auto moment = parseMoment(text, clock);
    if (!moment)
        return std::nullopt;
    return studyDay(*moment, clock.utcOffset(*moment), collection.settings().rollover);
}

} // namespace

Result<StudyDay> parseDay(std::string_view text, const Collection &collection, const Clock &clock)
{
    if (const auto day = dayIn(text, collection, clock))
        return *day;
    return fail(
        Errc::InvalidInput,
        fmt::format("“{}” is no day. Write 2026-12-01, today, tomorrow, or a number of days "
                    "up to {}, as in +7",
                    quotable(text), FarthestDay));
}

Result<DaySpan> parseDays(std::string_view text, const Collection &collection, const Clock &clock)
{
    if (const auto dash = text.find('-'); dash != std::string_view::npos) {
        const auto first = countIn(text.substr(0, dash));
        const auto last = countIn(text.substr(dash + 1));
        if (first && last && *first <= *last)
            return DaySpan{collection.today() + *first, *last - *first};
    }
    const auto day = dayIn(text, collection, clock);
    if (!day)
        return fail(
            Errc::InvalidInput,
            fmt::format("“{}” is no day. Write 2026-12-01, today, tomorrow, a number of days "
                        "up to {}, as in +7, or a span of them, as in 60-90",
                        quotable(text), FarthestDay));
    return DaySpan{*day};
}

} // namespace engram::cli
