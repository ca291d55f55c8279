// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors

// Days that are not like others: leap days, nights on which clocks change, journeys, clocks set wrong,
// another hour at which the day begins. Nothing is lost, nothing comes twice, and it is told.

#include <chrono>

#include <gtest/gtest.h>

#include "session_walk.h"
#include "support/temp_collection.h"

namespace engram
{
namespace
{

using namespace std::chrono;
using test::answerAll;
using test::basicDeck;
using test::startSession;
using test::TempCollection;

/// A moment as a clock on the wall shows it, and how far that clock is from UTC.
void setWall(TempCollection &collection, sys_days day, minutes time, minutes offset)
{
    collection.clock.set(Instant(day.time_since_epoch() + time - offset));
    collection.clock.setOffset(offset);
}

int due(TempCollection &collection)
{
    const auto counts = collection->counts();
    EXPECT_TRUE(counts);
    return counts->due;
}

TEST(OddDays, WhatWasLearnedOnTheDayBeforeALeapDayIsDueOnTheLeapDay)
{
    TempCollection collection;
    collection.import(basicDeck("d", 2));
    setWall(collection, 2028y / February / 28, hours(20), hours(1));
    ASSERT_EQ(answerAll(*startSession(collection, {})).size(), 2U);
    setWall(collection, 2028y / February / 29, hours(8), hours(1));
    EXPECT_EQ(due(collection), 2);
    ASSERT_EQ(answerAll(*startSession(collection, {})).size(), 2U); // six days on
    setWall(collection, 2028y / March / 5, hours(8), hours(1));
    EXPECT_EQ(due(collection), 0);
    setWall(collection, 2028y / March / 6, hours(8), hours(1));
    EXPECT_EQ(due(collection), 2);
}

TEST(OddDays, ANightOfStudyInWhichClocksChangeIsOneStudyDay)
{
    for (const auto &[before, after] :
         {std::pair(hours(1), hours(2)), std::pair(hours(2), hours(1))}) {
        SCOPED_TRACE(before < after ? "spring" : "autumn");
        TempCollection collection;
        collection.import(basicDeck("d", 3));
        setWall(collection, 2027y / March / 27, hours(23) + minutes(30), before);
        auto session = startSession(collection, {});
        test::answerCurrent(*session, Grade::Wrong);
        test::answerCurrent(*session, Grade::Good);
        // Two hours later, by a clock that was changed meanwhile.
        collection.clock.advance(hours(2));
        collection.clock.setOffset(after);
        EXPECT_EQ(answerAll(*session).size(), 2U)
            << "the last new card, and the drill of the first";
        EXPECT_EQ(due(collection), 0);
        setWall(collection, 2027y / March / 28, hours(4), after);
        EXPECT_EQ(due(collection), 3);
    }
}

TEST(OddDays, ADayThatAJourneyOverTheDateLineSkipsIsCaughtUpWith)
{
    TempCollection collection;
    collection.import(basicDeck("d", 3));
    setWall(collection, 2027y / June / 1, hours(20), -hours(10)); // Honolulu
    answerAll(*startSession(collection, {}));
    collection.clock.advance(hours(10)); // the flight
    collection.clock.setOffset(hours(14));
    EXPECT_EQ(due(collection), 3) << "it is the third of June there";
    EXPECT_EQ(answerAll(*startSession(collection, {})).size(), 3U);
    // Back again it is the first or second of June once more: nothing is asked twice.
    collection.clock.advance(hours(10));
    collection.clock.setOffset(-hours(10));
    EXPECT_EQ(due(collection), 0);
    EXPECT_TRUE(answerAll(*startSession(collection, {})).empty());
    EXPECT_FALSE(*collection->answerAhead()) << "a journey is no clock set wrong";
}

TEST(OddDays, AClockThatWasYearsAheadIsToldOnceItIsRightAndItsAnswersCount)
{
    TempCollection collection;
    collection.import(basicDeck("d", 2));
    const Instant right = collection.clock.now();
    collection.clock.advance(days(5 * 365));
    const StudyDay wrong = collection->today();
    auto session = startSession(collection, {});
    const CardId card = test::answerCurrent(*session, Grade::Good);
    EXPECT_FALSE(*collection->answerAhead()) << "as long as the clock is wrong nothing tells";
    session.reset();
    collection.clock.set(right);
    ASSERT_TRUE(*collection->answerAhead());
    EXPECT_EQ(**collection->answerAhead(), wrong);
    EXPECT_EQ(collection->reviewsOf(card)->size(), 1U);
    // The other card is learned today; the first can be made due by hand, and then goes on from there.
    EXPECT_EQ(answerAll(*startSession(collection, {})).size(), 1U);
    ASSERT_TRUE(collection->setDue({card}, collection->today()));
    EXPECT_EQ(answerAll(*startSession(collection, {})), std::vector{card});
    EXPECT_EQ(collection->card(card)->schedule->due, collection->today() + 6);
    while (*collection->undo()) {
    }
    EXPECT_FALSE(*collection->answerAhead()) << "an answer taken back is none";
}

TEST(OddDays, ADayThatBeginsAtAnotherHourIsSoAtOnceAlsoForASession)
{
    TempCollection collection;
    collection.import(basicDeck("d", 4));
    setWall(collection, 2027y / June / 1, hours(22), hours(0));
    auto session = startSession(collection, {});
    test::answerCurrent(*session, Grade::Good);
    test::answerCurrent(*session, Grade::Good);
    Settings settings = collection->settings();
    settings.rollover = hours(21);
    ASSERT_TRUE(collection->saveSettings(settings));
    // The answers are of the day that has begun now, and so is this moment.
    EXPECT_EQ(due(collection), 0);
    EXPECT_EQ(answerAll(*session).size(), 2U);
    setWall(collection, 2027y / June / 2, hours(20), hours(0));
    EXPECT_EQ(due(collection), 0);
    setWall(collection, 2027y / June / 2, hours(21), hours(0));
    EXPECT_EQ(due(collection), 4);
    while (*collection->undo()) {
    }
    EXPECT_EQ(collection->settings().rollover, DefaultRollover);
}

} // namespace
} // namespace engram
