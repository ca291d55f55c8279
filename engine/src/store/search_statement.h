// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Puts the statement of a search together from the pieces in sql/search. Every value is bound.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <engram/search.h>

#include "model/search_condition.h"

namespace engram::store
{

/// A statement, and the values of its parameters in their order.
struct SearchStatement
{
    std::string text;
    std::vector<SearchValue> values;
};

/// The ids of what is found, a page of them. With `words`, see indexWords(), only among the notes
/// that the index finds.
[[nodiscard]] SearchStatement idsStatement(const CardCondition &condition,
                                           const std::optional<std::string> &words,
                                           SearchOrder order, std::size_t first, std::size_t most);

/// How many are found.
[[nodiscard]] SearchStatement countStatement(const CardCondition &condition,
                                             const std::optional<std::string> &words);

/// A query to the index that finds at least the notes of all that `condition` finds; nothing when it
/// has no such words.
[[nodiscard]] std::optional<std::string> indexWords(const CardCondition &condition);

} // namespace engram::store
