// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Looks at cards, some at a time, for the rows of the library that a condition finds among them. Throws;
/// see failure.h.

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <sqlite3.h>

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

    struct Finalize
    {
        void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
    };
    /// SQLite's own: what a wrapper adds to the reading of a column is as long again, and a table
    /// has millions of them.
    using Prepared = std::unique_ptr<sqlite3_stmt, Finalize>;

    sqlite3_stmt *prepared(Prepared &statement, RowPlace place);
    void check(int status);
    void bindNotes(sqlite3_stmt *statement, const std::string &json);
    void read(sqlite3_stmt *statement, std::vector<KeyedRow> &rows);

    Connection &m_connection;
    CardCondition m_condition;
    RowOrder m_order;
    Prepared m_span;
    Prepared m_notes;
    Prepared m_draftNotes;
    Prepared m_drafts;
    int m_placeValue = 0; ///< the number of the first parameter that says where to look
};

/// Whether rows of a column are in the order of their notes: NoteWalk has it.
[[nodiscard]] bool isOfNotes(LibraryColumn column);

} // namespace engram::store
