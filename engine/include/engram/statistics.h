// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Figures over the log. Each is a plain value; definitions: engine/docs/statistics.md.

#include <chrono>
#include <cstdint>
#include <vector>

#include <engram/study_day.h>

namespace engram
{

/// Passes among scheduled reviews with a previous interval of at least one day, first of the card
/// on its study day; with 95 % Wilson bounds. `n` 0 means: nothing to say, all shares 0.
struct Retention
{
    std::int64_t n = 0;
    std::int64_t passes = 0;
    double share = 0;
    double low = 0;
    double high = 0;
};

/// 95 % Wilson score interval. Source: E. B. Wilson, JASA 22 (1927). z = 1.959964.
[[nodiscard]] Retention retentionOf(std::int64_t passes, std::int64_t n);

/// What a study day came to, and what the next one brings.
struct DaySummary
{
    int answers = 0;                    ///< undone ones not counted
    std::chrono::milliseconds taken{0}; ///< time over those
    int streak = 0;      ///< study days in a row with an answer, up to today or yesterday
    int dueTomorrow = 0; ///< reviews within the limits
};

/// The basic figures of a collection on a study day.
struct BasicStatistics
{
    StudyDay today{0};
    std::int64_t notes = 0;
    std::int64_t cards = 0;
    std::int64_t newCards = 0;       ///< never reviewed, locked facts included
    std::int64_t youngCards = 0;     ///< interval below MatureFrom
    std::int64_t matureCards = 0;    ///< interval from there on
    std::int64_t suspendedCards = 0; ///< counted in none of these three
    std::int64_t reviews = 0;        ///< all answers ever, undone ones not counted
    int reviewsToday = 0;
    std::int64_t millisecondsToday = 0;
    int streak = 0; ///< study days in a row with an answer in any deck, up to today or yesterday
    Retention last7, last30, last365, ever;
    /// Scheduled reviews due on today, today+1, … (30 entries, zeros kept; overdue in the first).
    std::vector<std::int64_t> forecast;
};

} // namespace engram
