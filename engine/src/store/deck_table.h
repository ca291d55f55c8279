// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The decks that exist, those that are gone, and the order of their notes, folded from the log.

#include <cstdint>
#include <optional>
#include <vector>

#include <engram/deck.h>

#include "store/connection.h"
#include "store/log_table.h"

namespace engram::store
{

/// The position of notes that their deck's order does not name.
inline constexpr std::int64_t LastPosition = 2'147'483'647;

/// What stands for a deck of which no save can be read any more: a root without a key, under a name
/// made of its id. So its notes can be reached, and an import finds it by them.
[[nodiscard]] Deck lostDeck(DeckId id);

class DeckTable
{
public:
    DeckTable(Connection &connection, LogTable &log) : m_connection(connection), m_log(log) {}

    /// True when the deck came into being or ceased to exist.
    bool fold(DeckId deck);
    void foldOrder(DeckId deck);
    /// Fills the empty tables from the log.
    void rebuild();

    [[nodiscard]] bool exists(DeckId deck);
    [[nodiscard]] std::int64_t positionOf(DeckId deck, NoteId note);
    /// All decks, parents before children, siblings by position, name and id. A deck whose parent is
    /// not there, or which is below itself, is shown as a root.
    [[nodiscard]] std::vector<Deck> all();

    /// Decks that are gone by a removal in this batch: what its first row is tells by whom.
    [[nodiscard]] std::vector<DeckId> goneIn(EventId batch);
    /// Decks that are gone by a removal that counts, as they were, the last removed first.
    [[nodiscard]] std::vector<GoneDeck> gone(bool byHand);
    [[nodiscard]] std::vector<DeckId> withNotes();
    [[nodiscard]] std::optional<DeckId> originOf(DeckId deck);

private:
    /// The newest that can be read; where none can, the newest of all.
    [[nodiscard]] std::optional<LogKey> newestSave(DeckId deck);
    /// From its id and the payload that saved it, in the first two columns.
    [[nodiscard]] Deck deckIn(const Query &query);
    void putGone(DeckId deck, const LogKey &saved, const LogKey &removed);

    Connection &m_connection;
    LogTable &m_log;
};

} // namespace engram::store
