// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The search language: one grammar for the command line, sessions and every list of cards.
///
///     ocean current            both words, in any place of the note, also inside longer words
///     "ocean current"          the phrase
///     ocean or sea             one of them; "and" binds closer than "or"
///     -ocean   not ocean       without it
///     (ocean or sea) -salt     parentheses group
///     o*n   _cean              * stands for any run of characters, _ for one
///     re:"\bsea(s|side)?\b"    a regular expression (RE2), case ignored unless it says (?-i)
///     nc:uber                  accents ignored: finds "über"
///
/// A query without a word finds every card. Capital and small letters are the same throughout. Words
/// are sought in the text as written, Markdown marks included, in each of its parts: heading, stem,
/// each option, each reason, each hint, explanation, front, back. `\` takes the meaning from the
/// character after it: `\*`, `\"`, `\:`. In quotes, spaces, parentheses and the words and, or, not
/// are text.
///
///     front:sea    the whole part is "sea"; front:*sea* has it somewhere; front: is empty; also
///                  back: hint: option: reason: explanation:. front: is what asks: heading, stem,
///                  front, or the text of a cloze. Takes re: and nc: before its value.
///     w:sea        the word, not inside a longer one; also w:o*n, w:nc:uber
///     deck:Sea     the deck of that name, or path (Sea/Fish or Sea::Fish), with those below it
///     tag:fish     also fish::tuna; tag:none has no tag; takes re: and nc:
///     is:          new, due, learning (in today's drill), review (scheduled), young, mature,
///                  suspended, buried, leech, marked (the tag), duplicate (another note has the
///                  same front, case and spaces aside), draft (a note without cards, so among notes
///                  only), orphan. Orphans are found only by a query that names is:orphan.
///     kind:        question, basic, reversed, cloze, fact
///     note:        question, basic, cloze, or the name of a note type: all cards of such notes
///     field:Word=sea  of a note type's field, whole; field:Word=*sea*; takes re: and nc: behind the =
///     card:2       the second card of a note, or the deletion of that number
///     dupe:sea     the front reads so, case and spaces aside
///     flag:0 … 7   0 is none
///     has:         hint, explanation, image, facts
///     prop:        interval, easiness, lapses, reviews, due (days from today), retrievability
///                  (0 … 1 or 0 … 100%), then = != < <= > >= and a number
///     added:7      first saved within so many days, today included; edited:7 last saved
///     introduced:7 answered for the first time within so many days
///     reviewed:7   answered within so many days; reviewed:7:4 with that grade (0 … 5)
///     parent:ID    the facts of that question; nid:ID,… its cards; cid:ID,… those cards
///
/// Anki's words for the same are taken, too: rated:7:1 (its buttons 1 … 4), prop:ivl, prop:ease,
/// prop:reps, prop:r, is:learn, text:. What it has that cannot have a meaning here, such as deck:current or
/// card:NAME, is a mistake that says what to use instead. A deck of that name is found by deck:curren_.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <tl/expected.hpp>

namespace engram
{

/// What is wrong with a query.
enum class SearchMistake : std::uint8_t {
    TooLong,       ///< over Search::MaximumLength bytes
    NotText,       ///< not UTF-8, or with control characters
    TooNested,     ///< parentheses and negations over Search::MaximumNesting deep
    TooManyTerms,  ///< over Search::MaximumTerms
    OpenQuote,     ///< `"` without its end
    OpenBracket,   ///< `(` without its end
    StrayBracket,  ///< `)` without its beginning
    MissingTerm,   ///< nothing after "and", "or", "not" or "(", or a key without its value
    UnknownKey,    ///< `text` is no key; `expected` lists them
    UnknownValue,  ///< `text` is no value of the key; `expected` lists them
    NotANumber,    ///< `text` should be a number from `expected[0]` to `expected[1]`
    NoComparison,  ///< a property without = != < <= > >= and a number
    Foreign,       ///< Anki has `text`, which cannot mean anything here; `expected` says it instead
    NotYetKnown,   ///< nothing in a collection tells `text` so far, or no card can be so
    BadExpression, ///< `text` is what RE2 says of the regular expression
    HugeExpression ///< the regular expression is longer or more complex than is searched for
};

/// A mistake and its place.
struct SearchError
{
    SearchMistake mistake = SearchMistake::MissingTerm;
    std::size_t column = 1; ///< from 1, in code points; one past the end where something is missing
    std::string text;       ///< the beginning of the offending part, or what `mistake` says
    std::vector<std::string> expected; ///< what would be right there, if that can be listed
};

struct CardCondition;

/// A query that was understood. A value: cheap to copy, never changes.
class Search
{
public:
    static constexpr std::size_t MaximumLength = 4'000; ///< bytes
    static constexpr std::size_t MaximumNesting = 100;
    static constexpr std::size_t MaximumTerms = 500;
    static constexpr std::size_t MaximumExpression = 1'000; ///< bytes of a regular expression

    /// Cost: linear in the text.
    [[nodiscard]] static tl::expected<Search, SearchError> parse(std::string_view query);

    /// What was understood; its form is private to the engine.
    [[nodiscard]] const CardCondition &condition() const { return *m_condition; }

private:
    explicit Search(std::shared_ptr<const CardCondition> condition)
        : m_condition(std::move(condition))
    {
    }

    std::shared_ptr<const CardCondition> m_condition;
};

} // namespace engram
