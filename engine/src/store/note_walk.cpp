// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "store/note_walk.h"

#include <algorithm>
#include <limits>
#include <utility>

#include <fmt/format.h>

#include "store/sql.h"

namespace engram::store
{

namespace
{

constexpr std::int64_t Least = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t Greatest = std::numeric_limits<std::int64_t>::max();

/// The column of note_text.
const char *nameOf(LibraryColumn column)
{
    switch (column) {
    case LibraryColumn::Answer:
        return "answer";
    case LibraryColumn::Tags:
        return "tags";
    case LibraryColumn::Created:
        return "added_ms";
    case LibraryColumn::Edited:
        return "edited_ms";
    default:
        return "title";
    }
}

std::string walkStatement(const LibraryOrder &order)
{
    if (order.column == LibraryColumn::Deck)
        return order.descending ? sql::walk::deckDown : sql::walk::deckUp;
    return fmt::format(fmt::runtime(order.descending ? sql::walk::textsDown : sql::walk::textsUp),
                       nameOf(order.column));
}

std::string bytesIn(const SQLite::Column &column)
{
    return {static_cast<const char *>(column.getBlob()),
            static_cast<std::size_t>(column.getBytes())};
}

void bindBytes(SQLite::Statement &statement, int place, const std::string &bytes)
{
    // A null pointer would bind NULL instead of an empty blob.
    statement.bind(place, bytes.empty() ? static_cast<const void *>("") : bytes.data(),
                   static_cast<int>(bytes.size()));
}

} // namespace

NoteWalk::NoteWalk(Connection &connection, const RowOrder &order)
    : m_order(order), m_connection(connection),
      m_statement(connection.database(), walkStatement(order.view.order))
{
}

bool NoteWalk::isText() const
{
    const LibraryColumn column = m_order.view.order.column;
    return column == LibraryColumn::Title || column == LibraryColumn::Answer ||
           column == LibraryColumn::Tags;
}

bool NoteWalk::beginPart()
{
    // Downwards, what says nothing comes last by itself.
    const std::size_t parts = isDeck() ? m_order.decks.size() : isText() && isUp() ? 2 : 1;
    if (m_nextPart == parts)
        return false;
    const std::size_t part = m_nextPart++;
    m_note = isUp() ? Least : Greatest;
    m_key = isUp() ? Least : Greatest;
    if (isText()) {
        m_key = std::string(isUp() ? 0 : 1'000, '\xff');
        if (isUp() && part == 0)
            m_note = Greatest;
    }
    return true;
}

std::vector<std::int64_t> NoteWalk::next(std::size_t most)
{
    std::vector<std::int64_t> notes;
    while (notes.size() < most) {
        if (!m_isInPart && !beginPart())
            break;
        m_isInPart = true;
        const std::size_t wanted = most - notes.size();
        const std::size_t before = notes.size();
        read(wanted, notes);
        m_isInPart = notes.size() - before == wanted;
    }
    return notes;
}

void NoteWalk::read(std::size_t most, std::vector<std::int64_t> &notes)
{
    constexpr int LastParameter = 4;
    const bool isSilentPart = isText() && isUp() && m_nextPart == 2;
    m_statement.reset();
    if (isText())
        bindBytes(m_statement, 1, std::get<std::string>(m_key));
    else
        m_statement.bind(1, std::get<std::int64_t>(m_key));
    m_statement.bind(2, m_note);
    if (isDeck()) {
        const std::size_t place = isUp() ? m_nextPart - 1 : m_order.decks.size() - m_nextPart;
        m_statement.bind(3, m_order.decks[place].value());
    }
    m_statement.bind(isDeck() ? LastParameter : LastParameter - 1, static_cast<std::int64_t>(most));
    while (m_statement.executeStep()) {
        const SQLite::Column key = m_statement.getColumn(1);
        if (isSilentPart && key.getBytes() > 0)
            break;
        m_note = m_statement.getColumn(0).getInt64();
        if (isText())
            m_key = bytesIn(key);
        else
            m_key = key.getInt64();
        notes.push_back(m_note);
    }
    m_statement.reset();
}

NoteKey NoteWalk::keyOf(std::int64_t note)
{
    if (isDeck()) {
        Query query = m_connection.query(sql::query::placeOfNote);
        if (!query.bind(":id", note).step())
            return std::pair{Greatest, Greatest};
        const auto found = std::ranges::find(m_order.decks, DeckId(query.integer(0)));
        return std::pair{std::int64_t{found - m_order.decks.begin()}, query.integer(1)};
    }
    if (!m_keys)
        m_keys = std::make_unique<SQLite::Statement>(
            m_connection.database(),
            fmt::format(fmt::runtime(sql::walk::keyOfText), nameOf(m_order.view.order.column)));
    m_keys->reset();
    m_keys->bind(1, note);
    NoteKey key = std::pair{Greatest, Greatest};
    if (isText())
        key = std::string();
    if (m_keys->executeStep()) {
        if (isText())
            key = bytesIn(m_keys->getColumn(0));
        else
            key = std::pair{m_keys->getColumn(0).getInt64(), std::int64_t{0}};
    }
    m_keys->reset();
    return key;
}

bool NoteWalk::isBefore(const std::pair<NoteKey, std::int64_t> &a,
                        const std::pair<NoteKey, std::int64_t> &b) const
{
    if (isText()) {
        const bool aIsSilent = std::get<std::string>(a.first).empty();
        const bool bIsSilent = std::get<std::string>(b.first).empty();
        if (aIsSilent != bIsSilent)
            return bIsSilent;
    }
    return isUp() ? a < b : b < a;
}

} // namespace engram::store
