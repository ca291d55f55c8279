// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Carries searches out: through the index where it leaves few notes to look at, else by going
/// through the cards until the page is full.

#include <cstddef>
#include <cstdint>
#include <vector>

#include <engram/id.h>
#include <engram/search.h>

#include "model/search_condition.h"
#include "store/connection.h"

namespace engram::store
{

class CardFinder
{
public:
    explicit CardFinder(Connection &connection) : m_connection(connection) {}

    [[nodiscard]] std::vector<CardId> find(const CardCondition &condition, SearchOrder order,
                                           std::size_t first, std::size_t most);
    [[nodiscard]] std::int64_t count(const CardCondition &condition);

private:
    [[nodiscard]] bool leavesFew(const std::string &words);

    Connection &m_connection;
};

} // namespace engram::store
