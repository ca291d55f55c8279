// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Decks: named folders of notes, in a tree. A deck file is a root deck, its sections sub-decks.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <engram/change_set.h>
#include <engram/clock.h>
#include <engram/id.h>

namespace engram
{

/// A named folder of notes; `parent` makes the tree.
struct Deck
{
    DeckId id;
    std::optional<DeckId> parent;
    /// The deck file's `id`, or the section's; unique among the decks of one file. It stays when the
    /// deck is renamed or moved: by it a file finds its decks again.
    std::string key;
    std::string name;
    std::int64_t position = 0; ///< order among siblings, then by name
    /// Front matter as written, in order, known and unknown keys alike. Of a section, its `id` where
    /// the author gave one. `deck` is what the file calls the deck, also after it was renamed here.
    std::vector<std::pair<std::string, std::string>> frontMatter;

    friend bool operator==(const Deck &, const Deck &) = default;
};

/// Names of decks are cut to it, or refused, in code points.
inline constexpr std::size_t LongestDeckName = 200;

/// How many decks may stand one below the other by the hand of a person, and in the path of a section.
inline constexpr std::size_t MostDeckLevels = 32;

/// Between the names of a deck and those above it, where they are written as one: "Kings › Saxons". No
/// name that a person gives has it.
inline constexpr std::string_view PathArrow = " › ";

/// What Collection::newDeck() made.
struct NewDeck
{
    DeckId deck;
    ChangeSet changes;
};

/// A deck in the bin, with all that went there at once with it.
struct RemovedDeck
{
    Deck deck;
    int decksBelow = 0;
    std::int64_t notes = 0; ///< of all of them
    Instant at{};           ///< when it was removed
};

/// What a deck, with all decks below it, asks for today: what a session over it would begin with. Rows
/// of a tree need not add up: those below one limit each have it alone. Cost: proportional to the number
/// of decks, of kept tallies (deck × due day), the daily limits and today's answers, never to the cards;
/// of a tree, to each deck's limit of new cards.
struct DeckCounts
{
    int due = 0;                ///< reviews due, within today's limit
    int newQuestions = 0;       ///< new questions offered today, within the limit
    int newFacts = 0;           ///< new facts offered today, within the limit
    int newOther = 0;           ///< new basic and cloze cards that belong to no question
    int drill = 0;              ///< cards to be asked again today until they get 4
    std::int64_t cards = 0;     ///< all cards, locked and suspended ones included
    std::int64_t drafts = 0;    ///< questions without a right option
    std::int64_t suspended = 0; ///< of the cards, those never asked
    std::int64_t buried = 0;    ///< of the cards, those not asked today; suspended ones not counted

    [[nodiscard]] int total() const { return due + newQuestions + newFacts + newOther + drill; }
    friend bool operator==(const DeckCounts &, const DeckCounts &) = default;
};

/// One row of the deck tree, depth first; `depth` 0 is a root.
struct DeckSummary
{
    Deck deck;
    int depth = 0;
    DeckCounts counts;
};

} // namespace engram
