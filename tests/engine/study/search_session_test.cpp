// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
// Sessions over what a search finds.

#include <gmock/gmock.h>

#include <fmt/format.h>

#include "session_walk.h"

namespace engram
{
namespace
{

using namespace test;
using std::chrono::hours;
using std::chrono::minutes;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

/// The ids of cards' notes in the deck file.
std::vector<std::string> keysOf(TempCollection &collection, const std::vector<CardId> &cards)
{
    std::vector<std::string> keys;
    for (const CardId card : cards)
        keys.push_back(collection->note(noteOf(card))->key);
    return keys;
}

TEST(SearchSession, AsksWhatIsDueThenWhatIsNewWithoutTheLimitsOfTheDay)
{
    TempCollection collection;
    ASSERT_TRUE(collection->savePreset({DefaultPreset, "Default", {.newPerDay = 1}}));
    collection.import(basicDeck("sea", 4));
    collection.import(basicDeck("sky", 4));
    {
        auto first = startSession(collection, {.search = "sky-b2"});
        EXPECT_THAT(keysOf(collection, answerAll(*first)), ElementsAre("sky-b2"));
    }
    collection.clock.advance(hours(24));
    auto session = startSession(collection, {.search = "sky"});
    EXPECT_EQ(session->progress().total, 4);
    EXPECT_THAT(keysOf(collection, answerAll(*session)),
                ElementsAre("sky-b2", "sky-b0", "sky-b1", "sky-b3"));
    EXPECT_EQ(session->summary()->progress.done, 4);
}

TEST(SearchSession, StaysInItsDeck)
{
    TempCollection collection;
    collection.import(basicDeck("sea", 2));
    collection.import(basicDeck("sky", 2));
    const DeckId sky = collection->decks()->back().deck.id;
    auto session = startSession(collection, {.deck = sky, .search = "is:new"});
    EXPECT_THAT(keysOf(collection, answerAll(*session)), ElementsAre("sky-b0", "sky-b1"));
}

TEST(SearchSession, AQuizIsGoneOnWithThoughTheSearchFindsItsCardsNoMore)
{
    TempCollection collection;
    collection.import(questionDeck("deck", 6));
    CardId card(0);
    {
        auto quiz = startSession(collection,
                                 {.kind = SessionKind::Quiz, .shuffled = true, .search = "is:new"});
        answerCurrent(*quiz, Grade::Good);
        answerCurrent(*quiz, Grade::Wrong);
        card = currentOf(*quiz)->card.id;
    }
    // An answer to a card that it has not asked so far settles it, one to no card of it changes nothing.
    collection.import(questionDeck("other", 1));
    auto other = startSession(collection, {.search = "other-q0"});
    answerCurrent(*other, Grade::Good);
    collection.reopen();
    const auto left = *collection->resumableSession();
    ASSERT_TRUE(left);
    EXPECT_EQ(left->options.search, "is:new");
    EXPECT_EQ(left->progress.quizNumber, 3);
    EXPECT_EQ(left->progress.quizCount, 6);
    auto quiz = *collection->resumeSession();
    EXPECT_EQ(currentOf(*quiz)->card.id, card);
    EXPECT_THAT(answerAll(*quiz), SizeIs(4));
    EXPECT_EQ(quiz->progress().questionsRight, 5);
}

TEST(SearchSession, ACramGoesOnAfterARestart)
{
    TempCollection collection;
    collection.import(basicDeck("deck", 5));
    {
        auto cram = startSession(
            collection, {.kind = SessionKind::Cram, .newToo = true, .search = "b1 or b3 or b4"});
        EXPECT_EQ(cram->progress().total, 3);
        answerCurrent(*cram, Grade::Good);
    }
    collection.reopen();
    auto cram = *collection->resumeSession();
    EXPECT_EQ(cram->progress().total, 3);
    EXPECT_THAT(keysOf(collection, answerAll(*cram)), ElementsAre("deck-b3", "deck-b4"));
}

TEST(SearchSession, AnExamDrawsFromWhatIsFound)
{
    TempCollection collection;
    collection.import(questionDeck("sea", 5));
    collection.import(questionDeck("sky", 20));
    auto exam =
        startSession(collection, {.kind = SessionKind::Exam, .count = 8, .search = "deck:sky"});
    const auto asked = answerAll(*exam);
    EXPECT_THAT(asked, SizeIs(8));
    EXPECT_THAT(keysOf(collection, asked), testing::Each(testing::StartsWith("sky")));
    EXPECT_EQ(exam->summary()->exam->count, 8);
}

TEST(SearchSession, IsEmptyWhereNothingIsFound)
{
    TempCollection collection;
    collection.import(basicDeck("deck", 3));
    auto session = startSession(collection, {.search = "whale"});
    EXPECT_EQ(session->progress().total, 0);
    EXPECT_FALSE(currentOf(*session));
}

TEST(SearchSession, WithASearchThatCannotBeUnderstoodIsNone)
{
    TempCollection collection;
    const auto session = collection->startSession({.search = "is:wet"});
    ASSERT_FALSE(session);
    EXPECT_EQ(session.error().code, Errc::InvalidInput);
}

TEST(SearchSession, IsNoneForKindsThatTakeNoSearch)
{
    TempCollection collection;
    for (const SessionKind kind : {SessionKind::Weak, SessionKind::Minutes}) {
        const auto session = collection->startSession({.kind = kind, .search = "sea"});
        ASSERT_FALSE(session);
        EXPECT_EQ(session.error().code, Errc::InvalidInput);
    }
}

TEST(SearchSession, AnswersAreUndoneInIt)
{
    TempCollection collection;
    collection.import(basicDeck("deck", 2));
    auto session = startSession(collection, {.search = "is:new"});
    const CardId first = answerCurrent(*session, Grade::Good);
    EXPECT_EQ(*session->undo(), StepKind::Answer);
    EXPECT_EQ(currentOf(*session)->card.id, first);
}

} // namespace
} // namespace engram
