// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "collection_file.h"

#include <gmock/gmock.h>

#include <algorithm>

using namespace engram;
using namespace engram::test;

namespace
{

class Merge : public testing::Test
{
protected:
    Merge()
    {
        const DeckId deck = addDeck(*there);
        card = cardId(addBasic(*there, deck), 0);
        answer(*there, review(card));
        answer(*there, review(card, Grade::Easy, noon(1)));
        rows = valueOf(there->rows());
    }

    void refusesChange(const std::vector<log::LogRow> &changed)
    {
        const std::string before = digest(*here);
        const auto merged = here->merge(changed);
        ASSERT_FALSE(merged);
        EXPECT_EQ(merged.error().code, Errc::Corrupt);
        EXPECT_EQ(digest(*here), before);
        std::int64_t count = 0;
        EXPECT_TRUE(valueOf(here->check(count)).empty());
        EXPECT_EQ(count, here->lastSeq());
    }

    TempFolder folder;
    std::unique_ptr<store::Store> here = open(folder / "here.engram", false, 1);
    std::unique_ptr<store::Store> there = open(folder / "there.engram", false, 2);
    CardId card{0};
    std::vector<log::LogRow> rows;
};

} // namespace

TEST_F(Merge, TakesOverDecksNotesAndReviews)
{
    addDeck(*here, "own");
    const ChangeSet changes = valueOf(here->merge(rows));
    EXPECT_TRUE(changes.decks);
    EXPECT_TRUE(changes.counts);
    EXPECT_THAT(changes.cards, testing::ElementsAre(card));
    EXPECT_EQ(valueOf(here->decks()).size(), 2U);
    EXPECT_EQ(valueOf(here->card(card)).schedule->reviews, 2);
    EXPECT_EQ(here->lastSeq(), 1);
    EXPECT_EQ(valueOf(here->rows()).size(), 1U);
}

TEST_F(Merge, KnowsWhoRemovedADeckHoweverTheRowsArrive)
{
    const DeckId other = addDeck(*there, "other");
    const DeckId deck = valueOf(there->decks()).front().id;
    ASSERT_TRUE(there->commit(batchOf(
        {log::Event(log::DeckRemoved{deck}), log::Event(log::DeckRemoved{other})}, noon(2))));
    rows = valueOf(there->rows());
    std::ranges::reverse(rows);
    for (const log::LogRow &row : rows)
        ASSERT_TRUE(here->merge({&row, 1}));
    EXPECT_EQ(digest(*here), digest(*there));
}

TEST_F(Merge, KeepsWhatARowOfALaterVersionIsAbout)
{
    save(*there, log::Unknown{99, R"({"deck":5})", 5});
    rows = valueOf(there->rows());
    ASSERT_TRUE(here->merge(rows));
    const auto first = std::get<log::Event>(valueOf(here->batch(rows.back().header.id))[0].content);
    EXPECT_EQ(std::get<log::Unknown>(first), (log::Unknown{99, R"({"deck":5})", 5}));
}

TEST_F(Merge, OfRowsThatAreHereChangesNothing)
{
    valueOf(here->merge(rows));
    const std::string before = digest(*here);
    const ChangeSet changes = valueOf(here->merge(rows));
    EXPECT_FALSE(changes.decks || changes.counts || changes.settings);
    EXPECT_EQ(digest(*here), before);
}

TEST_F(Merge, GoesOnWithWhatTheOtherUndid)
{
    valueOf(here->merge(rows));
    undo(*there);
    valueOf(here->merge(valueOf(there->rows(static_cast<std::int64_t>(rows.size())))));
    EXPECT_EQ(valueOf(here->card(card)).schedule->reviews, 1);
    EXPECT_FALSE(valueOf(here->undoStep())) << "undo takes back this device's own steps";
}

TEST_F(Merge, RefusesARowThatWasChanged)
{
    addDeck(*here, "own");
    std::vector<log::LogRow> changed = rows;
    std::get<Review>(changed[2].content).grade = Grade::Blackout;
    refusesChange(changed);
    changed = rows;
    changed[3].header.batch = 3;
    refusesChange(changed);
}

TEST_F(Merge, RefusesTheSameRowWithAnotherContent)
{
    valueOf(here->merge(rows));
    const auto twin = open(folder / "twin.engram", false, 2);
    addDeck(*twin, "another history of the same device");
    const auto merged = here->merge(valueOf(twin->rows()));
    ASSERT_FALSE(merged);
    EXPECT_EQ(merged.error().code, Errc::Corrupt);
}

TEST_F(Merge, VerifiesALateRowAgainstItsSuccessor)
{
    valueOf(here->merge(std::span(rows).subspan(3)));
    std::vector<log::LogRow> late{rows[2]};
    late[0].checksum[0] ^= std::byte{1};
    EXPECT_EQ(here->merge(late).error().code, Errc::Corrupt);
    valueOf(here->merge(std::span(rows).first(3)));
    EXPECT_EQ(digest(*here), digest(*there));
}

TEST_F(Merge, TellsOfRowsThatAreNotHereYet)
{
    valueOf(here->merge(std::span(rows).subspan(2)));
    std::int64_t count = 0;
    EXPECT_THAT(valueOf(here->check(count)),
                testing::ElementsAre(testing::HasSubstr("1 to 2 before it are missing")));
}
