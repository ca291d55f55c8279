// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "store/card_finder.h"

#include <variant>

#include <SQLiteCpp/Statement.h>

#include "store/search_statement.h"
#include "store/sql.h"

namespace engram::store
{

namespace
{

SQLite::Statement prepared(Connection &connection, const SearchStatement &search)
{
    SQLite::Statement statement(connection.database(), search.text);
    int place = 0;
    for (const SearchValue &value : search.values) {
        ++place;
        std::visit([&](const auto &typed) { statement.bind(place, typed); }, value);
    }
    return statement;
}

/// All of these words.
std::string together(const std::vector<std::string> &words)
{
    std::string all;
    for (const std::string &word : words)
        all += (all.empty() ? "" : " AND ") + word;
    return all;
}

} // namespace

std::vector<std::int64_t> integersOf(Connection &connection, const SearchStatement &search)
{
    SQLite::Statement statement = prepared(connection, search);
    std::vector<std::int64_t> found;
    while (statement.executeStep())
        found.push_back(statement.getColumn(0).getInt64());
    return found;
}

std::vector<CardId> CardFinder::find(const CardCondition &condition, CardOrder order,
                                     std::size_t first, std::size_t most, const CardRange &range)
{
    const std::optional<std::string> words = wordsOfFew(indexWords(condition));
    const SearchPlace place = words ? SearchPlace(*words) : SearchPlace(range);
    std::vector<CardId> found;
    for (const std::int64_t card :
         integersOf(m_connection, idsStatement(condition, place, order, first, most)))
        found.emplace_back(card);
    return found;
}

std::int64_t CardFinder::count(const CardCondition &condition)
{
    const std::vector<std::string> words = indexWords(condition);
    SearchPlace place;
    if (words.empty())
        place = CardRange();
    else
        place = wordsOfFew(words).value_or(together(words));
    SQLite::Statement statement = prepared(m_connection, countStatement(condition, place));
    statement.executeStep();
    return statement.getColumn(0).getInt64();
}

std::optional<std::string> CardFinder::wordsOfFew(const std::vector<std::string> &words)
{
    // As many as are read and sorted well within a tenth of a second. Where there are more, a page of
    // them is soon met on the way through the cards.
    constexpr std::int64_t Few = 5'000;
    constexpr std::int64_t VeryFew = 200;
    // What a rare word finds is looked at soon; walking through all places of a common one as well
    // would take longer.
    std::vector<std::string> rare;
    for (const std::string &word : words) {
        const std::int64_t notes = countOf(word, Few);
        if (notes < Few)
            rare.push_back(word);
        if (notes < VeryFew)
            break;
    }
    if (!rare.empty())
        return together(rare);
    const std::string all = together(words);
    return words.size() > 1 && countOf(all, Few) < Few ? std::optional(all) : std::nullopt;
}

std::int64_t CardFinder::countOf(const std::string &words, std::int64_t most)
{
    return m_connection.query(sql::query::countIndexedNotes)
        .bind(":words", words)
        .bind(":most", most)
        .number();
}

} // namespace engram::store
