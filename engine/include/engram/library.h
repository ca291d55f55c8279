// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The library: all cards or notes that a search finds, as a table in an order.
///
///     auto first = collection.findRows(search, {}, 0, 50);          // at once, from the top
///     auto list = *collection.listRows(search, {});                 // then all of it, step by step
///     while (!*list->step()) { ... }                                // between two answers, say
///     auto shown = collection.libraryRows(std::span(list->rows()).subspan(700'000, 50), {});
///
/// Only ids are kept of what is not shown, 8 bytes a row; what stands in a row is read when it comes
/// into sight.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <engram/card.h>
#include <engram/clock.h>
#include <engram/id.h>
#include <engram/result.h>
#include <engram/study_day.h>

namespace engram
{

/// What a row of the table is.
enum class LibraryMode : std::uint8_t {
    Cards, ///< a card
    Notes, ///< a note of which a card is found, or a draft, once, with the values of all its cards
};

/// The id of a row: of its card or of its note, by the mode.
using RowId = Id<struct RowTag>;

/// How a card stands, in one word: the last of these that is true of it. Of a note: the first of
/// those of its cards.
enum class LibraryState : std::uint8_t {
    Draft, ///< of a note without cards
    New,
    Locked, ///< a fact whose question was never answered
    Young,
    Mature,
    Learning, ///< in today's drill
    Buried,
    Suspended,
    Orphan, ///< no longer in its deck file
};

/// What can be shown of a row, and what rows can be put in order by. In brackets what it is of a note
/// with several cards. Rows that have no such value come last in both directions; those with equal
/// ones are in the order of their ids, backwards where the order is descending.
enum class LibraryColumn : std::uint8_t {
    Title,    ///< titleOf() the note: by letters and numbers, case, accents and signs left aside
    Answer,   ///< what it asks for, likewise: back, right options; a cloze has none
    Deck,     ///< decks as Collection::decks() has them, each in its own order
    Tags,     ///< all of them, one after the other, likewise
    Kind,     ///< question, basic, reversed, cloze [the first]; facts after what is none
    State,    ///< as in LibraryState
    Due,      ///< the day [the earliest]; new cards have none
    Interval, ///< [the mean]; new cards have none, as in the next
    Easiness, ///< [the mean]
    Lapses,   ///< [the sum]
    Reviews,  ///< scheduled ones since the last reset [the sum]
    Retrievability, ///< today [the mean]; new cards have none
    Flag,           ///< [the greatest]; none is a value less than all
    Created,        ///< when the note was first saved
    Edited,         ///< when it was last saved
    Position,       ///< of the note in the order of its deck; one that was left out there has none
};

/// How many columns there are.
inline constexpr std::size_t LibraryColumns = 16;

/// By which column, and which way.
struct LibraryOrder
{
    LibraryColumn column = LibraryColumn::Deck;
    bool descending = false;

    friend bool operator==(const LibraryOrder &, const LibraryOrder &) = default;
};

/// How a table is made.
struct LibraryView
{
    LibraryMode mode = LibraryMode::Cards;
    LibraryOrder order;

    friend bool operator==(const LibraryView &, const LibraryView &) = default;
};

/// A row as it stands now. See LibraryColumn for what the values are.
struct LibraryRow
{
    RowId id;
    NoteId note;
    std::vector<CardId> cards; ///< this card, or all of the note
    DeckId deck;
    std::string title;
    std::string answer;
    std::vector<std::string> tags;
    CardKind kind = CardKind::Basic;
    bool isFact = false;
    LibraryState state = LibraryState::New;
    std::optional<StudyDay> due;
    std::optional<double> interval; ///< days
    std::optional<double> easiness; ///< 2.5, say
    std::int64_t lapses = 0;
    std::int64_t reviews = 0;
    std::optional<double> retrievability; ///< 0 … 1
    int flag = 0;
    Instant created;
    Instant edited;
    std::optional<std::int64_t> position; ///< from 0
};

/// The order of all rows of a table, made in steps between which other things can be done: the steps
/// may be given up at any time, by dropping the list. What changes meanwhile may be missed; after a
/// change a list is to be made anew. It must not outlive its collection.
class LibraryList
{
public:
    virtual ~LibraryList() = default;

    /// Goes on by about `most` cards or rows; whether all is done. Cost: some microseconds for each of
    /// them, at most a few milliseconds in all, whatever the search: of one with many terms fewer cards
    /// are looked at in a step. Where it matters, measure a step and choose the next one's size. Errors:
    /// those of reading.
    [[nodiscard]] virtual Result<bool> step(std::size_t most = 5'000) = 0;
    /// All rows, once it is done; before, as many of the first ones as are known.
    [[nodiscard]] virtual const std::vector<RowId> &rows() const = 0;
    /// How much is done, from 0 to 1.
    [[nodiscard]] virtual double progress() const = 0;
};

} // namespace engram
