// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "store/note_text_table.h"

#include "store/note_text.h"
#include "store/sql.h"

#include <cstddef>
#include <span>
#include <vector>

namespace engram::store
{

void NoteTextTable::put(NoteId note, const NoteText &text, bool live)
{
    const std::optional<NoteText> before = find(note);
    if (before)
        change(note, *before, text);
    else
        insert(note, text);
    if (before)
        removeTags(note, before->text);
    if (live)
        for (const std::string &tag : tagsIn(text.text))
            m_connection.query(sql::query::putNoteTag)
                .bind(":tag", tag)
                .bind(":note_id", note.value())
                .run();
    if (before && before->text == text.text)
        return;
    if (before)
        unindex(note, before->text);
    m_connection.query(sql::query::indexNote)
        .bind(":note_id", note.value())
        .bind(":text", indexTextOf(text.text))
        .run();
}

void NoteTextTable::insert(NoteId note, const NoteText &text)
{
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
}

void NoteTextTable::change(NoteId note, const NoteText &before, const NoteText &text)
{
    m_connection.query(sql::query::setNoteText)
        .bind(":note_id", note.value())
        .bind(":edited_ms", text.edited)
        .bind(":text", text.text)
        .run();
    const auto set = [&](const char *statement, const auto &value) {
        m_connection.query(statement).bind(":note_id", note.value()).bind(":value", value).run();
    };
    const auto setKey = [&](const char *statement, const std::string &old, const std::string &key) {
        if (old != key)
            set(statement, std::as_bytes(std::span(key)));
    };
    if (before.added != text.added)
        set(sql::query::setNoteAdded, text.added);
    if (before.front != text.front)
        set(sql::query::setNoteFront, text.front);
    setKey(sql::query::setNoteTitle, before.title, text.title);
    setKey(sql::query::setNoteAnswer, before.answer, text.answer);
    setKey(sql::query::setNoteTags, before.tags, text.tags);
}

void NoteTextTable::remove(NoteId note)
{
    if (const auto before = find(note)) {
        removeTags(note, before->text);
        unindex(note, before->text);
    }
    m_connection.query(sql::query::deleteNoteText).bind(":note_id", note.value()).run();
}

std::optional<NoteText> NoteTextTable::find(NoteId note)
{
    Query query = m_connection.query(sql::query::noteTextRow);
    query.bind(":note_id", note.value());
    if (!query.step())
        return std::nullopt;
    const auto key = [&query](int column) {
        const std::vector<std::byte> bytes = query.blob(column);
        return std::string(reinterpret_cast<const char *>(bytes.data()), bytes.size());
    };
    return NoteText{.text = query.text(0),
                    .added = query.integer(1),
                    .front = query.integer(2),
                    .title = key(3),
                    .answer = key(4),
                    .tags = key(5)};
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
    m_table.m_connection.execute(sql::query::cacheMany);
}

NoteTextTable::ManyAtOnce::~ManyAtOnce()
{
    try {
        // What SQLite begins with.
        m_table.setMerging(4, 16);
        m_table.m_connection.execute(sql::query::cacheUsual);
    } catch (...) {
        // Then the transaction is broken, and what it did is rolled back.
    }
}

} // namespace engram::store
