// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors

// Each way of making a list gives the same, wherever one takes over from another.

#include "store/row_list.h"

#include <array>
#include <string>
#include <vector>

#include <engram/collection.h>
#include <gtest/gtest.h>

#include "naive_rows.h"
#include "random_collection.h"

namespace engram
{
namespace
{

TEST(RowList, GivesTheSameWhereverOneWayTakesOverFromAnother)
{
    test::RandomCollection world(31);
    store::Connection connection(world.collection.path(), store::Connection::Access::ReadOnly);
    std::vector<DeckId> decks;
    const auto summaries = world.collection->decks();
    for (const DeckSummary &row : *summaries)
        decks.push_back(row.deck.id);
    constexpr std::array Queries = {"", "kind:basic", "-kind:basic", "front:*s*", "flag:2"};
    for (const char *query : Queries)
        for (const LibraryColumn column :
             {LibraryColumn::Title, LibraryColumn::Answer, LibraryColumn::Deck, LibraryColumn::Tags,
              LibraryColumn::Created, LibraryColumn::Edited, LibraryColumn::Interval})
            for (const LibraryMode mode : {LibraryMode::Cards, LibraryMode::Notes})
                for (const bool descending : {false, true})
                    for (const store::RowBounds &bounds :
                         {store::RowBounds{0, 0}, store::RowBounds{3, 0}, store::RowBounds{3, 5},
                          store::RowBounds{0, 1'000}}) {
                        const LibraryView view{mode, {column, descending}};
                        SCOPED_TRACE(std::string(query) + ", column " +
                                     std::to_string(static_cast<int>(column)));
                        store::RowList list(connection, Search::parse(query)->condition(),
                                            {view, world.collection->today(), decks}, bounds);
                        for (bool isDone = false; !isDone;)
                            isDone = list.step(1 + world.random.below(9));
                        ASSERT_EQ(list.rows(), *world.collection->findRows(*Search::parse(query),
                                                                           view, 0, 10'000));
                    }
}

} // namespace
} // namespace engram
