// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "store/type_table.h"

#include <memory>
#include <set>
#include <utility>

#include "store/sql.h"

namespace engram::store
{

using log::EventKind;

void TypeTable::fold(NoteTypeId id)
{
    const auto saved = m_log.last(id.value(), EventKind::NoteTypeSaved);
    const auto removed = m_log.last(id.value(), EventKind::NoteTypeRemoved);
    const bool isGone = saved && removed && saved->first < removed->first;
    put(EventKind::NoteTypeSaved, id, saved ? std::optional(saved->first) : std::nullopt);
    put(EventKind::NoteTypeRemoved, id, isGone ? std::optional(removed->first) : std::nullopt);
}

void TypeTable::put(EventKind kind, NoteTypeId id, const std::optional<LogKey> &told)
{
    Query query =
        m_connection.query(told ? sql::query::putOptionEvent : sql::query::deleteOptionEvent);
    query.bind(":kind", static_cast<std::int64_t>(kind)).bind(":subject", id.value());
    if (told)
        query.bind(":event_device", told->device).bind(":event_seq", told->seq);
    query.run();
}

void TypeTable::rebuild()
{
    Query subjects = m_connection.query(sql::query::subjects);
    subjects.bind(":kind", static_cast<std::int64_t>(EventKind::NoteTypeSaved));
    while (subjects.step())
        fold(NoteTypeId(subjects.integer(0)));
}

void TypeTable::refresh()
{
    TypeBook::Types types;
    std::set<NoteTypeId> removed;
    Query query = m_connection.query(sql::query::noteTypeEvents);
    while (query.step()) {
        Result<log::Event> event = log::decode(static_cast<int>(query.integer(0)), query.text(1));
        if (!event)
            continue; // a damaged event has no effect; check() tells of it
        if (auto *saved = std::get_if<log::NoteTypeSaved>(&*event)) {
            const NoteTypeId id = saved->type.id;
            types.emplace(id, std::make_shared<const NoteType>(std::move(saved->type)));
        } else if (const auto *gone = std::get_if<log::NoteTypeRemoved>(&*event)) {
            removed.insert(gone->type);
        }
    }
    m_book = TypeBook(std::move(types), std::move(removed));
}

} // namespace engram::store
