// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "platform/system_clock.h"

#include <gtest/gtest.h>

namespace engram::desktop
{

using namespace std::chrono;

TEST(ParseMoment, ADateAloneMeansNoon)
{
    EXPECT_EQ(parseMoment(QStringLiteral("2026-11-23")),
              Instant(sys_days(November / 23 / 2026) + hours(12)));
}

TEST(ParseMoment, AnOffsetIsHeeded)
{
    const auto half = parseMoment(QStringLiteral("2026-11-23T08:30:00+02:00"));
    EXPECT_EQ(half, Instant(sys_days(November / 23 / 2026) + hours(6) + minutes(30)));
}

TEST(ParseMoment, NonsenseIsNoMoment)
{
    for (const char *text : {"", "tomorrow", "2026-13-01", "2026-11-23T25:00", "1969-12-30",
                             "0001-01-01", "2026-11-23T12:00:00+15:00"})
        EXPECT_FALSE(parseMoment(QString::fromLatin1(text))) << text;
}

TEST(ShiftedClock, BeginsWhereItIsTold)
{
    const Instant start(sys_days(November / 23 / 2026));
    const ShiftedClock clock(start);
    EXPECT_GE(clock.now(), start);
    EXPECT_LT(clock.now(), start + hours(1));
}

} // namespace engram::desktop
