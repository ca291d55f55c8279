// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The text of each note that searches read, and the index that finds notes by it.

#include <cstdint>
#include <optional>
#include <string>

#include <engram/id.h>

#include "store/connection.h"

namespace engram::store
{

struct NoteText
{
    std::string text;       ///< see searchTextOf()
    std::int64_t added = 0; ///< milliseconds; edited, too
    std::int64_t edited = 0;
    std::int64_t front = 0; ///< see frontDigestOf()
    std::string title;      ///< sortKey()s
    std::string answer;
    std::string tags;
};

class NoteTextTable
{
public:
    explicit NoteTextTable(Connection &connection) : m_connection(connection) {}

    /// Tags count while the note is `live`: it is there, and so is its deck.
    void put(NoteId note, const NoteText &text, bool live);
    void remove(NoteId note);

    /// While it lives the index takes in what comes without tidying up in between, which makes a
    /// rebuild faster.
    class ManyAtOnce
    {
    public:
        explicit ManyAtOnce(NoteTextTable &table);
        ~ManyAtOnce();
        ManyAtOnce(const ManyAtOnce &) = delete;
        ManyAtOnce &operator=(const ManyAtOnce &) = delete;

    private:
        NoteTextTable &m_table;
    };

private:
    /// As it is there, but for the time of the edit.
    [[nodiscard]] std::optional<NoteText> find(NoteId note);
    void insert(NoteId note, const NoteText &text);
    /// Sets what is another than before.
    void change(NoteId note, const NoteText &before, const NoteText &text);
    void removeTags(NoteId note, const std::string &text);
    void unindex(NoteId note, const std::string &text);
    void setMerging(std::int64_t automatic, std::int64_t crisis);

    Connection &m_connection;
};

} // namespace engram::store
