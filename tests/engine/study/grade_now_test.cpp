// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/collection.h>

#include <gmock/gmock.h>

#include "session_walk.h"

namespace engram
{
namespace
{

using std::chrono::hours;
using test::TempCollection;

std::vector<CardId> idsOf(TempCollection &collection)
{
    std::vector<CardId> ids;
    for (const Card &card : test::everyCard(collection))
        ids.push_back(card.id);
    return ids;
}

TEST(GradeNow, AnswersNewCardsInOneStepAndInNoTime)
{
    TempCollection collection;
    collection.import(test::basicDeck("b", 3));
    const auto cards = idsOf(collection);
    const auto done = collection->gradeNow({cards[0], cards[1], cards[2], cards[0]}, Grade::Good);
    ASSERT_TRUE(done) << done.error().detail;
    EXPECT_EQ(done->graded, 3) << "each once";
    EXPECT_EQ(done->changes.cards.size(), 3U);
    for (const CardId id : cards) {
        const auto reviews = *collection->reviewsOf(id);
        ASSERT_EQ(reviews.size(), 1U);
        EXPECT_EQ(reviews[0].mode, ReviewMode::Scheduled);
        EXPECT_EQ(reviews[0].taken.count(), 0);
        EXPECT_TRUE(reviews[0].firstEver);
        EXPECT_EQ(collection->card(id)->schedule->due, collection->today() + 1);
    }
    const auto undone = *collection->undo();
    ASSERT_TRUE(undone);
    EXPECT_EQ(undone->kind, StepKind::GradeNow);
    EXPECT_EQ(undone->cards, 3);
    EXPECT_FALSE(collection->card(cards[0])->schedule);
    const auto redone = *collection->redo();
    ASSERT_TRUE(redone);
    EXPECT_EQ(redone->cards, 3);
    EXPECT_TRUE(collection->card(cards[2])->schedule);
}

TEST(GradeNow, GivesTheIntervalThatAButtonWouldGive)
{
    TempCollection shown;
    TempCollection unseen;
    for (TempCollection *collection : {&shown, &unseen})
        collection->import(test::basicDeck("b", 1));
    for (int day = 0; day < 4; ++day) {
        auto session = test::startSession(shown, {});
        test::answerAll(*session, Grade::Good);
        session.reset();
        const CardId card = idsOf(unseen).front();
        ASSERT_EQ(unseen->gradeNow({card}, Grade::Good)->graded, 1);
        const auto schedule = unseen->card(card)->schedule;
        EXPECT_EQ(schedule, test::everyCard(shown).front().schedule);
        const auto wait = hours(24) * (schedule->due - unseen->today());
        shown.clock.advance(wait);
        unseen.clock.advance(wait);
    }
}

TEST(GradeNow, ACardThatIsNotDueIsReviewedAheadButOnceADay)
{
    TempCollection collection;
    collection.import(test::basicDeck("b", 1));
    const CardId card = idsOf(collection).front();
    ASSERT_EQ(collection->gradeNow({card}, Grade::Good)->graded, 1);
    const auto again = collection->gradeNow({card}, Grade::Good);
    EXPECT_EQ(again->graded, 0);
    EXPECT_EQ(again->answeredToday, 1);
    ASSERT_TRUE(collection->setDue({card}, collection->today() + 6, DueInterval::DaysToDue));
    collection.clock.advance(hours(48));
    ASSERT_EQ(collection->gradeNow({card}, Grade::Good)->graded, 1);
    const auto reviews = *collection->reviewsOf(card);
    EXPECT_EQ(reviews.back().mode, ReviewMode::Scheduled);
    EXPECT_EQ(reviews.back().intervalBefore, 6);
    EXPECT_EQ(collection->card(card)->schedule->lastReviewed, collection->today());
    EXPECT_EQ(collection->gradeNow({card}, Grade::Good)->answeredToday, 1);
    ASSERT_TRUE(collection->setDue({card}, collection->today()));
    EXPECT_EQ(collection->gradeNow({card}, Grade::Good)->graded, 1) << "it is due";
}

TEST(GradeNow, EndsTodaysDrill)
{
    TempCollection collection;
    collection.import(test::basicDeck("b", 1));
    const CardId card = idsOf(collection).front();
    ASSERT_EQ(collection->gradeNow({card}, Grade::Wrong)->graded, 1);
    EXPECT_TRUE(collection->card(card)->schedule->drill);
    ASSERT_EQ(collection->gradeNow({card}, Grade::Good)->graded, 1);
    EXPECT_EQ(collection->reviewsOf(card)->back().mode, ReviewMode::Drill);
    EXPECT_FALSE(collection->card(card)->schedule->drill);
}

TEST(GradeNow, LeavesSuspendedAndRemovedCardsAloneAndTellsSo)
{
    TempCollection collection;
    collection.import(test::basicDeck("b", 3));
    const auto cards = idsOf(collection);
    ASSERT_TRUE(collection->setSuspended({cards[0]}, true));
    ASSERT_TRUE(collection->removeNotes({noteOf(cards[1])}));
    const auto done = collection->gradeNow(cards, Grade::Good);
    ASSERT_TRUE(done);
    EXPECT_EQ(done->graded, 1);
    EXPECT_EQ(done->suspended, 1);
    EXPECT_EQ(done->removed, 1);
    EXPECT_EQ(done->leftAlone(), 2);
    EXPECT_TRUE(collection->reviewsOf(cards[0])->empty());
    EXPECT_EQ(collection->gradeNow({CardId(7)}, Grade::Good).error().code, Errc::NotFound);
    const auto nothing = collection->gradeNow({cards[0]}, Grade::Good);
    ASSERT_TRUE(nothing);
    EXPECT_TRUE(nothing->changes.cards.empty());
    EXPECT_EQ((*collection->undo())->kind, StepKind::Answer) << "nothing was recorded";
}

TEST(GradeNow, UnlocksFactsAndTakesPlacesOfTheDay)
{
    TempCollection collection;
    collection.import(test::questionDeck("q", 1, 2));
    ASSERT_TRUE(collection->savePreset({DefaultPreset, "Default", {.newPerDay = 2}}));
    const auto cards = idsOf(collection);
    ASSERT_EQ(collection->gradeNow({cards[0]}, Grade::Easy)->graded, 1);
    EXPECT_FALSE(collection->card(cards[1])->locked);
    EXPECT_EQ(collection->counts()->newFacts, 1) << "one of two places is taken";
    EXPECT_EQ(collection->daySummary()->answers, 1);
}

TEST(GradeNow, ALockedFactCountsAsNew)
{
    TempCollection collection;
    collection.import(test::questionDeck("q", 1, 1));
    const auto cards = idsOf(collection);
    ASSERT_TRUE(collection->card(cards[1])->locked);
    EXPECT_EQ(collection->gradeNow({cards[1]}, Grade::Good)->graded, 1);
    EXPECT_TRUE(collection->card(cards[1])->schedule);
}

TEST(GradeNow, ALeechIsToldOfAndSuspendedInTheSameStep)
{
    TempCollection collection;
    collection.import(test::basicDeck("b", 1));
    ASSERT_TRUE(collection->savePreset({DefaultPreset, "Default", {.leechThreshold = 1}}));
    const CardId card = idsOf(collection).front();
    ASSERT_TRUE(collection->gradeNow({card}, Grade::Good));
    collection.clock.advance(hours(24));
    const auto done = collection->gradeNow({card}, Grade::Wrong);
    EXPECT_EQ(done->leeches, 1);
    EXPECT_TRUE(collection->card(card)->suspended);
    ASSERT_TRUE(*collection->undo());
    EXPECT_FALSE(collection->card(card)->suspended);
}

TEST(GradeNow, SaysNothingOfHowLongAnAnswerTakes)
{
    TempCollection collection;
    collection.import(test::basicDeck("b", 40));
    const auto before = *collection->typicalAnswerTime();
    ASSERT_EQ(collection->gradeNow(idsOf(collection), Grade::Good)->graded, 40);
    EXPECT_EQ(*collection->typicalAnswerTime(), before);
}

TEST(GradeNow, TheSessionGoesOnWithAnotherCardAndUndoesTheStep)
{
    TempCollection collection;
    collection.import(test::basicDeck("b", 3));
    auto session = test::startSession(collection, {});
    const auto first = test::currentOf(*session)->card.id;
    std::vector<CardId> two{first};
    for (const CardId id : idsOf(collection))
        if (id != first && two.size() < 2)
            two.push_back(id);
    ASSERT_EQ(collection->gradeNow(two, Grade::Good)->graded, 2);
    const auto next = test::currentOf(*session);
    ASSERT_TRUE(next);
    EXPECT_EQ(std::ranges::count(two, next->card.id), 0);
    EXPECT_EQ(*session->undo(), StepKind::GradeNow);
    EXPECT_EQ(test::currentOf(*session)->card.id, first) << "it comes back";
    EXPECT_EQ(test::answerAll(*session, Grade::Good).size(), 3U);
}

} // namespace
} // namespace engram
