// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The first cards of some decks in an order that depends on interval and due day alone. Within one
/// interval of a deck every such order is that of the due days, which an index has; so the rows of
/// each are merged, and only as much is read as is taken.

#include <deque>
#include <optional>
#include <vector>

#include <engram/deck_options.h>
#include <engram/id.h>
#include <engram/study_day.h>

#include "model/review_place.h"
#include "store/store.h"

namespace engram::store
{

class Connection;

class IntervalMerge
{
public:
    /// Which cards of the decks.
    struct Range
    {
        std::vector<DeckId> decks;
        StudyDay today;
        std::optional<StudyDay> after; ///< due after this day
        StudyDay last;                 ///< due on this day at the latest
        /// Reviewed last before this day.
        StudyDay reviewedBefore;
    };

    /// By RelativeOverdueness, Due, ShortestInterval or LongestInterval. Throws what SQLite throws,
    /// as does next(). Cost: one look into an index for each interval of each deck; without
    /// `after`, two.
    IntervalMerge(Connection &connection, Range range, ReviewOrder order);

    /// Nothing when there is no further one. Cost: a look into an index for ever more cards.
    [[nodiscard]] std::optional<QueuedCard> next();

private:
    /// The rows of one interval in one deck, of which the next few have been read.
    struct Run
    {
        DeckId deck;
        Days interval = 0;
        std::deque<QueuedCard> read;
        int toRead = 1; ///< so many the next time
        /// Of the first one read; while none is, a place no later than that.
        ReviewPlace place{0, 0, CardId(0)};
    };

    void addRuns(DeckId deck);
    bool fill(Run &run, std::optional<StudyDay> afterDay, CardId afterCard);
    [[nodiscard]] ReviewPlace placeOf(CardId card, Days interval, StudyDay due) const;
    /// What is put into the heap, so that the first to come is on top.
    static bool comesLater(const Run &left, const Run &right) { return left.place > right.place; }

    Connection &m_connection;
    Range m_range;
    ReviewOrder m_order;
    std::vector<Run> m_runs; ///< a heap by their first cards
};

} // namespace engram::store
