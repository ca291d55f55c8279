// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Looks at cards, some at a time, for the rows of the library that a condition finds among them. Throws;
/// see failure.h.

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include <SQLiteCpp/Statement.h>

#include "model/row_order.h"
#include "model/search_condition.h"
#include "store/connection.h"
#include "store/search_statement.h"

namespace engram::store
{

/// Rows come by ascending key, then by id, up or down as the order is.
struct KeyedRow
{
    double key; ///< less for what comes earlier, whatever the direction; infinite for no value
    std::int64_t id;
};

class RowScan
{
public:
    /// Rows get keys where their column is one of cards; see isOfNotes().
    RowScan(Connection &connection, CardCondition condition, const RowOrder &order);

    /// Those of all cards from `first` to `last`, which begin and end notes. By id.
    void span(std::int64_t first, std::int64_t last, std::vector<KeyedRow> &rows);
    /// Those of some notes, drafts included. By id.
    void notes(std::span<const std::int64_t> notes, std::vector<KeyedRow> &rows);
    /// Those of drafts, which are in no span. By id.
    void drafts(std::vector<KeyedRow> &rows);

private:
    /// The values of one row, of its cards together.
    class Together;

    SQLite::Statement &prepared(std::unique_ptr<SQLite::Statement> &statement, RowPlace place);
    void read(SQLite::Statement &statement, std::vector<KeyedRow> &rows);

    Connection &m_connection;
    CardCondition m_condition;
    RowOrder m_order;
    std::unique_ptr<SQLite::Statement> m_span;
    std::unique_ptr<SQLite::Statement> m_notes;
    std::unique_ptr<SQLite::Statement> m_draftNotes;
    std::unique_ptr<SQLite::Statement> m_drafts;
    std::size_t m_placeValue = 0;
};

/// Whether rows of a column are in the order of their notes: NoteWalk has it.
[[nodiscard]] bool isOfNotes(LibraryColumn column);

} // namespace engram::store
