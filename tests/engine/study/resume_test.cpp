// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <gmock/gmock.h>

#include "session_walk.h"

namespace engram
{
namespace
{

using namespace test;
using std::chrono::hours;
using std::chrono::minutes;

TEST(Resume, AQuizGoesOnAtTheSameCardShownAlikeAfterARestart)
{
    TempCollection collection;
    collection.import(questionDeck("deck", 8, 1));
    CardId card(0);
    std::uint64_t seed = 0;
    {
        auto quiz = startSession(collection, {.kind = SessionKind::Quiz, .shuffled = true});
        answerCurrent(*quiz, Grade::Good);
        answerCurrent(*quiz, Grade::Wrong);
        answerCurrent(*quiz, Grade::Good);
        card = currentOf(*quiz)->card.id;
        seed = std::get<ChoiceView>(currentOf(*quiz)->content).seed;
    }
    collection.reopen();
    const auto resumable = *collection->resumableSession();
    ASSERT_TRUE(resumable);
    EXPECT_EQ(resumable->options.kind, SessionKind::Quiz);
    EXPECT_EQ(resumable->progress.quizNumber, 4);
    EXPECT_EQ(resumable->progress.quizCount, 8);
    auto quiz = *collection->resumeSession();
    EXPECT_EQ(currentOf(*quiz)->card.id, card);
    EXPECT_EQ(std::get<ChoiceView>(currentOf(*quiz)->content).seed, seed);
    EXPECT_EQ(quiz->progress().questionsRight, 2);
    EXPECT_EQ(quiz->progress().questionsAnswered, 3);
    EXPECT_EQ(quiz->summary()->misses.size(), 1U);
    EXPECT_EQ(answerAll(*quiz).size(), 5U);
}

TEST(Resume, WhatIsBuriedInAQuizGivesWayAndWhatWasBuriedBeforeItDoesNot)
{
    TempCollection collection;
    collection.import(questionDeck("deck", 4));
    const std::vector<CardId> cards = *collection->findCards(*Search::parse(""));
    ASSERT_EQ(cards.size(), 4U);
    ASSERT_TRUE(collection->bury({cards[3]}));
    {
        auto quiz = startSession(collection, {.kind = SessionKind::Quiz});
        EXPECT_EQ(answerCurrent(*quiz, Grade::Good), cards[0]);
        ASSERT_TRUE(collection->bury({cards[1]}));
        ASSERT_TRUE(collection->setFlag({cards[3]}, 2)); // says nothing of when it was buried
        EXPECT_EQ(currentOf(*quiz)->card.id, cards[2]);
    }
    collection.reopen();
    auto quiz = *collection->resumeSession();
    EXPECT_EQ(answerCurrent(*quiz, Grade::Good), cards[2]);
    EXPECT_EQ(answerCurrent(*quiz, Grade::Good), cards[3]);
    EXPECT_FALSE(*quiz->current());
}

TEST(Resume, TheDaysSessionCountsOnAfterARestart)
{
    TempCollection collection;
    collection.import(questionDeck("deck", 4));
    {
        auto day = startSession(collection, {});
        answerCurrent(*day, Grade::Wrong);
        answerCurrent(*day, Grade::Good);
        EXPECT_EQ(day->progress().done, 2);
    }
    collection.reopen();
    auto day = startSession(collection, {});
    EXPECT_EQ(day->progress().done, 2);
    EXPECT_EQ(day->progress().firstTries, 2);
    EXPECT_EQ(day->progress().firstRight, 1);
    EXPECT_EQ(day->summary()->misses.size(), 1U);
    EXPECT_TRUE(*day->undo());
    EXPECT_EQ(day->progress().done, 1);
    day = startSession(collection, {});
    EXPECT_TRUE(*day->redo());
    EXPECT_EQ(day->progress().done, 2);
    EXPECT_EQ(day->progress().firstRight, 1);
    collection.clock.advance(hours(24));
    EXPECT_EQ(startSession(collection, {})->progress().done, 0) << "another day";
}

TEST(Resume, TheDaysSessionCountsNoPracticeAndNoOtherDeck)
{
    TempCollection collection;
    collection.import(questionDeck("deck", 2));
    collection.import(questionDeck("other", 2));
    answerCurrent(*startSession(collection, {.kind = SessionKind::Exam}), Grade::Good);
    EXPECT_EQ(startSession(collection, {})->progress().done, 0);
    const DeckId first = collection->decks()->front().deck.id;
    answerCurrent(*startSession(collection, {.deck = first}), Grade::Good);
    EXPECT_EQ(startSession(collection, {})->progress().done, 1);
    const DeckId last = collection->decks()->back().deck.id;
    EXPECT_EQ(startSession(collection, {.deck = last})->progress().done, 0);
}

TEST(Resume, UndoReachesAnswersFromBeforeTheRestart)
{
    TempCollection collection;
    collection.import(questionDeck("deck", 4));
    CardId answered(0);
    {
        auto quiz = startSession(collection, {.kind = SessionKind::Quiz});
        answered = answerCurrent(*quiz, Grade::Good);
    }
    collection.reopen();
    auto quiz = *collection->resumeSession();
    EXPECT_TRUE(*quiz->undo());
    EXPECT_EQ(currentOf(*quiz)->card.id, answered);
    EXPECT_FALSE(*quiz->undo());
}

TEST(Resume, ACramKeepsWhatWasPassedAndAsksAgainWhatWasNot)
{
    TempCollection collection;
    collection.import(basicDeck("deck", 5));
    CardId passed(0);
    {
        auto cram = startSession(collection, {.kind = SessionKind::Cram, .newToo = true});
        passed = answerCurrent(*cram, Grade::Good);
        answerCurrent(*cram, Grade::Wrong);
    }
    collection.reopen();
    auto cram = *collection->resumeSession();
    EXPECT_EQ(cram->progress().done, 2);
    EXPECT_EQ(cram->progress().total, 6);
    const auto asked = answerAll(*cram);
    EXPECT_EQ(asked.size(), 4U);
    EXPECT_THAT(asked, testing::Not(testing::Contains(passed)));
}

TEST(Resume, AnExamsTimeRunsOnWhileItIsLeft)
{
    TempCollection collection;
    collection.import(questionDeck("deck", 4));
    {
        auto exam = startSession(collection, {.kind = SessionKind::Exam, .limit = minutes(30)});
        answerCurrent(*exam, Grade::Good);
    }
    collection.clock.advance(minutes(20));
    collection.reopen();
    EXPECT_EQ((*collection->resumableSession())->progress.timeLeft, minutes(10));
    collection.clock.advance(hours(1));
    ASSERT_TRUE(*collection->resumableSession());
    auto exam = *collection->resumeSession();
    EXPECT_FALSE(currentOf(*exam));
    EXPECT_EQ(exam->summary()->exam->right, 1);
    EXPECT_TRUE(exam->end());
    EXPECT_FALSE(*collection->resumableSession());
}

TEST(Resume, WhatEndedOrWasAnsweredOrNeverHadACardIsNotOffered)
{
    TempCollection collection;
    EXPECT_FALSE(*collection->resumableSession());
    EXPECT_EQ(collection->resumeSession().error().code, Errc::NotFound);
    EXPECT_FALSE(currentOf(*startSession(collection, {.kind = SessionKind::Quiz})));
    EXPECT_FALSE(*collection->resumableSession());
    collection.import(questionDeck("deck", 2));
    auto quiz = startSession(collection, {.kind = SessionKind::Quiz});
    EXPECT_FALSE(*collection->resumableSession()) << "it was only looked at";
    answerCurrent(*quiz, Grade::Good);
    EXPECT_TRUE(*collection->resumableSession());
    answerAll(*quiz);
    EXPECT_FALSE(*collection->resumableSession());
    quiz = startSession(collection, {.kind = SessionKind::Quiz});
    answerCurrent(*quiz, Grade::Good);
    EXPECT_TRUE(quiz->end());
    EXPECT_TRUE(quiz->end());
    EXPECT_FALSE(currentOf(*quiz));
    EXPECT_FALSE(*collection->resumableSession());
}

TEST(Resume, ASessionOfWhichNothingIsAnsweredAnyMoreIsNotOffered)
{
    TempCollection collection;
    collection.import(basicDeck("deck", 3));
    for (const std::string search : {"", "deck:deck"}) {
        auto cram =
            startSession(collection, {.kind = SessionKind::Cram, .newToo = true, .search = search});
        EXPECT_FALSE(*collection->resumableSession()) << "it was only looked at";
        answerCurrent(*cram, Grade::Good);
        EXPECT_TRUE(*collection->resumableSession());
        ASSERT_TRUE(*cram->undo());
        EXPECT_FALSE(*collection->resumableSession()) << search;
        answerCurrent(*cram, Grade::Good);
        EXPECT_TRUE(*collection->resumableSession());
        EXPECT_TRUE(cram->end());
    }
    collection.import(questionDeck("more", 3));
    auto exam = startSession(collection, {.kind = SessionKind::Exam, .limit = minutes(10)});
    EXPECT_TRUE(*collection->resumableSession()) << "its time runs";
}

TEST(Resume, TheNewestSessionTakesThePlaceOfOneThatWasLeft)
{
    TempCollection collection;
    collection.import(questionDeck("deck", 4));
    answerCurrent(*startSession(collection, {.kind = SessionKind::Quiz}), Grade::Good);
    startSession(collection, {.kind = SessionKind::Cram});
    EXPECT_EQ((*collection->resumableSession())->options.kind, SessionKind::Quiz);
    startSession(collection, {.kind = SessionKind::Exam, .count = 3, .limit = minutes(10)});
    EXPECT_EQ((*collection->resumableSession())->options.kind, SessionKind::Exam);
    startSession(collection, {});
    EXPECT_EQ((*collection->resumableSession())->options.kind, SessionKind::Exam);
}

TEST(Resume, AClockSetBackMakesNoOldSessionTheNewest)
{
    TempCollection collection;
    collection.import(questionDeck("deck", 4));
    startSession(collection, {.kind = SessionKind::Exam, .count = 3, .limit = minutes(10)});
    collection.clock.advance(-hours(24 * 365));
    answerCurrent(*startSession(collection, {.kind = SessionKind::Quiz}), Grade::Good);
    EXPECT_EQ((*collection->resumableSession())->options.kind, SessionKind::Quiz);
}

TEST(Resume, ASessionWhoseDeckIsGoneIsNotOffered)
{
    TempCollection collection;
    collection.import(questionDeck("deck", 4));
    const DeckId deck = collection->decks()->front().deck.id;
    startSession(collection, {.kind = SessionKind::Quiz, .deck = deck});
    ASSERT_TRUE(*collection->undo()); // the import
    EXPECT_FALSE(*collection->resumableSession());
}

TEST(Resume, AnUndoneEndOpensTheExamAtItsLastQuestion)
{
    TempCollection collection;
    collection.import(questionDeck("deck", 3));
    auto exam = startSession(collection, {.kind = SessionKind::Exam});
    answerCurrent(*exam, Grade::Good);
    answerCurrent(*exam, Grade::Good);
    const CardId last = answerCurrent(*exam, Grade::Good);
    ASSERT_TRUE(exam->end());
    EXPECT_FALSE(*collection->resumableSession());
    const auto undone = *collection->undo();
    ASSERT_EQ(undone->kind, StepKind::Session);
    EXPECT_EQ(undone->session->kind, SessionKind::Exam);
    EXPECT_TRUE(undone->session->goesOn);
    EXPECT_EQ((*collection->resumableSession())->progress.done, 2);
    auto again = *collection->resumeSession();
    EXPECT_EQ(currentOf(*again)->card.id, last);
    const auto redone = *collection->redo();
    ASSERT_EQ(redone->kind, StepKind::Session);
    EXPECT_FALSE(redone->session->goesOn);
    EXPECT_FALSE(*collection->resumableSession());
    EXPECT_EQ(collection->reviewsOf(last)->size(), 1U);
    ASSERT_EQ((*collection->undo())->kind, StepKind::Session);
    ASSERT_EQ((*collection->undo())->kind, StepKind::Answer);
    EXPECT_EQ((*collection->resumableSession())->progress.done, 1);
    EXPECT_TRUE(collection->check()->findings.empty());
}

TEST(Resume, AnUndoneHandInTakesNoAnswerBack)
{
    TempCollection collection;
    collection.import(questionDeck("deck", 3));
    auto exam = startSession(collection, {.kind = SessionKind::Exam});
    const CardId card = answerCurrent(*exam, Grade::Good);
    ASSERT_TRUE(exam->end());
    ASSERT_EQ((*collection->undo())->kind, StepKind::Session);
    EXPECT_EQ(collection->reviewsOf(card)->size(), 1U);
    EXPECT_EQ((*collection->resumableSession())->progress.done, 1);
    auto again = *collection->resumeSession();
    EXPECT_EQ(answerAll(*again).size(), 2U);
}

TEST(Resume, AnEndBehindAnotherStepIsUndoneAlone)
{
    TempCollection collection;
    collection.import(questionDeck("deck", 2));
    auto exam = startSession(collection, {.kind = SessionKind::Exam});
    const CardId first = answerCurrent(*exam, Grade::Good);
    const CardId card = answerCurrent(*exam, Grade::Good);
    ASSERT_TRUE(collection->setFlag({card}, 2));
    ASSERT_TRUE(exam->end());
    ASSERT_EQ((*collection->undo())->kind, StepKind::Session);
    EXPECT_EQ(collection->reviewsOf(card)->size(), 1U) << "the flag came after the answer";
    ASSERT_EQ((*collection->undo())->kind, StepKind::Flag);
    ASSERT_EQ((*collection->undo())->kind, StepKind::Answer);
    EXPECT_EQ(collection->reviewsOf(first)->size(), 1U);
}

TEST(Resume, AnotherSessionTakesNoEndBack)
{
    TempCollection collection;
    collection.import(questionDeck("deck", 2));
    auto exam = startSession(collection, {.kind = SessionKind::Exam});
    const CardId card = answerCurrent(*exam, Grade::Good);
    ASSERT_TRUE(exam->end());
    auto review = startSession(collection, {});
    EXPECT_FALSE(*review->undo());
    EXPECT_EQ(collection->reviewsOf(card)->size(), 1U);
}

TEST(Resume, TheBeginningOfASessionIsNoStepOfUndo)
{
    TempCollection collection;
    collection.import(questionDeck("deck", 4));
    auto quiz = startSession(collection, {.kind = SessionKind::Quiz});
    const CardId card = answerCurrent(*quiz, Grade::Good);
    startSession(collection, {.kind = SessionKind::Exam, .limit = minutes(10)});
    ASSERT_EQ((*collection->undo())->kind, StepKind::Answer);
    EXPECT_TRUE(collection->reviewsOf(card)->empty());
    startSession(collection, {.kind = SessionKind::Exam, .limit = minutes(20)});
    ASSERT_TRUE(collection->canRedo());
    ASSERT_EQ((*collection->redo())->kind, StepKind::Answer);
    EXPECT_EQ(collection->reviewsOf(card)->size(), 1U);
    ASSERT_TRUE(*collection->undo());
    ASSERT_EQ((*collection->undo())->kind, StepKind::Import);
    EXPECT_FALSE(collection->canUndo());
    EXPECT_TRUE(collection->check()->findings.empty());
}

TEST(Resume, AnExamKeepsItsAnswersAndItsOrderWhateverBecomesOfQuestions)
{
    TempCollection collection;
    collection.import(questionDeck("deck", 12));
    const SessionOptions options{.kind = SessionKind::Exam, .seed = 9, .count = 5};
    std::vector<CardId> order;
    {
        auto whole = startSession(collection, {.kind = SessionKind::Exam, .seed = 9, .count = 12});
        order = answerAll(*whole);
    }
    {
        auto exam = startSession(collection, options);
        EXPECT_EQ(answerAll(*exam, Grade::Good, 2), (std::vector{order[0], order[1]}));
    }
    ASSERT_TRUE(collection->setSuspended({order[0], order[3], order[11]}, true));
    collection.reopen();
    auto exam = *collection->resumeSession();
    EXPECT_EQ(exam->progress().quizNumber, 3);
    EXPECT_EQ(answerAll(*exam), (std::vector{order[2], order[4], order[5]}));
    const auto report = exam->summary()->exam;
    ASSERT_TRUE(report);
    EXPECT_EQ(report->count, 5);
    EXPECT_EQ(report->right, 5);
}

TEST(Resume, WhatWasLeftTwoWeeksAgoIsNotOffered)
{
    TempCollection collection;
    collection.import(questionDeck("deck", 3));
    answerCurrent(*startSession(collection, {.kind = SessionKind::Quiz}), Grade::Good);
    collection.clock.advance(hours(24 * 14));
    EXPECT_TRUE(*collection->resumableSession());
    collection.clock.advance(hours(1));
    EXPECT_FALSE(*collection->resumableSession());
}

} // namespace
} // namespace engram
