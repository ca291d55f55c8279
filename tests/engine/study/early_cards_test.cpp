// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <algorithm>

#include <engram/mastery.h>
#include <engram/random.h>
#include <gmock/gmock.h>

#include "session_walk.h"

namespace engram
{
namespace
{

using namespace test;
using std::chrono::hours;

/// Some weeks of answers of all grades, with days left out, over three decks.
void liveThrough(TempCollection &collection, Random &random)
{
    collection.import(basicDeck("b", 12));
    collection.import(questionDeck("a", 8, 2));
    collection.import(questionDeck("c", 6, 3));
    const int days = 5 + static_cast<int>(random.below(25));
    for (int day = 0; day < days; ++day) {
        collection.clock.advance(hours(24 * (1 + static_cast<int>(random.below(3)))));
        auto session = startSession(collection, {.seed = random.next()});
        for (auto n = random.below(15); n > 0 && currentOf(*session); --n)
            answerCurrent(*session, *gradeFrom(static_cast<int>(random.below(6))));
    }
}

double lateness(const Card &card, StudyDay today)
{
    return static_cast<double>(today - card.schedule->due) /
           std::max(1, card.schedule->memory.interval);
}

TEST(Ahead, AsksWhatANaiveReadingOfAllCardsGives)
{
    Random random(5);
    for (int round = 0; round < 12; ++round) {
        TempCollection collection;
        liveThrough(collection, random);
        collection.clock.advance(hours(24) * static_cast<int>(random.below(2)));
        const Days days = 1 + static_cast<Days>(random.below(20));
        const StudyDay today = collection->today();
        std::vector<Card> expected;
        for (const Card &card : everyCard(collection))
            if (card.schedule && card.schedule->due > today && card.schedule->due <= today + days &&
                card.schedule->lastReviewed < today)
                expected.push_back(card);
        std::ranges::sort(expected, [today](const Card &a, const Card &b) {
            const double left = lateness(a, today);
            const double right = lateness(b, today);
            return left != right ? left > right : a.id < b.id;
        });
        std::vector<CardId> ids;
        for (const Card &card : expected)
            ids.push_back(card.id);
        auto session = startSession(collection, {.kind = SessionKind::Ahead, .days = days});
        EXPECT_EQ(session->progress().total, static_cast<int>(ids.size()));
        const auto asked = answerAll(*session, Grade::Easy);
        EXPECT_THAT(asked, testing::UnorderedElementsAreArray(ids));
    }
}

TEST(Ahead, AsksWhatIsNearestToItsDayForItsIntervalFirst)
{
    Random random(8);
    TempCollection collection;
    collection.import(basicDeck("b", 12)); // of which no two cards are siblings
    for (int day = 0; day < 12; ++day, collection.clock.advance(hours(24))) {
        auto daily = startSession(collection, {});
        while (currentOf(*daily))
            answerCurrent(*daily, random.below(4) == 0 ? Grade::Wrong : Grade::Easy);
    }
    const StudyDay today = collection->today();
    auto session = startSession(collection, {.kind = SessionKind::Ahead, .days = 300});
    double before = 1;
    const int count = session->progress().total;
    EXPECT_GT(count, 3);
    for (int i = 0; i < count; ++i) {
        const double now = lateness(currentOf(*session)->card, today);
        EXPECT_LE(now, before);
        before = now;
        session->skip();
    }
}

TEST(Ahead, NeverAdvancesACardTwiceOnOneDay)
{
    TempCollection collection;
    collection.import(basicDeck("deck", 5));
    answerAll(*startSession(collection, {}));
    EXPECT_FALSE(currentOf(*startSession(collection, {.kind = SessionKind::Ahead})));
    collection.clock.advance(hours(24));
    answerAll(*startSession(collection, {}));
    collection.clock.advance(hours(24));
    EXPECT_EQ(
        answerAll(*startSession(collection, {.kind = SessionKind::Ahead, .days = 300})).size(), 5U);
    EXPECT_FALSE(currentOf(*startSession(collection, {.kind = SessionKind::Ahead, .days = 300})));
}

TEST(Ahead, AnEarlyPassGrowsTheIntervalThatWasPlanned)
{
    TempCollection collection;
    collection.import(basicDeck("deck", 1));
    answerAll(*startSession(collection, {}));
    collection.clock.advance(hours(24));
    answerAll(*startSession(collection, {}));
    collection.clock.advance(hours(48));
    auto ahead = startSession(collection, {.kind = SessionKind::Ahead, .days = 7});
    const CardId card = answerCurrent(*ahead, Grade::Good);
    const Schedule schedule = *collection->card(card)->schedule;
    EXPECT_EQ(schedule.memory.interval, 15);
    EXPECT_EQ(schedule.due, collection->today() + 15);
    EXPECT_EQ(collection->reviewsOf(card)->back().mode, ReviewMode::Scheduled);
}

TEST(Ahead, WhatFailsIsDrilledInTheSameSession)
{
    TempCollection collection;
    collection.import(basicDeck("deck", 5));
    answerAll(*startSession(collection, {}));
    collection.clock.advance(hours(24));
    answerAll(*startSession(collection, {}));
    collection.clock.advance(hours(24));
    auto ahead = startSession(collection, {.kind = SessionKind::Ahead, .days = 7});
    const CardId failed = answerCurrent(*ahead, Grade::Wrong);
    EXPECT_THAT(answerAll(*ahead, Grade::Good, 3), testing::Not(testing::Contains(failed)));
    EXPECT_EQ(currentOf(*ahead)->card.id, failed);
    EXPECT_TRUE(currentOf(*ahead)->isDrill);
}

TEST(Weak, AsksTheFactsThatANaiveReadingFindsLeastRemembered)
{
    Random random(6);
    for (int round = 0; round < 12; ++round) {
        TempCollection collection;
        liveThrough(collection, random);
        const StudyDay today = collection->today();
        std::vector<Card> facts;
        for (const Card &card : everyCard(collection))
            if (card.parent && card.schedule && card.schedule->lastReviewed < today)
                facts.push_back(card);
        const auto remembered = [today](const Card &card) {
            return retrievability(card.schedule->memory.interval,
                                  today - card.schedule->lastReviewed);
        };
        std::ranges::sort(facts, [&](const Card &a, const Card &b) {
            const double left = remembered(a);
            const double right = remembered(b);
            return left != right ? left < right : a.id < b.id;
        });
        const int count = 1 + static_cast<int>(random.below(12));
        if (facts.size() > static_cast<std::size_t>(count))
            facts.erase(facts.begin() + count, facts.end());
        std::vector<CardId> ids;
        for (const Card &card : facts)
            ids.push_back(card.id);
        auto session = startSession(collection, {.kind = SessionKind::Weak, .count = count});
        EXPECT_THAT(answerAll(*session, Grade::Easy), testing::UnorderedElementsAreArray(ids));
    }
}

TEST(Weak, CountsAsAReviewWhenDueAndElseAsPractice)
{
    TempCollection collection;
    collection.import(questionDeck("deck", 1, 1));
    answerAll(*startSession(collection, {}));
    collection.clock.advance(hours(24));
    auto due = startSession(collection, {.kind = SessionKind::Weak});
    const CardId fact = answerCurrent(*due, Grade::Good);
    EXPECT_EQ(collection->reviewsOf(fact)->back().mode, ReviewMode::Scheduled);
    collection.clock.advance(hours(24));
    EXPECT_EQ(answerCurrent(*startSession(collection, {.kind = SessionKind::Weak}), Grade::Good),
              fact);
    EXPECT_EQ(collection->reviewsOf(fact)->back().mode, ReviewMode::Practice);
}

TEST(Weak, GoesOnWithWhatWasNotAskedYet)
{
    TempCollection collection;
    collection.import(questionDeck("deck", 2, 4));
    for (int day = 0; day < 8; ++day, collection.clock.advance(hours(24)))
        answerAll(*startSession(collection, {}), Grade::Easy);
    const auto first =
        answerAll(*startSession(collection, {.kind = SessionKind::Weak}), Grade::Good, 2);
    ASSERT_EQ(first.size(), 2U);
    const auto then = answerAll(*startSession(collection, {.kind = SessionKind::Weak}));
    EXPECT_FALSE(then.empty());
    for (const CardId card : first)
        EXPECT_THAT(then, testing::Not(testing::Contains(card)));
}

} // namespace
} // namespace engram
