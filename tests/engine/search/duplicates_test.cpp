// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
// Notes that ask the same, as groups.

#include <engram/collection.h>

#include <gmock/gmock.h>

#include "support/temp_collection.h"

namespace engram
{
namespace
{

using test::TempCollection;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

constexpr std::string_view Deck = R"(---
deck: Sea
id: sea
---

## Which sea? {#a}

1

## which   SEA? {#b}

2

## Which sea? {#c}

3

## deep {#d}

4

## Deep {#e}

5

## other {#f}

6
)";

class Duplicates : public testing::Test
{
protected:
    Duplicates() { collection.import(Deck); }

    std::vector<std::string> groups(std::size_t page = 100)
    {
        std::vector<std::string> all;
        std::optional<std::int64_t> after;
        for (;;) {
            const auto found = *collection->duplicates(after, page);
            for (const DuplicateNotes &each : found) {
                std::string keys;
                for (const NoteId note : each.notes)
                    keys += collection->note(note)->key;
                all.push_back(keys);
            }
            if (found.empty())
                return all;
            after = found.back().front;
        }
    }

    TempCollection collection;
};

TEST_F(Duplicates, AreGroupedByWhatTheyAskCaseAndSpacesAside)
{
    EXPECT_THAT(groups(), UnorderedElementsAre("abc", "de"));
}

TEST_F(Duplicates, ComeInPages)
{
    EXPECT_EQ(groups(1), groups());
}

TEST_F(Duplicates, LeaveNotesInTheBinOut)
{
    ASSERT_TRUE(collection->removeNotes({collection.note("d").id, collection.note("a").id}));
    EXPECT_THAT(groups(), UnorderedElementsAre("bc"));
    ASSERT_TRUE(collection->removeNotes({collection.note("b").id}));
    EXPECT_THAT(groups(1), IsEmpty());
}

TEST_F(Duplicates, AreThoseThatASearchFinds)
{
    EXPECT_EQ(*collection->countCards(*Search::parse("is:duplicate")), 5);
}

} // namespace
} // namespace engram
