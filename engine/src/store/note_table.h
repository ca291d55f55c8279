// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What is known of each note besides its text, folded from the log.

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include <engram/card.h>
#include <engram/note.h>

#include "log/projection_rules.h"
#include "store/connection.h"
#include "store/deck_table.h"
#include "store/log_table.h"
#include "store/note_text_table.h"
#include "store/type_table.h"
#include "store/watch.h"

namespace engram::store
{

struct NoteRow
{
    NoteRow(NoteId ofId, DeckId inDeck) : id(ofId), deck(inDeck) {}

    NoteId id;
    DeckId deck;
    std::optional<NoteId> parent;
    std::int64_t eventDevice = 0; ///< of the event that saved it as it is
    std::int64_t eventSeq = 0;
    bool removed = false;
    bool live = false;     ///< not removed, and its deck exists: its cards count
    bool answered = false; ///< a review of one of its cards counts
    bool draft = false;
    bool locked = false; ///< its question counts and was never answered; read only
    std::int64_t position = LastPosition;
    std::vector<CardSpec> cards;
    std::optional<NoteTypeId> type; ///< of a note of a type of one's own
    NoteText text;                  ///< as folded from the log; not read back
};

class NoteTable
{
public:
    NoteTable(Connection &connection, LogTable &log, DeckTable &decks, const TypeTable &types,
              const log::ProjectionRules &rules)
        : m_connection(connection), m_log(log), m_decks(decks), m_types(types), m_rules(rules),
          m_texts(connection)
    {
    }

    [[nodiscard]] std::optional<NoteRow> find(NoteId id);
    /// The row as the log has it; nothing when no event that counts saves the note. `locked` is left
    /// false, for it depends on another note.
    [[nodiscard]] std::optional<NoteRow> folded(NoteId id);
    void put(const NoteRow &row);
    /// The same where only its text is another than that of the row that is there.
    void putText(const NoteRow &row);
    void remove(NoteId id);
    void setAnswered(NoteId id, bool answered);
    [[nodiscard]] std::vector<NoteId> childrenOf(NoteId question);
    [[nodiscard]] std::vector<NoteId> inDeck(DeckId deck);
    [[nodiscard]] std::vector<NoteId> ofType(NoteTypeId type);
    /// Puts the notes of a deck where its order wants them, and gives those that moved.
    std::vector<std::pair<NoteId, std::int64_t>> place(DeckId deck);

    /// Fills the empty table from the log.
    void rebuild(Watch &watch);
    [[nodiscard]] NoteTextTable &texts() { return m_texts; }
    void visit(const std::function<void(const NoteRow &)> &visit);

private:
    [[nodiscard]] NoteRow rowOf(const Note &note, const LogKey &saved, std::int64_t added,
                                bool removed);

    Connection &m_connection;
    LogTable &m_log;
    DeckTable &m_decks;
    const TypeTable &m_types;
    const log::ProjectionRules &m_rules;
    NoteTextTable m_texts;
};

} // namespace engram::store
