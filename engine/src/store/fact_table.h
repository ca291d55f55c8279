// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What was decided about candidates for facts, by note: which are not to be proposed again, and which
/// notes they became.

#include <set>
#include <string>
#include <string_view>

#include <engram/id.h>

#include "store/connection.h"

namespace engram::store
{

class FactTable
{
public:
    explicit FactTable(Connection &connection) : m_connection(connection) {}

    /// What the events about candidates of this note come to. Cost: those events.
    void fold(NoteId note);
    /// Fills the empty table from the log.
    void rebuild();

    /// The candidates of a note that were decided on.
    [[nodiscard]] std::set<std::string> decided(NoteId note);
    /// Whether the candidate became a fact of any note.
    [[nodiscard]] bool wasAccepted(std::string_view fact);

private:
    Connection &m_connection;
};

} // namespace engram::store
