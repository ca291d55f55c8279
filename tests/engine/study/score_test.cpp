// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <gmock/gmock.h>

#include "session_walk.h"

namespace engram
{
namespace
{

using namespace test;
using testing::Optional;

/// Answers all that is left, the first `right` well, and ends the session; how it went.
SessionSummary wholeSession(TempCollection &collection, const SessionOptions &options, int right)
{
    auto session = startSession(collection, options);
    answerAll(*session, Grade::Good, right);
    answerAll(*session, Grade::Wrong);
    const SessionSummary summary = *session->summary();
    EXPECT_TRUE(session->end());
    EXPECT_EQ(session->summary()->lastTime, summary.lastTime) << "it is no last time of its own";
    return summary;
}

TEST(Score, OfAQuizIsComparedWithTheLastOneAlsoAfterARestart)
{
    TempCollection collection;
    collection.import(questionDeck("deck", 4));
    const SessionOptions quiz{.kind = SessionKind::Quiz};
    const SessionSummary first = wholeSession(collection, quiz, 3);
    EXPECT_THAT(first.score, Optional(Score{3, 4}));
    EXPECT_FALSE(first.lastTime);
    collection.reopen();
    collection.clock.advance(std::chrono::hours(24));
    EXPECT_THAT(wholeSession(collection, quiz, 1).lastTime, Optional(Score{3, 4}));
    collection.clock.advance(std::chrono::hours(24));
    EXPECT_THAT(wholeSession(collection, quiz, 4).lastTime, Optional(Score{1, 4}));
}

TEST(Score, OfTheLastTimeIsThatOfTheSessionEndedLastAlsoAfterTheClockWasSetBack)
{
    TempCollection collection;
    collection.import(questionDeck("deck", 4));
    const SessionOptions quiz{.kind = SessionKind::Quiz};
    wholeSession(collection, quiz, 1);
    collection.clock.advance(-std::chrono::hours(24 * 365));
    EXPECT_THAT(wholeSession(collection, quiz, 3).lastTime, Optional(Score{1, 4}));
    EXPECT_THAT(wholeSession(collection, quiz, 2).lastTime, Optional(Score{3, 4}));
}

TEST(Score, OfAnotherKindDeckOrSearchIsNoLastTime)
{
    TempCollection collection;
    collection.import(questionDeck("deck", 4));
    const DeckId part = collection->decks()->back().deck.id;
    wholeSession(collection, {.kind = SessionKind::Quiz}, 2);
    EXPECT_FALSE(wholeSession(collection, {.kind = SessionKind::Quiz, .deck = part}, 1).lastTime);
    EXPECT_FALSE(wholeSession(collection, {.kind = SessionKind::Exam}, 1).lastTime);
    const SessionOptions found{.kind = SessionKind::Quiz, .search = "-is:suspended"};
    EXPECT_FALSE(wholeSession(collection, found, 1).lastTime);
    EXPECT_THAT(wholeSession(collection, found, 1).lastTime, Optional(Score{1, 4}));
    EXPECT_THAT(wholeSession(collection, {.kind = SessionKind::Quiz}, 3).lastTime,
                Optional(Score{2, 4}));
}

TEST(Score, OfAnExamCountsWhatWasNotAnswered)
{
    TempCollection collection;
    collection.import(questionDeck("deck", 5));
    auto exam = startSession(collection, {.kind = SessionKind::Exam, .count = 5});
    answerAll(*exam, Grade::Good, 2);
    EXPECT_THAT(exam->summary()->score, Optional(Score{2, 5}));
    EXPECT_TRUE(exam->end());
    EXPECT_THAT(wholeSession(collection, {.kind = SessionKind::Exam, .count = 3}, 3).lastTime,
                Optional(Score{2, 5}));
}

TEST(Score, OfACramCountsEachCardsFirstTry)
{
    TempCollection collection;
    collection.import(basicDeck("deck", 4));
    const SessionOptions cram{.kind = SessionKind::Cram, .newToo = true};
    auto session = startSession(collection, cram);
    answerCurrent(*session, Grade::Wrong);
    answerAll(*session);
    EXPECT_THAT(session->summary()->score, Optional(Score{3, 4}));
    EXPECT_TRUE(session->end());
    auto next = startSession(collection, cram);
    answerAll(*next);
    EXPECT_THAT(next->summary()->lastTime, Optional(Score{3, 4}));
}

TEST(Score, IsNoneOfWhatWasGivenUpOrIsOfTheDay)
{
    TempCollection collection;
    collection.import(questionDeck("deck", 4));
    auto left = startSession(collection, {.kind = SessionKind::Quiz});
    answerAll(*left, Grade::Good, 2);
    EXPECT_FALSE(left->summary()->score);
    EXPECT_TRUE(left->end());
    EXPECT_FALSE(wholeSession(collection, {.kind = SessionKind::Quiz}, 4).lastTime);
    collection.clock.advance(std::chrono::hours(24));
    auto day = startSession(collection, {});
    answerAll(*day);
    EXPECT_FALSE(day->summary()->score);
}

TEST(Score, IsRoundedToTheNearestPerCent)
{
    EXPECT_EQ((Score{2, 3}.percent()), 67);
    EXPECT_EQ((Score{1, 3}.percent()), 33);
    EXPECT_EQ((Score{1, 200}.percent()), 1);
    EXPECT_EQ((Score{0, 7}.percent()), 0);
    EXPECT_EQ((Score{7, 7}.percent()), 100);
}

} // namespace
} // namespace engram
