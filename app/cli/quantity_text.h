// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include <engram/clock.h>
#include <engram/deck.h>
#include <engram/grade.h>
#include <engram/study_day.h>

namespace engram::cli
{

/// "1 card", "2 cards", "0 cards".
[[nodiscard]] std::string countOf(std::int64_t count, std::string_view noun);

/// "today", "1 d", "99 d", "4.2 mo", "2.5 y".
[[nodiscard]] std::string shortDays(Days days);

/// "today", "in 1 day", "in 40 days".
[[nodiscard]] std::string inDays(Days days);

/// "4:05", "1:00:09".
[[nodiscard]] std::string clockTime(std::chrono::milliseconds time);

/// "about 9 minutes", "less than a minute".
[[nodiscard]] std::string aboutTime(std::chrono::milliseconds time);

/// "8 minutes", begun ones whole, and at least one.
[[nodiscard]] std::string minutesIn(std::chrono::milliseconds time);

/// "83 %" of a share between 0 and 1.
[[nodiscard]] std::string percent(double share);

/// "about 2 are" of cards in the mean, to stand before a participle; "hardly one is".
[[nodiscard]] std::string expectedCards(double cards);

[[nodiscard]] std::chrono::year_month_day dateOf(StudyDay day);

/// "2026-11-23".
[[nodiscard]] std::string isoDate(StudyDay day);

/// "2026-11-12 14:03", as the person's clock showed it.
[[nodiscard]] std::string localTime(Instant at, std::chrono::minutes utcOffset);

/// "24 reviews · 6 new questions · 10 new facts", leaving out what is none; "" when nothing is due.
[[nodiscard]] std::string listOf(const DeckCounts &counts);

/// The word of the button that gives the grade: "Again", "Hard", "Good", "Easy" on the usual scale, by
/// which past answers are told.
[[nodiscard]] std::string_view wordOf(Grade grade, GradeScale scale = GradeScale::Four);

} // namespace engram::cli
