// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "store/note_text_table.h"

#include "store/note_text.h"
#include "store/sql.h"

#include <span>

namespace engram::store
{

void NoteTextTable::put(NoteId note, const NoteText &text, bool live)
{
    const std::optional<std::string> before = indexed(note);
    m_connection.query(sql::query::putNoteText)
        .bind(":note_id", note.value())
        .bind(":added_ms", text.added)
        .bind(":edited_ms", text.edited)
        .bind(":front", text.front)
        .bind(":title", std::as_bytes(std::span(text.title)))
        .bind(":answer", std::as_bytes(std::span(text.answer)))
        .bind(":tags", std::as_bytes(std::span(text.tags)))
        .bind(":text", text.text)
        .run();
    if (before)
        removeTags(note, *before);
    if (live)
        for (const std::string &tag : tagsIn(text.text))
            m_connection.query(sql::query::putNoteTag)
                .bind(":tag", tag)
                .bind(":note_id", note.value())
                .run();
    if (before == text.text)
        return;
    if (before)
        unindex(note, *before);
    m_connection.query(sql::query::indexNote)
        .bind(":note_id", note.value())
        .bind(":text", indexTextOf(text.text))
        .run();
}

void NoteTextTable::remove(NoteId note)
{
    if (const auto before = indexed(note)) {
        removeTags(note, *before);
        unindex(note, *before);
    }
    m_connection.query(sql::query::deleteNoteText).bind(":note_id", note.value()).run();
}

std::optional<std::string> NoteTextTable::indexed(NoteId note)
{
    Query query = m_connection.query(sql::query::noteText);
    query.bind(":note_id", note.value());
    return query.step() ? std::optional(query.text(0)) : std::nullopt;
}

void NoteTextTable::removeTags(NoteId note, const std::string &text)
{
    for (const std::string &tag : tagsIn(text))
        m_connection.query(sql::query::deleteNoteTag)
            .bind(":tag", tag)
            .bind(":note_id", note.value())
            .run();
}

void NoteTextTable::unindex(NoteId note, const std::string &text)
{
    m_connection.query(sql::query::unindexNote)
        .bind(":note_id", note.value())
        .bind(":text", indexTextOf(text))
        .run();
}

void NoteTextTable::setMerging(std::int64_t automatic, std::int64_t crisis)
{
    Query set = m_connection.query(sql::query::setIndexOption);
    set.bind(":option", "automerge").bind(":value", automatic).run();
    set.bind(":option", "crisismerge").bind(":value", crisis).run();
}

NoteTextTable::ManyAtOnce::ManyAtOnce(NoteTextTable &table) : m_table(table)
{
    m_table.setMerging(0, 64);
}

NoteTextTable::ManyAtOnce::~ManyAtOnce()
{
    try {
        // What SQLite begins with.
        m_table.setMerging(4, 16);
    } catch (...) {
        // Then the transaction is broken, and what it did is rolled back.
    }
}

} // namespace engram::store
