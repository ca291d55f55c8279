// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <gmock/gmock.h>

#include "session_walk.h"

namespace engram
{
namespace
{

using namespace test;

TEST(Cram, AsksWhatIsInReviewInDeckOrderAndChangesNoSchedule)
{
    TempCollection collection;
    collection.import(basicDeck("deck", 6));
    answerAll(*startSession(collection, {}), Grade::Good, 4);
    const std::vector<Card> before = everyCard(collection);
    auto cram = startSession(collection, {.kind = SessionKind::Cram});
    EXPECT_EQ(cram->progress().total, 4);
    const auto asked = answerAll(*cram);
    ASSERT_EQ(asked.size(), 4U);
    for (std::size_t i = 0; i < 4; ++i)
        EXPECT_EQ(asked[i], before[i].id);
    EXPECT_EQ(everyCard(collection), before);
    EXPECT_EQ(collection->reviewsOf(asked[0])->back().mode, ReviewMode::Practice);
}

TEST(Cram, AsksNewCardsOnlyOnRequestAndLeavesThemNew)
{
    TempCollection collection;
    collection.import(basicDeck("deck", 3));
    EXPECT_FALSE(currentOf(*startSession(collection, {.kind = SessionKind::Cram})));
    auto all = startSession(collection, {.kind = SessionKind::Cram, .newToo = true});
    EXPECT_EQ(answerAll(*all).size(), 3U);
    EXPECT_EQ(collection->counts()->newOther, 3);
}

TEST(Cram, AsksEachCardUntilItIsPassedAfterThreeOthers)
{
    TempCollection collection;
    collection.import(basicDeck("deck", 6));
    auto cram = startSession(collection, {.kind = SessionKind::Cram, .newToo = true});
    const CardId failed = answerCurrent(*cram, Grade::Wrong);
    EXPECT_EQ(cram->progress().total, 7);
    EXPECT_THAT(answerAll(*cram, Grade::Good, 3), testing::Not(testing::Contains(failed)));
    EXPECT_EQ(answerCurrent(*cram, Grade::Wrong), failed);
    EXPECT_EQ(answerAll(*cram).back(), failed);
    const SessionProgress end = cram->progress();
    EXPECT_EQ(end.firstTries, 6);
    EXPECT_EQ(end.firstRight, 5);
    EXPECT_EQ(cram->summary()->misses.size(), 1U);
}

TEST(Cram, FactsThatItUnlocksComeToo)
{
    TempCollection collection;
    collection.import(questionDeck("deck", 7, 2));
    auto cram = startSession(collection, {.kind = SessionKind::Cram, .newToo = true});
    const auto asked = answerAll(*cram);
    EXPECT_EQ(std::set<CardId>(asked.begin(), asked.end()).size(), 21U);
    EXPECT_EQ(asked.size(), 21U);
}

TEST(Cram, GoesThroughMoreCardsThanItReadsAtOnce)
{
    TempCollection collection;
    collection.import(basicDeck("deck", 450));
    auto cram = startSession(collection, {.kind = SessionKind::Cram, .newToo = true});
    EXPECT_EQ(cram->progress().total, 450);
    const auto asked = answerAll(*cram);
    EXPECT_EQ(asked.size(), 450U);
    EXPECT_EQ(std::set<CardId>(asked.begin(), asked.end()).size(), 450U);
}

TEST(Cram, KeepsToItsDeckAndThoseBelow)
{
    TempCollection collection;
    collection.import(questionDeck("one", 6));
    collection.import(basicDeck("two", 2));
    const auto decks = *collection->decks();
    auto cram = startSession(collection,
                             {.kind = SessionKind::Cram, .deck = decks[1].deck.id, .newToo = true});
    EXPECT_EQ(answerAll(*cram).size(), 5U);
}

TEST(Cram, SkippedCardsComeLastAndUndoneAnswersFirst)
{
    TempCollection collection;
    collection.import(basicDeck("deck", 3));
    auto cram = startSession(collection, {.kind = SessionKind::Cram, .newToo = true});
    const CardId first = currentOf(*cram)->card.id;
    cram->skip();
    const CardId second = answerCurrent(*cram, Grade::Good);
    EXPECT_TRUE(*cram->undo());
    EXPECT_EQ(currentOf(*cram)->card.id, second);
    EXPECT_TRUE(*cram->redo());
    EXPECT_EQ(answerAll(*cram).back(), first);
}

TEST(Cram, LeavesOutWhatIsBuriedAndEnds)
{
    TempCollection collection;
    collection.import(basicDeck("deck", 5));
    const std::vector<Card> cards = everyCard(collection);
    ASSERT_TRUE(collection->bury({cards[1].id}));
    auto cram = startSession(collection, {.kind = SessionKind::Cram, .newToo = true});
    EXPECT_EQ(cram->progress().total, 4);
    const CardId failed = answerCurrent(*cram, Grade::Wrong);
    ASSERT_TRUE(collection->bury({failed, cards[3].id}));
    EXPECT_EQ(answerAll(*cram), (std::vector{cards[2].id, cards[4].id}));
    ASSERT_TRUE(collection->bury(idsOf(cards)));
    EXPECT_FALSE(currentOf(*startSession(collection, {.kind = SessionKind::Cram, .newToo = true})));
}

} // namespace
} // namespace engram
