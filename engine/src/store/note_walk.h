// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// All notes in the order of one of the library's columns of notes, read from its index a few at a time.
/// Throws; see failure.h.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include <SQLiteCpp/Statement.h>

#include "model/row_order.h"
#include "store/connection.h"

namespace engram::store
{

/// What a note is put in order by: the place of its deck, then its position or a time, or bytes.
using NoteKey = std::variant<std::pair<std::int64_t, std::int64_t>, std::string>;

class NoteWalk
{
public:
    /// Requires: isOfNotes(its column).
    NoteWalk(Connection &connection, const RowOrder &order);

    /// The next ones, at most `most`; none when there are no more.
    [[nodiscard]] std::vector<std::int64_t> next(std::size_t most);
    /// Of one note, wherever the walk is.
    [[nodiscard]] NoteKey keyOf(std::int64_t note);
    /// Whether one comes before another.
    [[nodiscard]] bool isBefore(const std::pair<NoteKey, std::int64_t> &a,
                                const std::pair<NoteKey, std::int64_t> &b) const;

private:
    [[nodiscard]] bool isText() const;
    [[nodiscard]] bool isDeck() const { return m_order.view.order.column == LibraryColumn::Deck; }
    [[nodiscard]] bool isUp() const { return !m_order.view.order.descending; }
    /// Puts the walk before the first note of its next part; false when there is none.
    bool beginPart();
    void read(std::size_t most, std::vector<std::int64_t> &notes);

    RowOrder m_order;
    Connection &m_connection;
    SQLite::Statement m_statement;
    std::unique_ptr<SQLite::Statement> m_keys;
    /// A part is a deck; of texts, those that say something and then those that do not.
    std::size_t m_nextPart = 0;
    std::variant<std::int64_t, std::string> m_key;
    std::int64_t m_note = 0;
    bool m_isInPart = false;
};

} // namespace engram::store
