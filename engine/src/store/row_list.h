// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Makes the order of the library's rows, step by step.
///
/// Where the text's index or another leaves few notes, only these are looked at. By a column of notes, the first
/// notes in that order are looked at at once, so that there is something to show. Then all cards are, in
/// the order of their ids, which is the quickest way through them, and what is found is put in order:
/// by a column of cards by its keys, which are kept as found; by one of notes along its index, or if few
/// are found, by the keys of these.

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <queue>
#include <vector>

#include <engram/library.h>

#include "model/row_order.h"
#include "model/search_condition.h"
#include "store/connection.h"
#include "store/note_walk.h"
#include "store/row_candidates.h"
#include "store/row_scan.h"

namespace engram::store
{

/// Where one way of doing it becomes quicker than another.
struct RowBounds
{
    std::size_t firstNotes = 5'000; ///< looked at for the first rows by a column of notes
    std::size_t fewRows = 20'000;   ///< put in order by their own keys rather than along the index
    /// By a column of cards no more rows than these are put in order: the first ones.
    std::size_t mostRows = std::numeric_limits<std::size_t>::max();
};

class RowList
{
public:
    RowList(Connection &connection, const CardCondition &condition, const RowOrder &order,
            const RowBounds &bounds = {});

    /// See LibraryList. Throws; see failure.h.
    bool step(std::size_t most);
    [[nodiscard]] const std::vector<RowId> &rows() const { return m_rows; }
    [[nodiscard]] double progress() const;

private:
    enum class Phase : std::uint8_t {
        Begin,
        InReview,
        Listed,
        FirstNotes,
        Span,
        Merge,
        Rest,
        Done
    };

    void begin();
    void beginLooking();
    void lookAtReviewed(std::size_t most);
    void lookAtListed(std::size_t most);
    void walk(std::size_t most);
    void lookAtSpan(std::size_t most);
    void endFinding();
    void sortByNotes();
    void merge(std::size_t most);
    /// Walks on, past what was not found.
    void walkRest(std::size_t most);
    void endRun(std::size_t begin);
    void keepFirstRows();
    [[nodiscard]] bool isBefore(const KeyedRow &a, const KeyedRow &b) const;
    /// Adds the rows of some notes, in the order of these, out of what was found, which is by id.
    void addRowsOf(const std::vector<std::int64_t> &notes, const std::vector<KeyedRow> &found);
    [[nodiscard]] std::int64_t noteOfRow(std::int64_t row) const;

    Connection &m_connection;
    CardCondition m_condition;
    RowOrder m_order;
    RowBounds m_bounds;
    RowScan m_scan;
    std::optional<NoteWalk> m_walk;
    std::optional<InReviewScan> m_inReview;
    std::size_t m_weight; ///< what looking at a card costs, in looks at a simple one
    Phase m_phase = Phase::Begin;
    std::vector<std::int64_t> m_listed; ///< notes that the index of texts finds
    std::size_t m_at = 0;               ///< among these, or notes or cards looked at
    std::int64_t m_lastCard = 0;        ///< up to which cards were looked at
    std::int64_t m_total = 1;           ///< about so many cards there are
    std::vector<KeyedRow> m_found;
    /// Parts of what was found that are each in order: where they begin, what is left of them.
    struct Run
    {
        std::size_t next;
        std::size_t end;
    };
    std::vector<Run> m_runs;
    std::vector<std::size_t> m_heap; ///< runs by their next rows
    std::vector<RowId> m_rows;
};

} // namespace engram::store
