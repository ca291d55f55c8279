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

} // namespace

std::vector<CardId> CardFinder::find(const CardCondition &condition, SearchOrder order,
                                     std::size_t first, std::size_t most)
{
    std::optional<std::string> words = indexWords(condition);
    if (words && !leavesFew(*words))
        words.reset();
    SQLite::Statement statement =
        prepared(m_connection, idsStatement(condition, words, order, first, most));
    std::vector<CardId> found;
    while (statement.executeStep())
        found.emplace_back(statement.getColumn(0).getInt64());
    return found;
}

std::int64_t CardFinder::count(const CardCondition &condition)
{
    SQLite::Statement statement =
        prepared(m_connection, countStatement(condition, indexWords(condition)));
    statement.executeStep();
    return statement.getColumn(0).getInt64();
}

bool CardFinder::leavesFew(const std::string &words)
{
    // As many as are read and sorted well within a tenth of a second. Where there are more, a page of
    // them is soon met on the way through the cards.
    constexpr std::int64_t Few = 5'000;
    return m_connection.query(sql::query::countIndexedNotes)
               .bind(":words", words)
               .bind(":most", Few)
               .number() < Few;
}

} // namespace engram::store
