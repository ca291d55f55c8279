// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What is asked of a card, as a tree: made from a query by search/, bound to a day and the decks
/// there, and turned into a statement by store/. Values only.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace engram
{

/// The parts of a note's text, by the letter that marks them where they are kept together.
enum class NoteField : char {
    Any = '*', ///< each of those below but tags
    Front = 'f',
    Back = 'b',
    Option = 'o',
    Reason = 'r',
    Hint = 'h',
    Explanation = 'e',
    Tag = 't',
};

/// Of a field but the first of a type of one's own, which is Front. Signs that have no small form; the
/// last is that of all fields which have none left.
[[nodiscard]] inline NoteField ownField(int number)
{
    constexpr std::string_view Signs = "0123456789acdgijklmnpqsuvwxyz!#$%&'()+,-./:;<=>?@[]^_`{|}~";
    return static_cast<NoteField>(
        Signs[std::min(static_cast<std::size_t>(number), Signs.size() - 1)]);
}

/// One thing that is so of a card, or is not. In brackets its values: as parsed; as bound, where
/// binding changes them. Ranges include their ends.
enum class CardTest : std::uint8_t {
    New,
    Scheduled,
    Young,    ///< [; MatureFrom]
    Mature,   ///< [; MatureFrom]
    Learning, ///< [; today]
    Due,      ///< [; today]
    Suspended,
    Buried, ///< [; today]
    Leech,  ///< [] bound as decks and their lapses
    Orphan,
    Draft,
    Duplicate, ///< another note asks with the same front
    Front,     ///< [frontDigest()]
    Fact,
    Fresh,      ///< new, and neither locked nor suspended
    InReview,   ///< scheduled, and not suspended
    LastBefore, ///< [day], of the last review on schedule
    Kind,       ///< [CardKind]
    Ordinal,    ///< [ordinal], of the card in its note
    Flag,       ///< [flag]
    Deck,       ///< [name or path, with wildcards; ids as a JSON array]
    Span,       ///< [first card, last card]
    FactOf,     ///< [note]
    HasFacts,   ///< []
    Interval,   ///< [low, high], as those up to Reviews: 0 for new cards
    Lapses,
    Reviews,
    Easiness,       ///< [low, high], hundredths; no new card has it
    DueDay,         ///< [low, high], days from today; days. No new card has it
    Retrievability, ///< [low, high; today, low, high], reals; no new card has it
    Added,          ///< [days; from this instant on]
    Edited,         ///< [days; from this instant on]
    Introduced,     ///< [days; from this instant on]
    Reviewed,       ///< [days, low grade, high grade; instant, low grade, high grade]
    OwnType,        ///< [name with wildcards; ids as a JSON array]
    OwnField,       ///< [name with wildcards, and from the second on as Text; a tree of others]
    Text,           ///< [NoteField, Extent, whether accents are ignored, pattern]
};

using SearchValue = std::variant<std::int64_t, double, std::string>;

struct CardCondition
{
    enum class Form : std::uint8_t {
        All, ///< true without parts
        Any, ///< false without parts
        Test,
    };

    Form form = Form::All;
    bool negated = false; ///< of a test only
    CardTest test = CardTest::New;
    std::vector<SearchValue> values; ///< of a test
    std::vector<CardCondition> parts;

    static CardCondition of(CardTest test, std::vector<SearchValue> values = {})
    {
        return {.form = Form::Test, .test = test, .values = std::move(values), .parts = {}};
    }
    static CardCondition joined(Form form, std::vector<CardCondition> parts)
    {
        if (parts.size() == 1)
            return std::move(parts.front());
        return {.form = form, .values = {}, .parts = std::move(parts)};
    }
};

/// In which order cards are found for a session; those of one day in deck order.
enum class CardOrder : std::uint8_t {
    Deck, ///< decks from the oldest, each in deck order
    Due,  ///< the day it is due, the earliest first
};

/// Cards that an index has, in its order: all that a condition asks for, so that no others need be
/// looked at.
struct CardRange
{
    enum class Of : std::uint8_t {
        Every,
        InReview,  ///< by due day, from `first` to `last`; those of one day in deck order
        Drill,     ///< asked again on day `first`
        Fresh,     ///< in deck order
        Questions, ///< that are not suspended, in deck order
    };
    Of of = Of::Every;
    std::int64_t first = 0;
    std::int64_t last = 0;
};

/// The opposite: negation is carried down to the tests.
[[nodiscard]] inline CardCondition negation(CardCondition condition)
{
    using Form = CardCondition::Form;
    if (condition.form == Form::Test) {
        condition.negated = !condition.negated;
        return condition;
    }
    condition.form = condition.form == Form::All ? Form::Any : Form::All;
    for (CardCondition &part : condition.parts)
        part = negation(std::move(part));
    return condition;
}

/// Whether anything in the tree is this test.
[[nodiscard]] inline bool mentions(const CardCondition &condition, CardTest test)
{
    if (condition.form == CardCondition::Form::Test)
        return condition.test == test;
    return std::ranges::any_of(condition.parts,
                               [test](const CardCondition &part) { return mentions(part, test); });
}

} // namespace engram
