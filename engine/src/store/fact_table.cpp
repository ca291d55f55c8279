// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "store/fact_table.h"

#include "store/sql.h"

#include "log/event.h"

namespace engram::store
{

void FactTable::fold(NoteId note)
{
    m_connection.query(sql::query::deleteFactDecisions).bind(":note_id", note.value()).run();
    Query events = m_connection.query(sql::query::eventsOfSubject);
    events.bind(":subject", note.value())
        .bind(":kind", static_cast<std::int64_t>(log::EventKind::FactsDecided));
    while (events.step()) {
        const Result<log::Event> event =
            log::decode(static_cast<int>(log::EventKind::FactsDecided), events.text(3));
        if (!event)
            continue; // a damaged event has no effect; check() tells of it
        for (const log::DecidedFact &fact : std::get<log::FactsDecided>(*event).facts) {
            Query put = m_connection.query(sql::query::putFactDecision);
            put.bind(":note_id", note.value())
                .bind(":fact", fact.fact)
                .bind(":event_device", events.integer(1))
                .bind(":event_seq", events.integer(2));
            if (fact.made)
                put.bind(":made", fact.made->value());
            put.run();
        }
    }
}

void FactTable::rebuild()
{
    Query subjects = m_connection.query(sql::query::subjects);
    subjects.bind(":kind", static_cast<std::int64_t>(log::EventKind::FactsDecided));
    while (subjects.step())
        fold(NoteId(subjects.integer(0)));
}

std::set<std::string> FactTable::decided(NoteId note)
{
    std::set<std::string> facts;
    Query query = m_connection.query(sql::query::factsDecided);
    query.bind(":note_id", note.value());
    while (query.step())
        facts.insert(query.text(0));
    return facts;
}

bool FactTable::wasAccepted(std::string_view fact)
{
    return m_connection.query(sql::query::wasFactAccepted).bind(":fact", fact).number() != 0;
}

} // namespace engram::store
