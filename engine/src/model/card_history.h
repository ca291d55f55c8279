// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// All that a card's schedule is made of: its reviews, and what a person said of its due day besides.

#include <chrono>
#include <cstddef>
#include <optional>
#include <vector>

#include <engram/card.h>
#include <engram/clock.h>
#include <engram/review.h>
#include <engram/study_day.h>

namespace engram
{

/// A due day set by hand.
struct DueSet
{
    StudyDay day;
    DueInterval interval = DueInterval::Keep;

    friend bool operator==(const DueSet &, const DueSet &) = default;
};

/// A due day set by hand, or, without one, the card made new again.
struct Reschedule
{
    std::size_t after = 0; ///< how many of the card's reviews came before it
    Instant at;
    std::chrono::minutes utcOffset{0};
    std::optional<DueSet> due;

    friend bool operator==(const Reschedule &, const Reschedule &) = default;
};

/// By how much the interval that a review planned was moved, for an even load.
struct IntervalMove
{
    std::size_t review = 0; ///< its place among the card's reviews
    Days days = 0;

    friend bool operator==(const IntervalMove &, const IntervalMove &) = default;
};

/// Oldest first, void ones left out.
struct CardHistory
{
    std::vector<Review> reviews;
    std::vector<IntervalMove> moves; ///< of the reviews that have one
    std::vector<Reschedule> reschedules;

    /// Calls `visit` with each Review and the days of its move, and with each Reschedule, in the order
    /// in which they count.
    template <class Visitor>
    void visit(Visitor visit) const
    {
        auto said = reschedules.begin();
        auto move = moves.begin();
        for (std::size_t i = 0; i < reviews.size(); ++i) {
            for (; said != reschedules.end() && said->after <= i; ++said)
                visit(*said);
            const bool isMoved = move != moves.end() && move->review == i;
            visit(reviews[i], isMoved ? (move++)->days : Days{0});
        }
        for (; said != reschedules.end(); ++said)
            visit(*said);
    }
};

} // namespace engram
