// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <engram/study_day.h>

#include <chrono>

namespace
{

using namespace engram;
using namespace std::chrono;
using namespace std::chrono_literals;

/// The moment that a wall clock `offset` east of Greenwich shows so.
Instant local(year_month_day date, minutes time, minutes offset)
{
    return Instant(sys_days(date)) + time - offset;
}

StudyDay day(year_month_day date)
{
    return StudyDay(static_cast<std::int32_t>(sys_days(date).time_since_epoch().count()));
}

TEST(StudyDay, FourAmKeepsTheLateNightInYesterday)
{
    EXPECT_EQ(studyDay(local(2026y / 11 / 10, 23h + 59min, 1h), 1h), day(2026y / 11 / 10));
    EXPECT_EQ(studyDay(local(2026y / 11 / 11, 3h + 59min, 1h), 1h), day(2026y / 11 / 10));
    EXPECT_EQ(studyDay(local(2026y / 11 / 11, 4h, 1h), 1h), day(2026y / 11 / 11));
    EXPECT_EQ(studyDay(local(2026y / 11 / 11, 4h, 1h) - 1ms, 1h), day(2026y / 11 / 10));
}

TEST(StudyDay, RollsOverAtMidnightOrAt23WhenAskedTo)
{
    const Instant evening = local(2026y / 11 / 10, 23h, 0h);
    EXPECT_EQ(studyDay(evening, 0h, 0h), day(2026y / 11 / 10));
    EXPECT_EQ(studyDay(evening + 1h, 0h, 0h), day(2026y / 11 / 11));
    EXPECT_EQ(studyDay(evening - 1ms, 0h, 23h), day(2026y / 11 / 9));
    EXPECT_EQ(studyDay(evening, 0h, 23h), day(2026y / 11 / 10));
}

TEST(StudyDay, OfTheNightWhenClocksGoForwardIs23HoursLong)
{
    // Berlin, 29 March 2026: 02:00 +01:00 becomes 03:00 +02:00.
    const Instant before = startOf(day(2026y / 3 / 28), 1h);
    const Instant after = startOf(day(2026y / 3 / 29), 2h);
    EXPECT_EQ(after - before, 23h);
    EXPECT_EQ(studyDay(local(2026y / 3 / 29, 1h + 59min, 1h), 1h), day(2026y / 3 / 28));
    EXPECT_EQ(studyDay(local(2026y / 3 / 29, 3h, 2h), 2h), day(2026y / 3 / 28));
    EXPECT_EQ(studyDay(local(2026y / 3 / 29, 4h, 2h), 2h), day(2026y / 3 / 29));
}

TEST(StudyDay, OfTheNightWhenClocksGoBackIs25HoursLong)
{
    // Berlin, 25 October 2026: 03:00 +02:00 becomes 02:00 +01:00, so 02:30 comes twice.
    EXPECT_EQ(startOf(day(2026y / 10 / 25), 1h) - startOf(day(2026y / 10 / 24), 2h), 25h);
    EXPECT_EQ(studyDay(local(2026y / 10 / 25, 2h + 30min, 2h), 2h), day(2026y / 10 / 24));
    EXPECT_EQ(studyDay(local(2026y / 10 / 25, 2h + 30min, 1h), 1h), day(2026y / 10 / 24));
    EXPECT_EQ(studyDay(local(2026y / 10 / 25, 4h, 1h), 1h), day(2026y / 10 / 25));
}

TEST(StudyDay, FollowsThePersonAcrossTheDateLine)
{
    // One moment: Baker Island is a day behind Kiritimati, 26 hours away.
    const Instant moment = local(2026y / 6 / 15, 12h, 14h);
    EXPECT_EQ(studyDay(moment, 14h), day(2026y / 6 / 15));
    EXPECT_EQ(studyDay(moment, -12h), day(2026y / 6 / 14));
    EXPECT_EQ(studyDay(local(2026y / 6 / 15, 12h, 5h + 45min), 5h + 45min), day(2026y / 6 / 15));
}

TEST(StudyDay, CountsLeapDays)
{
    EXPECT_EQ(studyDay(local(2028y / 2 / 29, 12h, 0h), 0h) - day(2028y / 2 / 28), 1);
    EXPECT_EQ(day(2028y / 3 / 1) - day(2028y / 2 / 28), 2);
    EXPECT_EQ(day(2027y / 3 / 1) - day(2027y / 2 / 28), 1);
}

TEST(StudyDay, FloorsBefore1970)
{
    EXPECT_EQ(studyDay(Instant(0ms), 0h, 0h), StudyDay(0));
    EXPECT_EQ(studyDay(Instant(-1ms), 0h, 0h), StudyDay(-1));
    EXPECT_EQ(studyDay(Instant(0ms), 0h), StudyDay(-1));
    EXPECT_EQ(studyDay(local(1969y / 7 / 20, 20h, 0h), 0h), day(1969y / 7 / 20));
}

RC_GTEST_PROP(StudyDay, BeginsAtItsStartAndLasts24HoursAtOneOffset, ())
{
    const StudyDay any(*rc::gen::inRange(-100'000, 100'000));
    const minutes offset(*rc::gen::inRange(-12 * 60, 14 * 60 + 1));
    const minutes rollover(*rc::gen::inRange(0, 24 * 60));
    const Instant start = startOf(any, offset, rollover);
    RC_ASSERT(studyDay(start, offset, rollover) == any);
    RC_ASSERT(studyDay(start - 1ms, offset, rollover) == any - 1);
    RC_ASSERT(studyDay(start + 24h - 1ms, offset, rollover) == any);
    RC_ASSERT(startOf(any + 1, offset, rollover) - start == 24h);
}

} // namespace
