// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "store/media_table.h"

#include "store/sql.h"

namespace engram::store
{

namespace
{

constexpr auto MediaKind = static_cast<std::int64_t>(log::EventKind::MediaNamed);

} // namespace

void MediaTable::fold(NoteId note)
{
    m_connection.query(sql::query::deleteMediaNames).bind(":note_id", note.value()).run();
    Query events = m_connection.query(sql::query::eventsOfSubject);
    events.bind(":subject", note.value()).bind(":kind", MediaKind);
    while (events.step()) {
        const Result<log::Event> event = log::decode(MediaKind, events.text(3));
        if (!event)
            continue; // a damaged event has no effect; check() tells of it
        for (const log::NamedMedia &media : std::get<log::MediaNamed>(*event).media)
            m_connection.query(sql::query::putMediaName)
                .bind(":note_id", note.value())
                .bind(":name", media.name)
                .bind(":file", media.file)
                .bind(":bytes", media.bytes)
                .bind(":at_ms", events.integer(0))
                .bind(":event_device", events.integer(1))
                .bind(":event_seq", events.integer(2))
                .run();
    }
}

void MediaTable::rebuild()
{
    Query subjects = m_connection.query(sql::query::subjects);
    subjects.bind(":kind", MediaKind);
    while (subjects.step())
        fold(NoteId(subjects.integer(0)));
}

std::vector<log::NamedMedia> MediaTable::of(NoteId note)
{
    std::vector<log::NamedMedia> media;
    Query query = m_connection.query(sql::query::mediaNames);
    query.bind(":note_id", note.value());
    while (query.step())
        media.push_back({query.text(0), query.text(1), query.integer(2)});
    return media;
}

std::vector<MediaCalled> MediaTable::called(std::string_view name)
{
    std::vector<MediaCalled> called;
    Query query = m_connection.query(sql::query::mediaCalled);
    query.bind(":name", name);
    while (query.step())
        called.push_back({query.text(0), query.integer(1), DeckId(query.integer(2))});
    return called;
}

} // namespace engram::store
