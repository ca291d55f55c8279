// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "quantity_text.h"

#include <gtest/gtest.h>

namespace engram::cli
{
namespace
{

using std::chrono::minutes;
using std::chrono::seconds;

TEST(QuantityText, OneIsSingular)
{
    EXPECT_EQ(countOf(1, "card"), "1 card");
    EXPECT_EQ(countOf(0, "card"), "0 cards");
    EXPECT_EQ(inDays(1), "in 1 day");
}

TEST(QuantityText, LongIntervalsAreInMonthsAndYears)
{
    EXPECT_EQ(shortDays(0), "today");
    EXPECT_EQ(shortDays(99), "99 d");
    EXPECT_EQ(shortDays(150), "4.9 mo");
    EXPECT_EQ(shortDays(465), "1.3 y");
}

TEST(QuantityText, TimesReadAsOnAClock)
{
    EXPECT_EQ(clockTime(seconds(65)), "1:05");
    EXPECT_EQ(clockTime(seconds(3605)), "1:00:05");
    EXPECT_EQ(aboutTime(seconds(20)), "less than a minute");
    EXPECT_EQ(aboutTime(minutes(9)), "about 9 minutes");
}

TEST(QuantityText, WhatIsNoneIsLeftOut)
{
    EXPECT_EQ(listOf({.due = 24, .newQuestions = 6, .newFacts = 1}),
              "24 reviews · 6 new questions · 1 new fact");
    EXPECT_EQ(listOf({}), "");
}

TEST(QuantityText, StudyDaysAreIsoDates)
{
    EXPECT_EQ(isoDate(StudyDay(0)), "1970-01-01");
    EXPECT_EQ(isoDate(StudyDay(20'780)), "2026-11-23");
}

} // namespace
} // namespace engram::cli
