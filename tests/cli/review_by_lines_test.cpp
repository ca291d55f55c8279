// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "command_line.h"

namespace engram::test
{
namespace
{

using testing::HasSubstr;
using testing::Not;

class ReviewByLines : public CommandLine
{
protected:
    Ran review(const std::string &input, const std::string &day = "2026-11-23")
    {
        return run({"review", "--now", day}, input);
    }
    int due(const std::string &day) { return runJson({"due", "--now", day}).at("due"); }
};

TEST_F(ReviewByLines, WithoutInputShowsWhatIsDueAndTheFirstQuestion)
{
    importKings();
    const Ran ran = review("");
    EXPECT_EQ(ran.exitCode, 0) << ran.err;
    EXPECT_THAT(ran.out, HasSubstr("Due today: 2 new questions"));
    EXPECT_THAT(ran.out, HasSubstr("Who won at Hastings in 1066?"));
    EXPECT_THAT(ran.out, HasSubstr("  2  William\n"));
    EXPECT_THAT(ran.out, HasSubstr("left for today"));
    EXPECT_EQ(runJson({"stats"}).at("reviews"), 0);
}

TEST_F(ReviewByLines, RightAnswerShowsReasonExplanationAndWhatFollows)
{
    importKings();
    const Ran ran = review("B\n");
    EXPECT_THAT(ran.out, HasSubstr("✔ Right"));
    EXPECT_THAT(ran.out, HasSubstr("He was crowned at Christmas."));
    EXPECT_THAT(ran.out, HasSubstr("William of Normandy won on 14 October."));
    EXPECT_THAT(ran.out, Not(HasSubstr("He became king in London.")));
    EXPECT_THAT(ran.out, HasSubstr("→ Good (4): next in 1 day"));
    EXPECT_THAT(ran.out, HasSubstr("Answered 1 card · first try 1 / 1 (100 %)"));
}

TEST_F(ReviewByLines, WrongAnswerShowsBothReasonsAndTheRightOption)
{
    importKings();
    const Ran ran = review("1\n");
    EXPECT_THAT(ran.out, HasSubstr("✘ Not quite"));
    EXPECT_THAT(ran.out, HasSubstr("He fell there."));
    EXPECT_THAT(ran.out, HasSubstr("He was crowned at Christmas."));
    EXPECT_THAT(ran.out, HasSubstr("→ Again (1): next in 1 day, and once more today"));
    EXPECT_THAT(ran.out, HasSubstr("✘ Harold"));
    EXPECT_THAT(ran.out, HasSubstr("✔ William"));
}

TEST_F(ReviewByLines, SecondWordIsTheGrade)
{
    importKings();
    EXPECT_THAT(review("B 5\n").out, HasSubstr("→ Easy (5)"));
}

TEST_F(ReviewByLines, HelpOnTheWayLowersTheProposedGrade)
{
    importKings();
    const Ran ran = review("h\nB\n");
    EXPECT_THAT(ran.out, HasSubstr("Hint: He came over the sea."));
    EXPECT_THAT(ran.out, HasSubstr("→ Hard (3)"));
}

TEST_F(ReviewByLines, WordsSetACardAsideAndUndoBringsItBack)
{
    importKings();
    const Ran ran = review("suspend\nundo\nflag 2\nB\n");
    EXPECT_EQ(ran.err, "");
    EXPECT_THAT(ran.out, HasSubstr("Suspended 1 card"));
    EXPECT_THAT(ran.out, HasSubstr("Undid a change of suspended cards."));
    EXPECT_THAT(ran.out, HasSubstr("Flag 2 (Orange)."));
    EXPECT_THAT(ran.out, HasSubstr("→ Good (4)"));
    EXPECT_EQ(runJson({"due", "--now", "2026-11-23"}).at("suspended"), 0);
    EXPECT_THAT(run({"card", "list", "--flag", "2"}).out, HasSubstr("hastings"));
}

TEST_F(ReviewByLines, BuryingAQuestionBuriesItsFactsToo)
{
    importKings();
    EXPECT_THAT(review("bury question\n").out, HasSubstr("Buried until tomorrow: 3 cards"));
    EXPECT_EQ(runJson({"due", "--now", "2026-11-23"}).at("buried"), 3);
    EXPECT_EQ(runJson({"due", "--now", "2026-11-24"}).at("buried"), 0);
}

TEST_F(ReviewByLines, UnknownLinesAreReportedAndTheCardIsAskedAgain)
{
    importKings();
    const Ran ran = review("Z\n\nB\n");
    EXPECT_EQ(ran.exitCode, 0);
    EXPECT_THAT(ran.err, HasSubstr("standard input:1: “Z” is no answer to this card"));
    EXPECT_THAT(ran.err, HasSubstr("A–C or 1–3"));
    EXPECT_THAT(ran.out, HasSubstr("✔ Right"));
}

TEST_F(ReviewByLines, LinesOfAnyLengthAndBytesDoNoHarm)
{
    importKings();
    const Ran ran = review(std::string(1'000'000, 'B') + "\n\xFF\x80\033[2J\nB\n");
    EXPECT_EQ(ran.exitCode, 0);
    EXPECT_EQ(ran.err.find('\033'), std::string::npos);
    EXPECT_THAT(ran.out, HasSubstr("✔ Right"));
}

TEST_F(ReviewByLines, UndoBringsTheCardBack)
{
    importKings();
    const Ran ran = review("A\nu\nB\nq\n");
    EXPECT_THAT(ran.out, HasSubstr("→ Good (4)"));
    EXPECT_EQ(runJson({"stats"}).at("reviews"), 1);
}

TEST_F(ReviewByLines, SessionGoesOnWhereItWasLeft)
{
    importKings();
    review("B\n");
    const Ran ran = review("");
    EXPECT_THAT(ran.out, Not(HasSubstr("Who won at Hastings")));
}

TEST_F(ReviewByLines, DaysFollowTheIntervalsOfSm2)
{
    ASSERT_EQ(run({"import", file("one.md", "---\ndeck: One\nid: one\n---\n\n## Capital of France? "
                                            "{#f}\n\nParis.\n")})
                  .exitCode,
              0);
    const auto reviewOne = [this](const std::string &day) {
        return run({"review", "--deck", "One", "--now", day}, "good\n").out;
    };
    EXPECT_THAT(reviewOne("2026-11-23"), HasSubstr("→ Good (4): next in 1 day"));
    EXPECT_THAT(reviewOne("2026-11-23"), HasSubstr("Nothing is due today."));
    EXPECT_THAT(reviewOne("2026-11-24"), HasSubstr("→ Good (4): next in 6 days"));
    EXPECT_THAT(reviewOne("2026-11-29"), HasSubstr("Nothing is due today."));
    EXPECT_THAT(reviewOne("2026-11-30"), HasSubstr("→ Good (4): next in 15 days"));
    EXPECT_EQ(due("2026-12-14"), 0);
    EXPECT_EQ(due("2026-12-15"), 1);
}

TEST_F(ReviewByLines, EmptyCollectionNamesTheCommandThatBegins)
{
    const Ran ran = review("");
    EXPECT_EQ(ran.exitCode, 0) << ran.err;
    EXPECT_THAT(ran.out, HasSubstr("engram-cli import FILE"));
}

TEST_F(ReviewByLines, EmptyCollectionShowsWhatTheShippedDeckWouldAsk)
{
    std::filesystem::create_directory(path("decks"));
    file("decks/kings.md", KingsDeck);
    const Environment shipped{{"ENGRAM_DECKS_DIR", path("decks")}};
    const Ran ran = run({"review"}, "", shipped);
    EXPECT_EQ(ran.exitCode, 0) << ran.err;
    EXPECT_THAT(ran.out, HasSubstr("engram-cli import '" + path("decks/kings.md") + "'"));
    EXPECT_THAT(ran.out, HasSubstr("2 new questions"));
    EXPECT_THAT(ran.out, HasSubstr("Who won at Hastings"));
    EXPECT_EQ(runJson({"due"}).at("cards"), 0);

    const Ran answered = run({"review"}, "B\n", shipped);
    EXPECT_EQ(answered.exitCode, 1);
    EXPECT_THAT(answered.err, HasSubstr("no answer was recorded"));

    EXPECT_THAT(run({"review", "--yes"}, "B\n", shipped).out, HasSubstr("✔ Right"));
    EXPECT_EQ(runJson({"stats"}).at("reviews"), 1);
}

TEST_F(ReviewByLines, ByLearningStepsSayWhenTheNextCardComes)
{
    importKings();
    ASSERT_EQ(run({"options", "Kings", "--set", "newPerDay=1", "learning=steps", "firstStep=1",
                   "secondStep=30"})
                  .exitCode,
              0);
    EXPECT_THAT(review("B\n").out, HasSubstr("Good (4): next in 1 day, and once more today"));
    EXPECT_THAT(review("B\n").out, HasSubstr("Next card in 30 minutes, by its learning step"));
    EXPECT_THAT(review("").out, HasSubstr("minutes, by its learning step"));
    EXPECT_EQ(runJson({"due", "--now", "2026-11-23"}).at("drill"), 1);
}

} // namespace
} // namespace engram::test
