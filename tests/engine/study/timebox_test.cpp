// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/timebox.h>

#include <gtest/gtest.h>

#include "support/manual_clock.h"

namespace engram
{
namespace
{

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

class ABoxOfTime : public testing::Test
{
protected:
    std::optional<int> answerAfter(std::chrono::milliseconds time)
    {
        clock.advance(time);
        return box.answered(clock.now());
    }

    test::ManualClock clock;
    Timebox box{minutes(2)};

    ABoxOfTime() { box.start(clock.now()); }
};

TEST_F(ABoxOfTime, EndsWithTheAnswerThatFillsIt)
{
    for (int i = 0; i < 3; ++i)
        EXPECT_FALSE(answerAfter(seconds(30)));
    EXPECT_EQ(answerAfter(seconds(30)), 4);
    EXPECT_FALSE(answerAfter(seconds(119)));
    EXPECT_EQ(answerAfter(seconds(1)), 2);
}

TEST_F(ABoxOfTime, DoesNotCountAPause)
{
    EXPECT_FALSE(answerAfter(seconds(60)));
    clock.advance(hours(1));
    box.start(clock.now());
    EXPECT_FALSE(answerAfter(seconds(59)));
    EXPECT_EQ(answerAfter(seconds(1)), 3);
}

TEST_F(ABoxOfTime, CountsLittleOfALongAbsence)
{
    Timebox long_(minutes(10));
    long_.start(clock.now());
    clock.advance(hours(9));
    EXPECT_FALSE(long_.answered(clock.now()));
}

TEST_F(ABoxOfTime, StandsAClockThatIsSetBack)
{
    EXPECT_FALSE(answerAfter(-hours(1)));
    EXPECT_FALSE(answerAfter(seconds(119)));
    EXPECT_EQ(answerAfter(seconds(1)), 3);
}

TEST_F(ABoxOfTime, OfNoMinutesIsNone)
{
    box = Timebox();
    box.start(clock.now());
    EXPECT_FALSE(answerAfter(hours(9)));
}

} // namespace
} // namespace engram
