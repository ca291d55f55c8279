// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Carries searches out: through the text's index where it leaves few notes to look at, else by
/// going through the cards of a range until the page is full.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <engram/id.h>
#include <engram/search.h>

#include "model/search_condition.h"
#include "store/connection.h"
#include "store/search_statement.h"

namespace engram::store
{

/// The first column of what a statement finds.
[[nodiscard]] std::vector<std::int64_t> integersOf(Connection &connection,
                                                   const SearchStatement &search);

class CardFinder
{
public:
    explicit CardFinder(Connection &connection) : m_connection(connection) {}

    /// All that the condition finds must be in `range`.
    [[nodiscard]] std::vector<CardId> find(const CardCondition &condition, CardOrder order,
                                           std::size_t first, std::size_t most,
                                           const CardRange &range);
    [[nodiscard]] std::int64_t count(const CardCondition &condition);
    /// A query to the text's index that finds few notes, those of all that the condition finds among
    /// them; nothing when there is none.
    [[nodiscard]] std::optional<std::string> wordsOfFew(const CardCondition &condition)
    {
        return wordsOfFew(indexWords(condition));
    }

private:
    /// Those words, of some that must all be there, by which the index leaves few notes; nothing
    /// when none do.
    [[nodiscard]] std::optional<std::string> wordsOfFew(const std::vector<std::string> &words);
    /// How many notes the index finds, counted up to `most`.
    [[nodiscard]] std::int64_t countOf(const std::string &words, std::int64_t most);

    Connection &m_connection;
};

} // namespace engram::store
