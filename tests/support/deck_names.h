// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <engram/collection.h>
#include <gtest/gtest.h>

#include "support/temp_collection.h"

namespace engram::test
{

/// All decks, depth first, each behind two spaces for every deck above it.
inline std::vector<std::string> treeOf(TempCollection &collection)
{
    std::vector<std::string> rows;
    const auto decks = collection->decks();
    EXPECT_TRUE(decks);
    for (const DeckSummary &row : *decks)
        rows.push_back(std::string(2 * static_cast<std::size_t>(row.depth), ' ') + row.deck.name);
    return rows;
}

/// The first deck of this name.
inline DeckId deckNamed(TempCollection &collection, const std::string &name)
{
    const auto decks = collection->decks();
    for (const DeckSummary &row : *decks)
        if (row.deck.name == name)
            return row.deck.id;
    ADD_FAILURE() << "no deck " << name;
    return DeckId(0);
}

} // namespace engram::test
