// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Which events of the log tell the note types, and what they tell, kept in memory.

#include "log/event.h"
#include "model/type_book.h"
#include "store/connection.h"
#include "store/log_table.h"

namespace engram::store
{

class TypeTable
{
public:
    TypeTable(Connection &connection, LogTable &log) : m_connection(connection), m_log(log) {}

    /// What the events about a type come to.
    void fold(NoteTypeId id);
    /// Fills the empty table from the log.
    void rebuild();

    [[nodiscard]] const TypeBook &book() const { return m_book; }
    /// Reads the book again.
    void refresh();

private:
    void put(log::EventKind kind, NoteTypeId id, const std::optional<LogKey> &told);

    Connection &m_connection;
    LogTable &m_log;
    TypeBook m_book;
};

} // namespace engram::store
