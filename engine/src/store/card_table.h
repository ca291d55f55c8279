// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Cards, their marks and schedules: a note's cards, each replayed over its own history.

#include <cstdint>
#include <vector>

#include <engram/card.h>
#include <engram/settings.h>

#include "log/projection_rules.h"
#include "model/option_book.h"
#include "store/card_record.h"
#include "store/connection.h"
#include "store/note_table.h"

namespace engram::store
{

/// What schedules follow from besides histories.
struct ReplayedBy
{
    const Settings &settings;
    const OptionBook &options;
};

class CardTable
{
public:
    CardTable(Connection &connection, const log::ProjectionRules &rules)
        : m_connection(connection), m_rules(rules)
    {
    }

    /// Makes the rows of a note's cards what note and log say, and removes all others of the note.
    void fold(const NoteRow &note, const ReplayedBy &by, std::vector<CardId> &changed);
    /// The same for one card of the note; nothing when the note does not make it.
    void fold(const NoteRow &note, CardId card, const ReplayedBy &by);
    void removeAll(NoteId note);
    void lock(NoteId fact, bool locked);
    void place(NoteId note, std::int64_t position);
    [[nodiscard]] std::vector<CardId> cardsOf(NoteId note);

    /// Drops the tables and fills them anew, in one pass over notes, reviews and events.
    void rebuild(NoteTable &notes, const ReplayedBy &by);

private:
    void put(Query &query, const NoteRow &note, const CardSpec &spec, CardRecord &record,
             const ReplayedBy &by);

    Connection &m_connection;
    const log::ProjectionRules &m_rules;
};

} // namespace engram::store
