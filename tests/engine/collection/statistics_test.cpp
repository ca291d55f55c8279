// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/collection.h>

#include <set>

#include <engram/random.h>
#include <gtest/gtest.h>

#include "support/temp_collection.h"

namespace engram
{
namespace
{

using std::chrono::hours;
using test::TempCollection;

std::string manyNotes(int count)
{
    std::string deck;
    for (int i = 0; i < count; ++i)
        deck += "## front " + std::to_string(i) + "\n\nback\n\n";
    return deck;
}

TEST(BasicStatistics, OfAnEmptyCollectionAreAllZero)
{
    TempCollection collection;
    const auto figures = collection->statistics();
    ASSERT_TRUE(figures);
    EXPECT_EQ(figures->cards, 0);
    EXPECT_EQ(figures->streak, 0);
    EXPECT_EQ(figures->ever.n, 0);
    EXPECT_EQ(figures->forecast.size(), 30U);
}

TEST(BasicStatistics, AgreeWithACountByHandOverRandomDays)
{
    TempCollection collection;
    collection.import(manyNotes(15));
    collection.withoutLeeches(); // statistics count no suspended cards
    Random chance(9);
    std::int64_t n = 0;
    std::int64_t passes = 0;
    std::int64_t reviews = 0;
    int today = 0;
    std::set<CardId> cards;
    for (int day = 0; day < 40; ++day) {
        today = 0;
        auto session = *collection->startSession({.seed = 1});
        while (session->current()->has_value()) {
            const ShownCard card = **session->current();
            cards.insert(card.card.id);
            const Grade grade = *gradeFrom(static_cast<int>(chance.below(6)));
            if (!card.isDrill && card.card.schedule) {
                ++n;
                passes += isPass(grade) ? 1 : 0;
            }
            ++reviews;
            ++today;
            ASSERT_TRUE(session->answer(grade, {.taken = std::chrono::seconds(2)}));
        }
        if (day < 39)
            collection.clock.advance(hours(24));
    }
    const BasicStatistics figures = *collection->statistics();
    EXPECT_EQ(figures.reviews, reviews);
    EXPECT_EQ(figures.ever.n, n);
    EXPECT_EQ(figures.ever.passes, passes);
    EXPECT_EQ(figures.reviewsToday, today);
    EXPECT_EQ(figures.millisecondsToday, 2000 * today);
    EXPECT_EQ(figures.cards, 15);
    EXPECT_EQ(figures.newCards + figures.youngCards + figures.matureCards, 15);
    std::vector<std::int64_t> forecast(figures.forecast.size(), 0);
    for (const CardId card : cards) {
        const auto schedule = collection->card(card)->schedule;
        const Days ahead = schedule ? std::max(0, schedule->due - collection->today()) : 0;
        if (schedule && ahead < static_cast<Days>(forecast.size()))
            ++forecast[static_cast<std::size_t>(ahead)];
    }
    EXPECT_EQ(figures.forecast, forecast);
}

TEST(BasicStatistics, DoNotCountWhatWasUndone)
{
    TempCollection collection;
    collection.import(manyNotes(2));
    auto session = *collection->startSession({.seed = 1});
    ASSERT_TRUE(session->current()->has_value());
    ASSERT_TRUE(session->answer(Grade::Good, {}));
    EXPECT_EQ(collection->statistics()->reviews, 1);
    ASSERT_TRUE(*session->undo());
    EXPECT_EQ(collection->statistics()->reviews, 0);
    EXPECT_EQ(collection->statistics()->streak, 0);
}

TEST(BasicStatistics, AStreakEndsAfterADayWithoutAReview)
{
    TempCollection collection;
    collection.import(manyNotes(9));
    const auto answerOne = [&] {
        auto session = *collection->startSession({.seed = 1});
        ASSERT_TRUE(session->current()->has_value());
        ASSERT_TRUE(session->answer(Grade::Good, {}));
    };
    for (int day = 0; day < 3; ++day) {
        answerOne();
        collection.clock.advance(hours(24));
    }
    EXPECT_EQ(collection->statistics()->streak, 3);
    answerOne();
    EXPECT_EQ(collection->statistics()->streak, 4);
    collection.clock.advance(hours(48));
    EXPECT_EQ(collection->statistics()->streak, 0);
}

TEST(DaySummary, TellsWhatWasDoneTodayAndWhatTomorrowAsks)
{
    TempCollection collection;
    collection.import(manyNotes(3));
    const auto answerAll = [&](Grade grade) {
        auto session = *collection->startSession({.seed = 1});
        while (session->current()->has_value())
            ASSERT_TRUE(session->answer(grade, {.taken = std::chrono::seconds(2)}));
    };
    answerAll(Grade::Good);
    collection.clock.advance(hours(24));
    EXPECT_EQ(collection->daySummary()->answers, 0);
    EXPECT_EQ(collection->daySummary()->streak, 1);
    answerAll(Grade::Good);
    const DaySummary day = *collection->daySummary();
    EXPECT_EQ(day.answers, 3);
    EXPECT_EQ(day.taken, std::chrono::seconds(6));
    EXPECT_EQ(day.streak, 2);
    EXPECT_EQ(day.dueTomorrow, 0);
    collection.clock.advance(hours(24 * 5));
    EXPECT_EQ(collection->daySummary()->streak, 0);
    EXPECT_EQ(collection->daySummary()->dueTomorrow, 3);
}

TEST(DaySummary, PromisesNoMoreForTomorrowThanItsLimitsAllow)
{
    TempCollection collection;
    collection.import(manyNotes(3));
    auto session = *collection->startSession({.seed = 1});
    while (session->current()->has_value())
        ASSERT_TRUE(session->answer(Grade::Good, {}));
    Settings settings = collection->settings();
    settings.reviewsPerDay = 2;
    ASSERT_TRUE(collection->saveSettings(settings));
    EXPECT_EQ(collection->daySummary()->dueTomorrow, 2);
}

/// Answers `count` new cards in that time each.
void answerIn(TempCollection &collection, std::chrono::milliseconds time, int count)
{
    auto session = *collection->startSession({.seed = 1});
    for (int i = 0; i < count; ++i) {
        ASSERT_TRUE(session->current()->has_value());
        ASSERT_TRUE(session->answer(Grade::Good, {.taken = time}));
    }
}

TEST(TypicalAnswerTime, IsTwelveSecondsBeforeTheFirstAnswer)
{
    TempCollection collection;
    EXPECT_EQ(*collection->typicalAnswerTime(), std::chrono::seconds(12));
}

TEST(TypicalAnswerTime, IsHardlyMovedByOneAnswerHoweverLongOrShort)
{
    TempCollection slow;
    slow.import(manyNotes(1));
    answerIn(slow, std::chrono::hours(8), 1);
    EXPECT_EQ(*slow->typicalAnswerTime(), std::chrono::milliseconds((120'000 + 60'000) / 11));
    TempCollection quick;
    quick.import(manyNotes(1));
    answerIn(quick, std::chrono::milliseconds(1), 1);
    EXPECT_EQ(*quick->typicalAnswerTime(), std::chrono::milliseconds((120'000 + 2'000) / 11));
}

TEST(TypicalAnswerTime, ComesFromTheAnswersOnceThereAreMany)
{
    TempCollection collection;
    collection.import(manyNotes(20));
    answerIn(collection, std::chrono::seconds(30), 20);
    EXPECT_EQ(*collection->typicalAnswerTime(), std::chrono::seconds(24));
}

} // namespace
} // namespace engram
