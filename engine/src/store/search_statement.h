// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Puts the statement of a search together from the pieces in sql/search. Every value is bound.

#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include <engram/search.h>

#include "model/row_order.h"
#include "model/search_condition.h"

namespace engram::store
{

/// A statement, and the values of its parameters in their order.
struct SearchStatement
{
    std::string text;
    std::vector<SearchValue> values;
};

/// Where a search looks: among the notes that the text's index finds by these words, or in a range.
using SearchPlace = std::variant<std::string, CardRange>;

/// The ids of what is found, a page of them.
[[nodiscard]] SearchStatement idsStatement(const CardCondition &condition, const SearchPlace &place,
                                           CardOrder order, std::size_t first, std::size_t most);

/// How many are found.
[[nodiscard]] SearchStatement countStatement(const CardCondition &condition,
                                             const SearchPlace &place);

/// Where rows of the library are looked for.
enum class RowPlace : std::uint8_t {
    Span,       ///< cards between two ids
    Notes,      ///< cards of the notes of a JSON array of ids
    DraftNotes, ///< drafts among those
    Drafts,     ///< all drafts
};

/// With the number of its first parameter that says which rows to look at; the others are bound.
struct RowStatement
{
    SearchStatement search;
    std::size_t placeValue = 0;
};

/// Ids of cards, by their order, each with what it is put in order by; in LibraryMode::Notes all of
/// them, each with whether it is found besides.
[[nodiscard]] RowStatement rowStatement(const CardCondition &condition, const RowOrder &order,
                                        RowPlace place);

/// Queries to the text's index, of which each finds at least the notes of all that `condition`
/// finds; together they find them in one with AND between them. None when it has no such words.
[[nodiscard]] std::vector<std::string> indexWords(const CardCondition &condition);

} // namespace engram::store
