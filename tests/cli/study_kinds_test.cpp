// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "command_line.h"

namespace engram::test
{
namespace
{

using testing::HasSubstr;
using testing::Not;

/// Two sections with two questions each, whose first option is right; no facts.
constexpr std::string_view SeaDeck = R"(---
deck: Sea
id: sea
---

# Water

## Is it wet? {#wet}

1. [x] Yes, it is wet
2. [ ] No

### Explanation

Water makes wet.

## Is it salt? {#salt}

1. [x] Yes, it is salt
2. [ ] No

# Land

## Is it dry? {#dry}

1. [x] Yes, it is dry
2. [ ] No

## Is it high? {#high}

1. [x] Yes, it is high
2. [ ] No
)";

class StudyKinds : public CommandLine
{
protected:
    void SetUp() override
    {
        const Ran ran = run({"import", file("sea.md", SeaDeck), "--now", "2026-11-23"});
        ASSERT_EQ(ran.exitCode, 0) << ran.err;
    }
};

TEST_F(StudyKinds, ExamSaysNothingBeforeItsEndAndThenReportsByTopic)
{
    const Ran ran = run({"exam", "--now", "2026-11-23"}, "A\nB\nA\nA\n");
    EXPECT_EQ(ran.exitCode, 0) << ran.err;
    EXPECT_THAT(ran.out, HasSubstr("Question 4 of 4\n"));
    EXPECT_THAT(ran.out, HasSubstr("Result 3 / 4 (75 %)"));
    EXPECT_THAT(ran.out, HasSubstr("By topic"));
    EXPECT_THAT(ran.out, HasSubstr("Sea › Water"));
    EXPECT_THAT(ran.out, HasSubstr("1 / 2 (50 %)"));
    EXPECT_THAT(ran.out, HasSubstr("2 / 2 (100 %)"));
    EXPECT_THAT(ran.out.substr(0, ran.out.find("Result")), Not(HasSubstr("Right")));
    EXPECT_THAT(ran.out, Not(HasSubstr("Water makes wet")));
    EXPECT_THAT(run({"due", "--now", "2026-11-23"}).out, HasSubstr("4 new questions"));
}

TEST_F(StudyKinds, ExamGivesNoHelpAndCountsWhatHasNoAnswerAsWrong)
{
    const Ran ran =
        run({"exam", "--questions", "3", "--minutes", "30"}, "h\nx\nA\nfinish\nfinish\n");
    EXPECT_THAT(ran.out, HasSubstr("There is no help in an exam."));
    EXPECT_THAT(ran.out, HasSubstr("Explanations come after the exam."));
    EXPECT_THAT(ran.out, HasSubstr("left\n"));
    EXPECT_THAT(ran.out, HasSubstr("Result 1 / 3 (33 %)"));
    EXPECT_THAT(ran.out, HasSubstr("no answer"));
}

TEST_F(StudyKinds, ExamLeadsToACramOverWhatWasMissed)
{
    const Ran ran = run({"exam", "--now", "2026-11-23"}, "A\nB\nA\nfinish\nfinish\n");
    const std::string command = "engram-cli cram --all --search '";
    const std::size_t at = ran.out.find(command);
    ASSERT_NE(at, std::string::npos) << ran.out;
    const std::size_t begin = at + command.size();
    const std::string search = ran.out.substr(begin, ran.out.find('\'', begin) - begin);
    const Ran cram = run({"cram", "--all", "--search", search, "--now", "2026-11-23"}, "A\nA\n");
    EXPECT_THAT(cram.out, HasSubstr("Answered 2 cards"));
    EXPECT_THAT(cram.out, HasSubstr("Tomorrow: "));
}

TEST_F(StudyKinds, WhatNothingWasAnsweredOfIsNotSaidToBeGoneOnWith)
{
    const Ran ran = run({"cram", "--all", "--search", "wet", "--now", "2026-11-23"}, "A\nu\nq\n");
    EXPECT_THAT(ran.out, Not(HasSubstr("goes on with")));
    EXPECT_THAT(run({"cram", "--all", "--now", "2026-11-23"}, "q\n").out,
                Not(HasSubstr("Going on")));
}

TEST_F(StudyKinds, ExamCountsAsReviewsOnRequest)
{
    run({"exam", "--as-reviews", "--now", "2026-11-23"}, "A\nA\nA\nA\n");
    EXPECT_THAT(run({"due", "--now", "2026-11-23"}).out, HasSubstr("Nothing is due"));
}

TEST_F(StudyKinds, ExamThatWasLeftIsGoneOnWithAndSaysSo)
{
    const Ran left = run({"exam", "--now", "2026-11-23T08:00", "--minutes", "30"}, "A\n");
    EXPECT_THAT(left.out, HasSubstr("Left with 1 of 4 answered; the time goes on."));
    EXPECT_THAT(left.out, Not(HasSubstr("Result")));
    const Ran again = run({"exam", "--now", "2026-11-23T08:10"}, "A\nA\nA\n");
    EXPECT_THAT(again.out, HasSubstr("Going on with the exam: 1 of 4 answered."));
    EXPECT_THAT(again.out, testing::AnyOf(HasSubstr("Question 2 of 4 · 20:00 left"),
                                          HasSubstr("Question 2 of 4 · 19:5")));
    EXPECT_THAT(again.out, HasSubstr("Result 4 / 4 (100 %)"));
    EXPECT_THAT(run({"exam"}).out, HasSubstr("Question 1 of 4"));
}

TEST_F(StudyKinds, TheEndOfAnExamIsUndoneByItsNameAndOpensItsLastQuestion)
{
    const std::vector<std::string> exam{"exam", "--deck", "Sea", "--now", "2026-11-23"};
    EXPECT_THAT(run(exam, "A\nA\nA\nA\n").out, HasSubstr("Result"));
    EXPECT_EQ(run({"undo"}).out,
              "Undid the end of the exam of “Sea”. `engram-cli exam` goes on with it.\n");
    EXPECT_EQ(run({"redo"}).out, "Did again the end of the exam of “Sea”.\n");
    run({"undo"});
    const Ran again = run({"exam", "--now", "2026-11-23"}, "A\n");
    EXPECT_THAT(again.out, HasSubstr("Going on with the exam"));
    EXPECT_THAT(again.out, HasSubstr("Result"));
}

TEST_F(StudyKinds, ExamWhoseTimeWentByReports)
{
    run({"exam", "--now", "2026-11-23T08:00", "--minutes", "5"}, "A\n");
    const Ran late = run({"exam", "--now", "2026-11-23T09:00"}, "A\n");
    EXPECT_THAT(late.out, HasSubstr("Result 1 / 4 (25 %)"));
}

TEST_F(StudyKinds, QuizGoesOnWhereItWasUnlessANewOneIsAskedFor)
{
    const Ran left = run({"quiz", "--now", "2026-11-23"}, "A\n");
    EXPECT_THAT(left.out, HasSubstr("3 cards left; `engram-cli quiz` goes on with them."));
    const Ran again = run({"quiz", "--now", "2026-11-23"}, "q\n");
    EXPECT_THAT(again.out, HasSubstr("Going on with the quiz: 1 of 4 answered. `engram-cli quiz "
                                     "--new` starts anew."));
    EXPECT_THAT(again.out, HasSubstr("Question 2 of 4 · 1 of 1 right so far"));
    const Ran anew = run({"quiz", "--new", "--now", "2026-11-23"}, "q\n");
    EXPECT_THAT(anew.out, HasSubstr("Question 1 of 4\n"));
}

TEST_F(StudyKinds, OptionsThatDifferFromWhatWasLeftBeginAnewAndSaySo)
{
    run({"quiz", "--now", "2026-11-23"}, "A\n");
    const Ran shuffled = run({"quiz", "--shuffle", "--now", "2026-11-23"}, "q\n");
    EXPECT_THAT(shuffled.out, HasSubstr("Beginning anew, with other options than the quiz that was "
                                        "left (1 of 4 answered)"));
    EXPECT_THAT(shuffled.out, HasSubstr("Question 1 of 4\n"));
    EXPECT_THAT(run({"quiz", "--now", "2026-11-23"}, "q\n").out,
                HasSubstr("Going on with the quiz: 1 of 4 answered."))
        << "nothing was answered, so nothing took its place";

    run({"exam", "--questions", "3", "--now", "2026-11-23"}, "A\n");
    for (const std::vector<std::string> &other : std::vector<std::vector<std::string>>{
             {"--questions", "2"}, {"--as-reviews"}, {"--deck", "Land"}, {"--search", "dry"}}) {
        std::vector<std::string> arguments{"exam", "--now", "2026-11-23"};
        arguments.insert(arguments.end(), other.begin(), other.end());
        EXPECT_THAT(run(arguments, "q\n").out, HasSubstr("Beginning anew")) << other.front();
    }
    EXPECT_THAT(run({"exam", "--questions", "3", "--now", "2026-11-23"}, "q\n").out,
                HasSubstr("Going on with the exam: 1 of 3 answered."));
    EXPECT_THAT(run({"exam", "--minutes", "5", "--now", "2026-11-23"}, "q\n").out,
                HasSubstr("Beginning anew"));

    run({"cram", "--all", "--now", "2026-11-23"}, "A\n");
    EXPECT_THAT(run({"cram", "--now", "2026-11-23"}, "q\n").out,
                HasSubstr("Going on with the cram"));
}

TEST_F(StudyKinds, CramOfEverythingGoesOnWithNoPracticeOfSomethingElse)
{
    const std::vector<std::string> all{"cram", "--all", "--now", "2026-11-23"};
    std::vector<std::string> practice = all;
    practice.insert(practice.end(), {"--search", "wet or dry"});
    run(practice, "A\n");
    EXPECT_THAT(run(practice, "q\n").out, HasSubstr("Going on with the cram: 1 of 2 answered."));
    const Ran everything = run(all, "A\n");
    EXPECT_THAT(everything.out, HasSubstr("Beginning anew, with other options than the cram that "
                                          "was left (1 of 2 answered)."));
    EXPECT_THAT(run(all, "q\n").out, HasSubstr("Going on with the cram: 1 of "));
    EXPECT_THAT(run(practice, "q\n").out, HasSubstr("Beginning anew"));
}

TEST_F(StudyKinds, WhatIsBuriedInAQuizIsNotAskedNext)
{
    const Ran ran = run({"quiz", "--now", "2026-11-23"}, "bury\nq\n");
    EXPECT_THAT(ran.out, HasSubstr("Buried until tomorrow: 1 card · u undoes it\n"));
    const std::size_t first = ran.out.find("Is it wet?");
    ASSERT_NE(first, std::string::npos) << ran.out;
    EXPECT_EQ(ran.out.find("Is it wet?", first + 1), std::string::npos) << ran.out;
    EXPECT_THAT(ran.out, HasSubstr("Is it salt?"));
    // In the next one it was buried before: it is asked, and gives way when it is buried once more.
    const Ran again = run({"quiz", "--now", "2026-11-23"}, "bury\nA\nA\nA\n");
    EXPECT_THAT(again.out, HasSubstr("It is so already."));
    EXPECT_THAT(again.out, HasSubstr("Is it salt?"));
}

TEST_F(StudyKinds, WhatIsBuriedInAQuizIsNotAskedAtItsEndNorWhenItIsGoneOnWith)
{
    const Ran ran = run({"quiz", "--now", "2026-11-23"}, "A\nbury\nA\nq\n");
    EXPECT_THAT(ran.out, HasSubstr("Is it salt?"));
    const Ran again = run({"quiz", "--now", "2026-11-23"}, "A\nA\n");
    EXPECT_THAT(again.out, HasSubstr("Going on with the quiz: 2 of "));
    EXPECT_THAT(again.out, Not(HasSubstr("Is it salt?")));
}

TEST_F(StudyKinds, CramAsksUntilItIsRightAndLeavesTheScheduleAlone)
{
    EXPECT_THAT(run({"cram"}).out, HasSubstr("Nothing is in review here yet."));
    const Ran ran = run({"cram", "--all", "--deck", "Land", "--now", "2026-11-23"}, "B\nA\nA\n");
    EXPECT_THAT(ran.out, HasSubstr("practice, its schedule stays"));
    EXPECT_THAT(ran.out, HasSubstr("first try 1 / 2 (50 %)"));
    EXPECT_THAT(run({"due", "--now", "2026-11-23"}).out, HasSubstr("4 new questions"));
}

TEST_F(StudyKinds, AheadReviewsBeforeTheDayButNotTwice)
{
    run({"review", "--now", "2026-11-23"}, "A\nA\nA\nA\n");
    EXPECT_THAT(run({"ahead", "--now", "2026-11-23"}).out,
                HasSubstr("Nothing comes due within 1 day, or it was reviewed today."));
    run({"review", "--now", "2026-11-24"}, "A\nA\nA\nA\n");
    const Ran ran = run({"ahead", "--days", "7", "--now", "2026-11-25"}, "A\nA\nA\nA\n");
    EXPECT_THAT(ran.out, HasSubstr("Answered 4 cards"));
    EXPECT_THAT(run({"ahead", "--days", "99", "--now", "2026-11-25"}, "A\n").out,
                HasSubstr("Nothing comes due"));
}

TEST_F(StudyKinds, WeakAsksTheFactsInReview)
{
    EXPECT_THAT(run({"weak"}).out, HasSubstr("No fact is in review here yet"));
    importKings();
    run({"review", "--deck", "Kings", "--now", "2026-11-23"}, "B\nA\ngood\ngood\ngood\n");
    const Ran ran = run({"weak", "--facts", "1", "--now", "2026-11-24"}, "good\n");
    EXPECT_THAT(ran.out, HasSubstr("Kings › fact"));
    EXPECT_THAT(ran.out, HasSubstr("Answered 1 card"));
}

TEST_F(StudyKinds, ReviewInMinutesSaysWhatIsPutOffAndWhatThatCosts)
{
    EXPECT_THAT(run({"review", "--minutes", "7", "--now", "2026-11-23"}).out,
                HasSubstr("No review is due, or none fits."));
    std::string deck = "---\ndeck: Many\n---\n\n";
    for (int i = 0; i < 20; ++i)
        deck += "## front " + std::to_string(i) + "\n\nback\n\n";
    run({"import", file("many.md", deck), "--now", "2026-11-23"});
    std::string answers;
    for (int i = 0; i < 20; ++i)
        answers += "good\n";
    run({"review", "--deck", "Many", "--now", "2026-11-23"}, answers);
    const Ran ran = run({"review", "--minutes", "1", "--now", "2026-11-25"}, "good\n");
    EXPECT_THAT(ran.out, HasSubstr("1 minute: "));
    EXPECT_THAT(ran.out, HasSubstr("that save most"));
    EXPECT_THAT(ran.out, HasSubstr("Put off: "));
    EXPECT_THAT(ran.out, HasSubstr("forgotten until tomorrow."));
}

TEST_F(StudyKinds, NumbersOutOfRangeAreRefused)
{
    for (const std::vector<std::string> &arguments :
         std::vector<std::vector<std::string>>{{"exam", "--questions", "0"},
                                               {"exam", "--minutes", "-3"},
                                               {"ahead", "--days", "1000"},
                                               {"weak", "--facts", "many"},
                                               {"review", "--minutes", "0"}}) {
        const Ran ran = run(arguments);
        EXPECT_EQ(ran.exitCode, 2) << arguments.front();
        EXPECT_THAT(ran.err, HasSubstr("--help"));
    }
}

TEST_F(StudyKinds, ExamAsksWhatIsBuriedAtItsEnd)
{
    const Ran ran = run({"exam", "--now", "2026-11-23"}, "bury\nA\nA\nA\n");
    EXPECT_THAT(ran.out, HasSubstr("The exam asks it at its end all the same."));
    EXPECT_THAT(ran.out, Not(HasSubstr("Result")));
    EXPECT_THAT(run({"exam", "--now", "2026-11-23"}, "A\n").out, HasSubstr("Result"));
}

TEST_F(StudyKinds, ExamOnATerminalIsHandedInByAKey)
{
    auto terminal = runInTerminal({"exam", "--now", "2026-11-23"});
    terminal->waitFor("! hand in");
    terminal->type("1");
    terminal->waitFor("Question 2 of 4");
    terminal->type("!");
    terminal->waitFor("3 questions are open. ! once more hands in all the same");
    terminal->type("1"); // goes on: what was asked is taken back
    terminal->waitFor("Question 3 of 4");
    terminal->type("!");
    terminal->waitFor("2 questions are open.");
    terminal->type("!");
    terminal->waitFor("Enter practises what was missed");
    terminal->type("q");
    EXPECT_EQ(terminal->finish(), 0);
    EXPECT_THAT(terminal->screen(), HasSubstr("Result 2 / 4 (50 %)"));
}

} // namespace
} // namespace engram::test
