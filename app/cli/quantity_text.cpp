// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "quantity_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace engram::cli
{

std::string countOf(std::int64_t count, std::string_view noun)
{
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

std::string shortDays(Days days)
{
    constexpr double DaysInMonth = 30.4375;
    constexpr double DaysInYear = 365.25;
    if (days == 0)
        return "today";
    if (days < 100)
        return fmt::format("{} d", days);
    if (days < 365)
        return fmt::format("{:.1f} mo", days / DaysInMonth);
    return fmt::format("{:.1f} y", days / DaysInYear);
}

std::string inDays(Days days)
{
    return days == 0 ? "today" : "in " + countOf(days, "day");
}

std::string clockTime(std::chrono::milliseconds time)
{
    const auto seconds = std::chrono::round<std::chrono::seconds>(time).count();
    if (seconds < 3600)
        return fmt::format("{}:{:02}", seconds / 60, seconds % 60);
    return fmt::format("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

std::string aboutTime(std::chrono::milliseconds time)
{
    const auto minutes = std::chrono::round<std::chrono::minutes>(time).count();
    return minutes < 1 ? "less than a minute" : "about " + countOf(minutes, "minute");
}

std::string minutesIn(std::chrono::milliseconds time)
{
    return countOf(std::max<std::int64_t>(1, std::chrono::ceil<std::chrono::minutes>(time).count()),
                   "minute");
}

std::string percent(double share)
{
    return fmt::format("{} %", std::lround(share * 100));
}

std::string expectedCards(double cards)
{
    if (cards < 0.75)
        return "hardly one is";
    const auto whole = static_cast<std::int64_t>(std::llround(cards));
    return fmt::format("about {} {}", whole, whole == 1 ? "is" : "are");
}

std::chrono::year_month_day dateOf(StudyDay day)
{
    return std::chrono::sys_days(std::chrono::days(day.number()));
}

std::string isoDate(StudyDay day)
{
    const std::chrono::year_month_day date = dateOf(day);
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::string localTime(Instant at, std::chrono::minutes utcOffset)
{
    const auto minutes =
        std::chrono::floor<std::chrono::minutes>(at + utcOffset).time_since_epoch();
    const auto day = std::chrono::floor<std::chrono::days>(minutes);
    const auto clock = (minutes - day).count();
    return fmt::format("{} {:02}:{:02}", isoDate(StudyDay(static_cast<std::int32_t>(day.count()))),
                       clock / 60, clock % 60);
}

std::string listOf(const DeckCounts &counts)
{
    std::string list;
    const auto add = [&list](int count, const std::string &words) {
        if (count > 0)
            list += (list.empty() ? "" : " · ") + words;
    };
    add(counts.due, countOf(counts.due, "review"));
    add(counts.newQuestions, countOf(counts.newQuestions, "new question"));
    add(counts.newFacts, countOf(counts.newFacts, "new fact"));
    add(counts.newOther, countOf(counts.newOther, "new card"));
    add(counts.drill, fmt::format("{} again until right", counts.drill));
    return list;
}

std::string_view wordOf(Grade grade, GradeScale scale)
{
    if (scale == GradeScale::Two)
        return isPass(grade) ? "Remembered" : "Forgot";
    const bool isSix = scale == GradeScale::Six;
    switch (grade) {
    case Grade::Blackout:
        return isSix ? "Blackout" : "Again";
    case Grade::Wrong:
        return isSix ? "Wrong" : "Again";
    case Grade::Forgot:
        return isSix ? "Forgot" : "Again";
    case Grade::Hard:
        return "Hard";
    case Grade::Good:
        return "Good";
    case Grade::Easy:
        return "Easy";
    }
    return "";
}

} // namespace engram::cli
