// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/system_clock.h>

#include <gtest/gtest.h>

#include "support/manual_clock.h"

namespace engram
{
namespace
{

using std::chrono::hours;
using std::chrono::minutes;

const Instant Noon = std::chrono::sys_days(std::chrono::year(2026) / 11 / 23) + hours(12);

std::optional<Instant> parse(std::string_view text, minutes offset = minutes(0))
{
    return parseMoment(text, test::ManualClock(Noon, offset));
}

TEST(Moment, DateAloneIsNoonOfThatDay)
{
    EXPECT_EQ(parse("2026-11-23"), Noon);
    EXPECT_EQ(parse("2026-11-23", hours(2)), Noon - hours(2));
}

TEST(Moment, TimeIsLocalUnlessAnOffsetIsGiven)
{
    EXPECT_EQ(parse("2026-11-23T08:30", hours(1)), Noon - hours(4) - minutes(30));
    EXPECT_EQ(parse("2026-11-23 12:00", hours(-5)), Noon + hours(5));
    EXPECT_EQ(parse("2026-11-23T12:00Z", hours(1)), Noon);
    EXPECT_EQ(parse("2026-11-23T12:00:00+02:00", hours(1)), Noon - hours(2));
    EXPECT_EQ(parse("2026-11-23T12:00-0330"), Noon + hours(3) + minutes(30));
}

TEST(Moment, OffsetIsThatOfTheMomentSought)
{
    /// An hour ahead from noon on.
    class Summer final : public Clock
    {
    public:
        [[nodiscard]] Instant now() const override { return Noon; }
        [[nodiscard]] minutes utcOffset(Instant at) const override
        {
            return at < Noon ? hours(0) : hours(1);
        }
    };
    EXPECT_EQ(parseMoment("2026-11-23T11:30", Summer()), Noon - minutes(30));
    EXPECT_EQ(parseMoment("2026-11-23T14:00", Summer()), Noon + hours(1));
}

TEST(Moment, WhatDoesNotExistIsRefused)
{
    for (const std::string_view text :
         {"", "today", "2026-02-30", "2026-13-01", "2026-11-23T24:00", "2026-11-23T12:60",
          "2026-11-23T12", "2026-11-23T12:00+2", "26-11-23", "2026-11-23x", "0000-01-01",
          "1969-12-31", "2026-11-23T12:00+14:01", "2026-11-23T12:00-99:00",
          "2026-11-23T12:00+02:75"})
        EXPECT_EQ(parse(text), std::nullopt) << text;
}

TEST(ShiftedClock, BeginsAtItsStartAndRunsOn)
{
    const ShiftedClock clock(Noon);
    EXPECT_GE(clock.now(), Noon);
    EXPECT_LT(clock.now(), Noon + hours(1));
}

} // namespace
} // namespace engram
