// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
/// What the log says about single notes.

#include "store/log_table.h"

#include "store/sql.h"

namespace engram::store
{

std::optional<log::LogRow> LogTable::row(EventId id)
{
    std::vector<log::LogRow> rows = read(id.device, id.seq, id.seq);
    return rows.empty() ? std::nullopt : std::optional(std::move(rows.front()));
}

std::vector<NoteEvent> LogTable::noteEvents(NoteId note)
{
    Query query = m_connection.query(sql::query::noteEvents);
    query.bind(":note_id", note.value());
    std::vector<NoteEvent> events;
    while (query.step()) {
        const DeviceId device(query.integer(0));
        events.push_back({.id = {device, query.integer(1)},
                          .batch = {device, query.integer(2)},
                          .at = Instant(std::chrono::milliseconds(query.integer(3))),
                          .utcOffset = std::chrono::minutes(query.integer(4)),
                          .removed = static_cast<log::EventKind>(query.integer(5)) ==
                                     log::EventKind::NoteRemoved});
    }
    return events;
}

} // namespace engram::store
