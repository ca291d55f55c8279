// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "store/search_statement.h"

#include <algorithm>
#include <limits>
#include <set>
#include <string_view>

#include "base/text.h"
#include "base/text_pattern.h"
#include "store/sql.h"

namespace engram::store
{

namespace
{

using Form = CardCondition::Form;

/// Whether a statement goes through all cards, or only through few of them at a time: then what it would
/// gather beforehand is asked of each card.
enum class Reach : std::uint8_t { All, Few };

const char *pieceFor(CardTest test, Reach reach)
{
    switch (test) {
    case CardTest::New:
        return sql::search::isNew;
    case CardTest::Scheduled:
        return sql::search::isScheduled;
    case CardTest::Young:
        return sql::search::isYoung;
    case CardTest::Mature:
        return sql::search::isMature;
    case CardTest::Learning:
        return sql::search::isLearning;
    case CardTest::Due:
        return sql::search::isDue;
    case CardTest::Suspended:
        return sql::search::isSuspended;
    case CardTest::Buried:
        return sql::search::isBuried;
    case CardTest::Leech: // bound as lapses
    case CardTest::Lapses:
        return sql::search::lapses;
    case CardTest::Orphan:
        return sql::search::isOrphan;
    case CardTest::Draft:
        return sql::search::isDraft;
    case CardTest::Duplicate:
        return sql::search::isDuplicate;
    case CardTest::Front:
        return sql::search::front;
    case CardTest::Fact:
        return sql::search::isFact;
    case CardTest::Fresh:
        return sql::search::isFresh;
    case CardTest::InReview:
        return sql::search::isInReview;
    case CardTest::LastBefore:
        return sql::search::lastBefore;
    case CardTest::Kind:
        return sql::search::kind;
    case CardTest::Ordinal:
        return sql::search::ordinal;
    case CardTest::Flag:
        return sql::search::flag;
    case CardTest::Deck:
        return sql::search::deck;
    case CardTest::OwnType:
        return sql::search::ownType;
    case CardTest::Span:
        return sql::search::span;
    case CardTest::FactOf:
        return sql::search::factOf;
    case CardTest::HasFacts:
        return sql::search::hasFacts;
    case CardTest::Interval:
        return sql::search::interval;
    case CardTest::Reviews:
        return sql::search::reviews;
    case CardTest::Easiness:
        return sql::search::easiness;
    case CardTest::DueDay:
        return sql::search::dueDay;
    case CardTest::Retrievability:
        return sql::search::retrievability;
    case CardTest::Added:
        return sql::search::added;
    case CardTest::Edited:
        return sql::search::edited;
    case CardTest::Introduced:
        return reach == Reach::All ? sql::search::introduced : sql::search::introducedItself;
    case CardTest::Reviewed:
        return reach == Reach::All ? sql::search::reviewed : sql::search::reviewedItself;
    case CardTest::OwnField: // bound as others
    case CardTest::Text:
        break;
    }
    return sql::search::text;
}

std::size_t depthOf(const CardCondition &condition)
{
    std::size_t depth = 0;
    for (const CardCondition &part : condition.parts)
        depth = std::max(depth, depthOf(part));
    return condition.form == Form::Test ? 0 : depth + 1;
}

void add(SearchStatement &statement, const CardCondition &condition, Reach reach)
{
    if (condition.form == Form::Test) {
        statement.text += condition.negated ? "NOT (" : "(";
        statement.text += pieceFor(condition.test, reach);
        statement.text += ')';
        statement.values.insert(statement.values.end(), condition.values.begin(),
                                condition.values.end());
        return;
    }
    const bool isAll = condition.form == Form::All;
    if (condition.parts.empty()) {
        statement.text += isAll ? "1" : "0";
        return;
    }
    // SQLite's parser keeps what stands before a parenthesis on a stack of a hundred: the deepest
    // part comes first, and what reads text comes last, since it takes longest.
    struct Ranked
    {
        const CardCondition *part;
        std::size_t depth;
        bool isText;
    };
    std::vector<Ranked> order;
    for (const CardCondition &part : condition.parts)
        order.push_back(
            {&part, depthOf(part), part.form == Form::Test && part.test == CardTest::Text});
    std::ranges::stable_sort(order, [](const Ranked &a, const Ranked &b) {
        return a.depth != b.depth ? a.depth > b.depth : a.isText < b.isText;
    });
    bool isFirst = true;
    for (const Ranked &one : order) {
        if (!isFirst)
            statement.text += isAll ? " AND " : " OR ";
        isFirst = false;
        // "and" binds closer, so that only an "or" inside of it needs its own parentheses.
        const bool isGrouped = isAll && one.part->form == Form::Any;
        statement.text += isGrouped ? "(" : "";
        add(statement, *one.part, reach);
        statement.text += isGrouped ? ")" : "";
    }
}

const char *pieceFor(CardRange::Of range)
{
    switch (range) {
    case CardRange::Of::Every:
        break;
    case CardRange::Of::InReview:
        return sql::search::fromInReview;
    case CardRange::Of::Drill:
        return sql::search::fromDrill;
    case CardRange::Of::Fresh:
        return sql::search::fromFresh;
    case CardRange::Of::Questions:
        return sql::search::fromQuestions;
    }
    return sql::search::fromCards;
}

bool isIn(const SearchPlace &place, CardRange::Of range)
{
    const auto *found = std::get_if<CardRange>(&place);
    return found != nullptr && found->of == range;
}

SearchStatement begun(const char *selected, const CardCondition &condition,
                      const SearchPlace &place)
{
    SearchStatement statement;
    statement.text = selected;
    if (const auto *words = std::get_if<std::string>(&place)) {
        statement.text += sql::search::fromText;
        statement.values.emplace_back(*words);
    } else {
        const auto &range = std::get<CardRange>(place);
        statement.text += pieceFor(range.of);
        if (range.of == CardRange::Of::InReview || range.of == CardRange::Of::Drill)
            statement.values.emplace_back(range.first);
        if (range.of == CardRange::Of::InReview)
            statement.values.emplace_back(range.last);
    }
    statement.text += '(';
    add(statement, condition, Reach::All);
    statement.text += ")\n";
    // All other ranges are of cards that count.
    const bool isAnywhere =
        std::holds_alternative<std::string>(place) || isIn(place, CardRange::Of::Every);
    if (isAnywhere && !mentions(condition, CardTest::Orphan))
        statement.text += sql::search::butOrphans;
    return statement;
}

/// What a row is put in order by; nothing where that is its note's.
const char *keyFor(LibraryColumn column)
{
    switch (column) {
    case LibraryColumn::Kind:
        return sql::search::keyKind;
    case LibraryColumn::State:
        return sql::search::keyState;
    case LibraryColumn::Due:
        return sql::search::keyDue;
    case LibraryColumn::Interval:
        return sql::search::keyInterval;
    case LibraryColumn::Easiness:
        return sql::search::keyEasiness;
    case LibraryColumn::Lapses:
        return sql::search::keyLapses;
    case LibraryColumn::Reviews:
        return sql::search::keyReviews;
    case LibraryColumn::Retrievability:
        return sql::search::keyRetrievability;
    case LibraryColumn::Flag:
        return sql::search::keyFlag;
    case LibraryColumn::Position:
        return sql::search::keyPosition;
    case LibraryColumn::Title:
    case LibraryColumn::Answer:
    case LibraryColumn::Deck:
    case LibraryColumn::Tags:
    case LibraryColumn::Created:
    case LibraryColumn::Edited:
        break;
    }
    return sql::search::keyNone;
}

/// How often its key asks for today.
int daysIn(LibraryColumn column)
{
    if (column == LibraryColumn::State)
        return 2;
    return column == LibraryColumn::Retrievability ? 1 : 0;
}

const char *pieceFor(RowPlace place)
{
    switch (place) {
    case RowPlace::Span:
        break;
    case RowPlace::Notes:
        return sql::search::fromCardList;
    case RowPlace::DraftNotes:
        return sql::search::fromDraftList;
    case RowPlace::Drafts:
        return sql::search::fromDrafts;
    }
    return sql::search::fromCardSpan;
}

/// The index's words for one term: each three characters in a row that it must have.
std::vector<std::string> wordsOf(const std::vector<SearchValue> &term)
{
    constexpr std::size_t MostWords = 12;
    std::set<std::string> found;
    if (std::get<std::int64_t>(term[1]) == static_cast<int>(Extent::Expression))
        return {};
    std::u32string last;
    const std::string pattern = foldedPattern(std::get<std::string>(term[3]), withoutAccents);
    for (std::size_t at = 0; at < pattern.size() && found.size() < MostWords;) {
        const char32_t next = nextCodePoint(pattern, at);
        if (next == AnyRun || next == AnyOne) {
            last.clear();
            continue;
        }
        last += next;
        if (last.size() < 3)
            continue;
        std::string word;
        for (const char32_t one : last.substr(last.size() - 3)) {
            appendCodePoint(word, one);
            if (one == U'"')
                word += '"';
        }
        found.insert('"' + word + '"');
    }
    return {found.begin(), found.end()};
}

std::string joined(const std::vector<std::string> &words, const char *between)
{
    std::string all;
    for (const std::string &word : words)
        all += (all.empty() ? "" : between) + word;
    return '(' + all + ')';
}

std::vector<std::string> wordsOf(const CardCondition &condition, int depth)
{
    constexpr int DeepestWords = 8;
    constexpr std::size_t MostParts = 20;
    if (condition.form == Form::Test)
        return condition.test == CardTest::Text && !condition.negated ? wordsOf(condition.values)
                                                                      : std::vector<std::string>();
    const bool isAll = condition.form == Form::All;
    if (depth == DeepestWords || (!isAll && condition.parts.size() > MostParts))
        return {};
    std::vector<std::string> found;
    for (const CardCondition &part : condition.parts) {
        const std::vector<std::string> words = wordsOf(part, depth + 1);
        if (isAll && found.size() < MostParts * 2)
            found.insert(found.end(), words.begin(), words.end());
        if (isAll)
            continue;
        if (words.empty())
            return {};
        found.push_back(joined(words, " AND "));
    }
    return isAll || found.empty() ? found : std::vector{joined(found, " OR ")};
}

} // namespace

SearchStatement idsStatement(const CardCondition &condition, const SearchPlace &place,
                             CardOrder order, std::size_t first, std::size_t most)
{
    constexpr std::size_t Most = std::numeric_limits<std::int64_t>::max();
    SearchStatement statement = begun(sql::search::selectIds, condition, place);
    const bool isRange = isIn(place, CardRange::Of::InReview);
    statement.text += order == CardOrder::Deck ? sql::search::byDeck
                      : isRange                ? sql::search::byDueDay
                                               : sql::search::byDue;
    statement.text += sql::search::page;
    statement.values.emplace_back(static_cast<std::int64_t>(std::min(most, Most)));
    statement.values.emplace_back(static_cast<std::int64_t>(std::min(first, Most)));
    return statement;
}

SearchStatement countStatement(const CardCondition &condition, const SearchPlace &place)
{
    return begun(sql::search::selectCount, condition, place);
}

RowStatement rowStatement(const CardCondition &condition, const RowOrder &order, RowPlace place)
{
    RowStatement made;
    SearchStatement &statement = made.search;
    statement.text = sql::search::selectRow;
    const LibraryColumn column = order.view.order.column;
    statement.text += keyFor(column);
    for (int days = daysIn(column); days > 0; --days)
        statement.values.emplace_back(std::int64_t{order.today.number()});

    SearchStatement found;
    found.text = "(";
    add(found, condition, Reach::Few);
    found.text += ")\n";
    if (!mentions(condition, CardTest::Orphan))
        found.text += sql::search::butOrphans;
    const auto addFound = [&](const char *between) {
        statement.text += between + found.text;
        statement.values.insert(statement.values.end(), found.values.begin(), found.values.end());
    };
    const bool isNotes = order.view.mode == LibraryMode::Notes;
    if (isNotes)
        addFound(", ");
    statement.text += pieceFor(place);
    made.placeValue = statement.values.size() + 1;
    if (place != RowPlace::Drafts)
        statement.values.emplace_back(std::int64_t{0});
    if (place == RowPlace::Span)
        statement.values.emplace_back(std::int64_t{0});
    if (!isNotes)
        addFound(" AND ");
    statement.text += sql::search::byId;
    return made;
}

std::vector<std::string> indexWords(const CardCondition &condition)
{
    return wordsOf(condition, 0);
}

} // namespace engram::store
