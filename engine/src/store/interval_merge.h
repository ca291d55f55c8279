// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The first cards of a deck in an order that depends on interval and due day alone. Within one
/// interval every such order is that of the due days, which an index has; so the intervals' own rows
/// are merged, and only as much is read as is taken.

#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

#include <engram/deck_options.h>
#include <engram/id.h>
#include <engram/study_day.h>

#include "store/store.h"

namespace engram::store
{

class Connection;

class IntervalMerge
{
public:
    /// Which cards of the deck.
    struct Range
    {
        DeckId deck;
        StudyDay today;
        StudyDay after; ///< due after this day
        StudyDay last;  ///< due on this day at the latest
        /// Reviewed last before this day.
        StudyDay reviewedBefore;
    };

    /// By RelativeOverdueness, Due, ShortestInterval or LongestInterval. Throws what SQLite throws, as
    /// does next(). Cost: one look into an index for each interval of the deck.
    IntervalMerge(Connection &connection, const Range &range, ReviewOrder order);

    /// Nothing when there is no further one. Cost: a look into an index for ever more cards.
    [[nodiscard]] std::optional<QueuedCard> next();

private:
    /// The rows of one interval, of which the next few have been read.
    struct Run
    {
        Days interval = 0;
        std::deque<QueuedCard> read;
        int toRead = 1; ///< so many the next time
    };

    bool fill(Run &run, StudyDay afterDay, std::int64_t afterCard);
    [[nodiscard]] bool comesLater(const Run &left, const Run &right) const;

    Connection &m_connection;
    Range m_range;
    ReviewOrder m_order;
    std::vector<Run> m_runs; ///< a heap by their first cards
};

} // namespace engram::store
