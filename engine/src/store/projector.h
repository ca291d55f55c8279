// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Keeps the derived tables equal to what the log says. What a new row touches is folded again from
/// the log, whole; nothing is adjusted by a difference. So the order in which rows arrive does not
/// matter, and the outcome is that of a rebuild.

#include <set>
#include <span>
#include <utility>
#include <vector>

#include <engram/change_set.h>
#include <engram/settings.h>

#include "log/event.h"
#include "log/projection_rules.h"
#include "store/card_table.h"
#include "store/connection.h"
#include "store/deck_table.h"
#include "store/fact_table.h"
#include "store/log_table.h"
#include "store/media_table.h"
#include "store/note_table.h"
#include "store/option_table.h"
#include "store/type_table.h"
#include "store/undo_book.h"
#include "store/watch.h"

namespace engram::store
{

class Projector
{
public:
    Projector(Connection &connection, LogTable &log, const log::ProjectionRules &rules);

    /// The settings and options that the log says; kept in memory, read again by refresh().
    [[nodiscard]] const Settings &settings() const { return m_settings; }
    [[nodiscard]] const OptionBook &options() const { return m_options.book(); }
    [[nodiscard]] const FlagNames &flagNames() const { return m_options.flagNames(); }
    [[nodiscard]] const TypeBook &types() const { return m_types.book(); }
    void refresh();

    /// After `rows` were added to the log, inside the same transaction.
    ChangeSet fold(std::span<const log::LogRow> rows, Watch &watch);
    /// Drops all derived tables and makes them anew, inside the caller's transaction.
    void rebuild();

    [[nodiscard]] DeckTable &decks() { return m_decks; }
    [[nodiscard]] FactTable &facts() { return m_facts; }
    [[nodiscard]] MediaTable &media() { return m_media; }
    [[nodiscard]] UndoBook &undoBook() { return m_undoBook; }

private:
    /// What is to be folded again.
    struct Touched
    {
        bool settings = false;
        std::set<DeckId> decks;
        std::set<DeckId> orders;
        std::set<NoteId> notes;
        std::set<NoteId>
            saved; ///< among them, those that were saved; their cards may be what they were
        std::set<NoteId> replayed; ///< among them, those whose schedules come out otherwise
        std::set<CardId> cards;
        std::set<NoteId> decisions; ///< notes whose candidates were decided on
        std::set<NoteId> media;     ///< notes whose media were named
        std::set<std::pair<log::EventKind, std::int64_t>> options;
        std::set<NoteTypeId> types;
    };
    void touch(const log::LogRow &row, Touched &touched);
    void foldTypes(Touched &touched);
    void touchReplayed(const OptionBook &before, Touched &touched);
    [[nodiscard]] ReplayedBy by() const { return {m_settings, options()}; }
    [[nodiscard]] bool isCheaperRebuilt(const Touched &touched) const;
    /// All but notes and cards.
    [[nodiscard]] static ChangeSet changesOf(const Touched &touched);
    ChangeSet rebuiltFor(const Touched &touched, Watch &watch);
    void rebuild(Watch &watch);
    void foldNotes(const Touched &touched, ChangeSet &changes, Watch &watch);
    void foldNote(NoteId id, bool isReplayed, ChangeSet &changes);
    void foldCard(CardId id, ChangeSet &changes);
    void lockFactsOf(NoteId question, bool locked, ChangeSet &changes);

    Connection &m_connection;
    LogTable &m_log;
    UndoBook m_undoBook;
    DeckTable m_decks;
    OptionTable m_options;
    FactTable m_facts;
    MediaTable m_media;
    TypeTable m_types;
    NoteTable m_notes;
    CardTable m_cards;
    Settings m_settings;
};

} // namespace engram::store
