// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Which files notes mean by the names of media in their texts.

#include <string_view>
#include <vector>

#include <engram/id.h>

#include "log/event.h"
#include "store/connection.h"
#include "store/store.h"

namespace engram::store
{

class MediaTable
{
public:
    explicit MediaTable(Connection &connection) : m_connection(connection) {}

    /// What the events about media of this note come to: of each name, the newest. Cost: those events.
    void fold(NoteId note);
    /// Fills the empty table from the log.
    void rebuild();

    [[nodiscard]] std::vector<log::NamedMedia> of(NoteId note);
    [[nodiscard]] std::vector<MediaCalled> called(std::string_view name);

private:
    Connection &m_connection;
};

} // namespace engram::store
