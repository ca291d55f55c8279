// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <algorithm>
#include <sstream>

#include "command_line.h"

namespace engram::test
{
namespace
{

using testing::HasSubstr;
using testing::Not;

class CardInfoCommand : public CommandLine
{
protected:
    CardInfoCommand() { importKings(); }

    void review(const std::string &day, const std::string &input)
    {
        const Ran ran = run({"review", "--now", day + "T08:30Z"}, input);
        ASSERT_EQ(ran.exitCode, 0) << ran.err;
    }

    Ran card(const std::string &id, const std::string &day = "2026-12-15")
    {
        return run({"card", "info", id, "--now", day});
    }
};

TEST_F(CardInfoCommand, ExplainsTheDueDayInOneSentence)
{
    review("2026-11-23", "B\n");
    EXPECT_THAT(card("hastings").out,
                HasSubstr("Answered Good on 23 Nov; a first pass gives 1 d, so due 24 Nov."));
    review("2026-11-24", "B\n");
    EXPECT_THAT(card("hastings").out,
                HasSubstr("Answered Good on 24 Nov after 1 day; a second pass in a row gives 6 d, "
                          "so due 30 Nov."));
    review("2026-11-30", "B 3\n");
    EXPECT_THAT(card("hastings", "2027-01-02").out,
                HasSubstr("Answered Hard on 30 Nov 2026 after 6 days; 6 d × 2.36 → 15 d, so due "
                          "15 Dec 2026."));
}

TEST_F(CardInfoCommand, ListsEachReviewWithWhatWasChosenAndWhatIsRight)
{
    review("2026-11-23", "A\n");
    const Ran ran = card("hastings");
    EXPECT_THAT(ran.out, HasSubstr("2026-11-23 08:30  Again (1)      0:00  new → 1 d"));
    EXPECT_THAT(ran.out, HasSubstr("review\n  ✘ Harold\n  ✔ William\n"));
    EXPECT_THAT(ran.out, HasSubstr("Due today · easiness 2.50 · 1 review · forgotten 0 times\n"
                                   "Easiness: by how much a pass lengthens the interval"));
    EXPECT_THAT(ran.out, HasSubstr("Interval: days until the next review, which"));
}

TEST_F(CardInfoCommand, OfANewCardSaysWhatEachGradeWouldDo)
{
    const Ran ran = card("victoria");
    EXPECT_EQ(ran.exitCode, 0) << ran.err;
    EXPECT_THAT(ran.out, HasSubstr("When did Victoria become queen?\nKings · front to back"));
    EXPECT_THAT(ran.out, HasSubstr("New: it was never answered on schedule.\n"));
    EXPECT_THAT(ran.out, HasSubstr("Again 1 d*, Hard 1 d*, Good 1 d, Easy 1 d\n"));
    EXPECT_THAT(card("hastings-crowned").out, HasSubstr("locked until its question"));
}

TEST_F(CardInfoCommand, FitsInEightyColumns)
{
    review("2026-11-23", "A\nB\n");
    std::istringstream text(card("hastings").out);
    for (std::string line; std::getline(text, line);) {
        const auto columns =
            std::count_if(line.begin(), line.end(), [](char c) { return (c & 0xC0) != 0x80; });
        EXPECT_LE(columns, 80) << line;
    }
}

TEST_F(CardInfoCommand, GivesTheSameAsData)
{
    review("2026-11-23", "A\n");
    const auto cards = runJson({"card", "info", "hastings", "--now", "2026-11-23"});
    ASSERT_EQ(cards.size(), 1U);
    const auto &info = cards[0];
    EXPECT_EQ(info.at("due"), "2026-11-24");
    EXPECT_EQ(info.at("reason").at("rule"), "started_over");
    EXPECT_EQ(info.at("reason").at("elapsed_days"), nullptr);
    EXPECT_EQ(info.at("next_intervals").size(), 6U);
    EXPECT_EQ(info.at("history")[0].at("chosen")[0], "Harold");
    EXPECT_EQ(info.at("id"), "hastings");
}

TEST_F(CardInfoCommand, ShowsDueDaysSetByHandAndResetsAmongTheReviews)
{
    const auto at = [](const char *day, std::vector<std::string> arguments) {
        arguments.insert(arguments.end(), {"hastings", "--now", std::string(day) + "T09:00Z"});
        return arguments;
    };
    review("2026-11-23", "B\n");
    ASSERT_EQ(run(at("2026-11-24", {"card", "due", "2026-12-03"})).exitCode, 0);
    const Ran set = card("hastings");
    EXPECT_THAT(set.out, HasSubstr("Set by hand on 24 Nov to be due 3 Dec; its interval is 1 d."));
    EXPECT_THAT(set.out, HasSubstr("2026-11-24 09:00  set by hand          stays               "
                                   "due 2026-12-03\n"));
    ASSERT_EQ(run(at("2026-11-25", {"card", "reset"})).exitCode, 0);
    const Ran again = card("hastings");
    EXPECT_THAT(again.out, HasSubstr("New again: it was reset on 25 Nov."));
    EXPECT_THAT(again.out, HasSubstr("2026-11-25 09:00  reset                new                 "
                                     "new again\n"));
    const auto info = runJson({"card", "info", "hastings", "--now", "2026-11-26"})[0];
    EXPECT_EQ(info.at("reset"), "2026-11-25");
    EXPECT_EQ(info.at("history")[1].at("step"), "set_due");
    EXPECT_EQ(info.at("history")[1].at("due"), "2026-12-03");
    EXPECT_EQ(info.at("history")[2].at("step"), "reset");
}

TEST_F(CardInfoCommand, OfAnUnknownIdSaysHowCardsAreNamed)
{
    const Ran ran = card("edward");
    EXPECT_EQ(ran.exitCode, 1);
    EXPECT_EQ(ran.out, "");
    EXPECT_THAT(ran.err, HasSubstr("card list"));
}

TEST_F(CardInfoCommand, InAReviewTellsOfTheCardBefore)
{
    const Ran ran = run({"review", "--now", "2026-11-23"}, "p\nA\nprevious info\n");
    EXPECT_THAT(ran.out, HasSubstr("No card was answered yet."));
    EXPECT_THAT(ran.out.substr(ran.out.find("No card was")), HasSubstr("✘ Harold"));
    const Ran exam = run({"exam", "--now", "2026-11-24"}, "A\np\n");
    EXPECT_THAT(exam.out, HasSubstr("see the report at the end"));
}

TEST_F(CardInfoCommand, InAReviewTellsNoAnswerBeforeItIsGiven)
{
    review("2026-11-23", "A\n");
    const Ran ran = run({"review", "--now", "2026-11-24"}, "i\ninfo\nB\n");
    EXPECT_THAT(ran.out, HasSubstr("Answered Again on 23 Nov; a failure starts over with 1 d"));
    EXPECT_THAT(ran.out.substr(0, ran.out.find("✔ Right")), Not(HasSubstr("✘ Harold")));
    EXPECT_THAT(ran.out, HasSubstr("✔ Right"));
}

} // namespace
} // namespace engram::test
