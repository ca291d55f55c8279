// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "store/row_candidates.h"

#include <algorithm>
#include <limits>
#include <string>
#include <utility>
#include <variant>

#include <engram/card.h>
#include <engram/id.h>

#include "store/card_finder.h"
#include "store/search_statement.h"
#include "store/sql.h"

namespace engram::store
{

namespace
{

using Form = CardCondition::Form;

/// Where more cards in review are found, going through all cards is as quick.
constexpr std::size_t FewInReview = 5'000;

/// The parts that must all be so.
std::vector<const CardCondition *> needed(const CardCondition &condition)
{
    if (condition.form != Form::All)
        return {&condition};
    std::vector<const CardCondition *> parts;
    for (const CardCondition &part : condition.parts)
        for (const CardCondition *each : needed(part))
            parts.push_back(each);
    return parts;
}

std::int64_t integerAt(const CardCondition &test, std::size_t place)
{
    return std::get<std::int64_t>(test.values[place]);
}

void sortOnce(std::vector<std::int64_t> &notes)
{
    std::ranges::sort(notes);
    const auto again = std::ranges::unique(notes);
    notes.erase(again.begin(), again.end());
}

/// The notes of spans that are each within one note.
std::optional<std::vector<std::int64_t>> notesOfSpans(const CardCondition &condition)
{
    std::vector<std::int64_t> notes;
    const auto add = [&notes](const CardCondition &test) {
        if (test.form != Form::Test || test.test != CardTest::Span || test.negated)
            return false;
        const NoteId first = noteOf(CardId(integerAt(test, 0)));
        notes.push_back(first.value());
        return first == noteOf(CardId(integerAt(test, 1)));
    };
    const bool areAll =
        condition.form == Form::Any ? std::ranges::all_of(condition.parts, add) : add(condition);
    if (!areAll || notes.empty())
        return std::nullopt;
    return notes;
}

/// The statement and what it is about; its last parameter is how many notes at most.
std::optional<SearchStatement> listing(const CardCondition &test, bool withOrphans)
{
    if (test.form != Form::Test || test.negated)
        return std::nullopt;
    switch (test.test) {
    case CardTest::Front:
        return SearchStatement{sql::list::byFront, test.values};
    case CardTest::FactOf:
        return SearchStatement{sql::list::byParent, test.values};
    case CardTest::Deck:
        return SearchStatement{sql::list::byDeck, test.values};
    case CardTest::Learning:
        return SearchStatement{sql::list::byDrill, test.values};
    case CardTest::Flag:
        if (integerAt(test, 0) != 0)
            return SearchStatement{sql::list::byFlag, test.values};
        return std::nullopt;
    case CardTest::Suspended:
        if (!withOrphans)
            return SearchStatement{sql::list::suspended, {}};
        return std::nullopt;
    default:
        return std::nullopt;
    }
}

/// Nothing where there are more than `most`.
std::optional<std::vector<std::int64_t>> listed(Connection &connection, SearchStatement statement,
                                                std::size_t most)
{
    statement.values.emplace_back(static_cast<std::int64_t>(most + 1));
    std::vector<std::int64_t> notes = integersOf(connection, statement);
    if (notes.size() > most)
        return std::nullopt;
    return notes;
}

/// Whether a test is false of every new card.
bool isOfReviewed(const CardCondition &test)
{
    if (test.form != Form::Test || test.negated)
        return false;
    switch (test.test) {
    case CardTest::Scheduled:
    case CardTest::InReview:
    case CardTest::Young:
    case CardTest::Mature:
    case CardTest::Due:
    case CardTest::LastBefore:
    case CardTest::Easiness:
    case CardTest::DueDay:
    case CardTest::Retrievability:
        return true;
    case CardTest::Interval:
    case CardTest::Lapses:
    case CardTest::Reviews:
        return integerAt(test, 0) > 0;
    default:
        return false;
    }
}

} // namespace

std::optional<std::vector<std::int64_t>> listedNotes(Connection &connection,
                                                     const CardCondition &condition)
{
    const bool withOrphans = mentions(condition, CardTest::Orphan);
    for (const CardCondition *test : needed(condition)) {
        auto notes = notesOfSpans(*test);
        if (!notes)
            if (auto statement = listing(*test, withOrphans))
                notes = listed(connection, *std::move(statement), FewListed);
        if (!notes)
            continue;
        sortOnce(*notes);
        return notes;
    }
    return std::nullopt;
}

std::optional<std::vector<DeckId>> neededDecks(Connection &connection,
                                               const CardCondition &condition)
{
    for (const CardCondition *test : needed(condition)) {
        if (test->form != Form::Test || test->test != CardTest::Deck || test->negated)
            continue;
        std::vector<DeckId> decks;
        for (const std::int64_t deck : integersOf(connection, {sql::query::valuesOf, test->values}))
            decks.emplace_back(deck);
        return decks;
    }
    return std::nullopt;
}

std::optional<InReviewScan> InReviewScan::of(Connection &connection, const CardCondition &condition)
{
    // The index has no cards of notes in the bin.
    if (mentions(condition, CardTest::Orphan))
        return std::nullopt;
    CardCondition all;
    for (const CardCondition *test : needed(condition))
        if (isOfReviewed(*test))
            all.parts.push_back(*test);
    if (all.parts.empty())
        return std::nullopt;
    return InReviewScan(connection, std::move(all));
}

InReviewScan::InReviewScan(Connection &connection, CardCondition condition)
    : m_connection(&connection), m_needed(std::move(condition)),
      m_day(std::numeric_limits<std::int32_t>::min())
{
    // Suspended cards have an index of their own.
    auto suspended = listed(connection, {sql::list::suspended, {}}, FewListed);
    m_isTooMuch = !suspended;
    if (suspended)
        m_notes = *std::move(suspended);
}

bool InReviewScan::step(std::size_t most)
{
    if (m_isTooMuch)
        return true;
    Query after = m_connection->query(sql::query::dayAfterCards);
    after.bind(":day", m_day).bind(":passed", static_cast<std::int64_t>(most));
    const bool isLast = !after.step();
    const std::int64_t last = isLast ? std::numeric_limits<std::int32_t>::max() : after.integer(0);
    const SearchStatement statement =
        idsStatement(m_needed, CardRange{CardRange::Of::InReview, m_day, last}, CardOrder::Due, 0,
                     FewInReview + 1);
    for (const std::int64_t card : integersOf(*m_connection, statement)) {
        m_notes.push_back(noteOf(CardId(card)).value());
        ++m_found;
    }
    m_isTooMuch = m_found > FewInReview;
    m_day = last + 1;
    return isLast || m_isTooMuch;
}

std::optional<std::vector<std::int64_t>> InReviewScan::take()
{
    if (m_isTooMuch)
        return std::nullopt;
    sortOnce(m_notes);
    return std::move(m_notes);
}

} // namespace engram::store
