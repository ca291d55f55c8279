// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Cards by the names that people have for them.

#include <cstddef>
#include <string>
#include <vector>

#include <engram/collection.h>

namespace engram::cli
{

/// A card with its note, and the name that finds it again.
struct NamedCard
{
    std::string name; ///< the note's id, with "/2" behind it for the second of several cards
    const Note *note = nullptr;
    Card card;
};

/// All notes of a deck with those below it, or of the collection, and their cards, in deck order.
class CardList
{
public:
    CardList(CardList &&) = default; // the cards point into the notes, so there is no copy
    CardList &operator=(CardList &&) = default;

    [[nodiscard]] static Result<CardList> read(Collection &collection, const std::string &deckName);

    [[nodiscard]] const std::vector<NamedCard> &cards() const { return m_cards; }

    /// The cards that `names` mean: a note's id, which is all its cards, or the name of one card.
    /// Errors: NotFound; InvalidInput when notes of several decks have that id.
    [[nodiscard]] Result<std::vector<CardId>> find(const std::vector<std::string> &names) const;
    /// The notes that `names` mean, each once: a note's id, or the name of one of its cards; also
    /// notes without cards. Errors as of find().
    [[nodiscard]] Result<std::vector<NoteId>> findNotes(
        const std::vector<std::string> &names) const;

private:
    CardList() = default;

    std::vector<std::vector<Note>> m_notes; ///< by deck; the cards point to them
    std::vector<NamedCard> m_cards;
};

} // namespace engram::cli
