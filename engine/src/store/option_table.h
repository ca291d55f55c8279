// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Which events of the log tell the presets, the decks' choices among them, limits of a day and names
/// of flags; and what they tell, kept in memory.

#include <cstdint>

#include <engram/flag.h>
#include <engram/settings.h>

#include "log/event.h"
#include "model/option_book.h"
#include "store/connection.h"
#include "store/deck_table.h"
#include "store/log_table.h"

namespace engram::store
{

class OptionTable
{
public:
    OptionTable(Connection &connection, LogTable &log, DeckTable &decks)
        : m_connection(connection), m_log(log), m_decks(decks)
    {
    }

    /// What the events of this kind about `subject` come to. `kind` is one of: preset saved, which
    /// stands for removed as well, deck options chosen, day limited, flag named.
    void fold(log::EventKind kind, std::int64_t subject);
    /// Fills the empty table from the log.
    void rebuild();

    [[nodiscard]] const OptionBook &book() const { return m_book; }
    [[nodiscard]] const FlagNames &flagNames() const { return m_flagNames; }
    /// Reads the book again; the decks and settings that it depends on may have changed.
    void refresh(const Settings &settings);

private:
    Connection &m_connection;
    LogTable &m_log;
    DeckTable &m_decks;
    OptionBook m_book;
    FlagNames m_flagNames;
};

} // namespace engram::store
