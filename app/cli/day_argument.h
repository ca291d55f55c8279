// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <string_view>

#include <engram/collection.h>

namespace engram::cli
{

/// The study day that `text` means: "today", "tomorrow", a number of days from today as "7" or "+7",
/// or a date. Errors: InvalidInput, saying what is taken.
[[nodiscard]] Result<StudyDay> parseDay(std::string_view text, const Collection &collection,
                                        const Clock &clock);

/// A day, or days from one to another.
struct DaySpan
{
    StudyDay first;
    Days within = 0;
};

/// The same, or two numbers of days from today as "60-90".
[[nodiscard]] Result<DaySpan> parseDays(std::string_view text, const Collection &collection,
                                        const Clock &clock);

} // namespace engram::cli
