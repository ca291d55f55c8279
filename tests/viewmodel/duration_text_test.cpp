// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "text/duration_text.h"

#include <gtest/gtest.h>

#include "text/due_text.h"

namespace engram::desktop
{

using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

TEST(DurationText, AnIntervalIsAsShortAsAButtonNeeds)
{
    EXPECT_EQ(intervalText(0).toStdString(), "today");
    EXPECT_EQ(intervalText(1).toStdString(), "1 d");
    EXPECT_EQ(intervalText(30).toStdString(), "30 d");
    EXPECT_EQ(intervalText(31).toStdString(), "1 mo");
    EXPECT_EQ(intervalText(40).toStdString(), "1.3 mo");
    EXPECT_EQ(intervalText(364).toStdString(), "12 mo");
    EXPECT_EQ(intervalText(767).toStdString(), "2.1 y");
    EXPECT_EQ(intervalText(36'500).toStdString(), "100 y") << "the longest there is";
}

TEST(DurationText, AnIntervalIsSpelledOutWithItsPlural)
{
    EXPECT_EQ(intervalSentence(0).toStdString(), "today");
    EXPECT_EQ(intervalSentence(1).toStdString(), "in 1 day");
    EXPECT_EQ(intervalSentence(6).toStdString(), "in 6 days");
}

TEST(DurationText, AClockShowsHoursOnlyWhenThereAreAny)
{
    EXPECT_EQ(clockText(seconds(-3)).toStdString(), "0:00");
    EXPECT_EQ(clockText(minutes(6) + seconds(9)).toStdString(), "6:09");
    EXPECT_EQ(clockText(minutes(62) + seconds(9)).toStdString(), "1:02:09");
}

TEST(DueText, NamesOnlyWhatThereIs)
{
    const DeckCounts counts{.due = 24, .newQuestions = 6, .newFacts = 1};
    EXPECT_EQ(dueText(counts, seconds(17)).toStdString(),
              "24 reviews · 6 new questions · 1 new fact · about 9 minutes");
    EXPECT_EQ(dueText({.due = 1}, milliseconds(10)).toStdString(), "1 review · about 1 minute");
    EXPECT_EQ(dueText({}, seconds(17)).toStdString(), "");
}

} // namespace engram::desktop
