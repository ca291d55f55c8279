// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
/// What a deck's options say of answering, in the terminal.

#include "command_line.h"

namespace engram::test
{
namespace
{

using testing::HasSubstr;
using testing::Not;

class Answering : public CommandLine
{
protected:
    void SetUp() override { importKings(); }

    void set(const std::string &assignment)
    {
        const Ran ran = run({"options", "--set", assignment, "--now", "2026-11-23"});
        ASSERT_EQ(ran.exitCode, 0) << ran.err;
    }

    std::unique_ptr<TerminalProgram> review()
    {
        return runInTerminal({"review", "--now", "2026-11-23"});
    }
};

TEST_F(Answering, ByTwoButtonsIsForgottenOrRemembered)
{
    set("gradeScale=two");
    const auto terminal = review();
    terminal->waitFor("choose");
    terminal->type("2");
    terminal->waitFor("1 Forgot 1 d*");
    terminal->waitFor("[2 Remembered 1 d]");
    terminal->waitFor("1–2 grade");
    terminal->type("3");
    terminal->waitFor("“3” does nothing here");
    terminal->type("?");
    terminal->waitFor("2         Remembered: right");
    terminal->type("2");
    terminal->waitFor("→ Remembered (4): next in 1 day");
}

TEST_F(Answering, BySixButtonsIsAsSm2Grades)
{
    set("gradeScale=six");
    const auto terminal = review();
    terminal->waitFor("choose");
    terminal->type("1");
    terminal->waitFor("[2 Wrong 1 d*]");
    terminal->waitFor("6 Easy 1 d");
    terminal->waitFor("1–6 grade");
    terminal->type("3");
    terminal->waitFor("→ Forgot (2): next in 1 day, and once more today");
}

TEST_F(Answering, ByLinesTakesTheWordsOfTheScale)
{
    set("gradeScale=two");
    const Ran ran = run({"review", "--now", "2026-11-23"}, "B remembered\nA 9\n");
    EXPECT_THAT(ran.out, HasSubstr("→ Remembered (4)"));
    EXPECT_THAT(ran.err, HasSubstr("waits for A–B"));
}

TEST_F(Answering, OptionsComeAfterThinking)
{
    set("recallFirst=on");
    const auto terminal = review();
    terminal->waitFor("Enter shows the options");
    EXPECT_THAT(terminal->screen(), Not(HasSubstr("William")));
    terminal->type("h");
    terminal->waitFor("Hints come with the options.");
    terminal->type("\n");
    terminal->waitFor("William");
    terminal->waitFor("1–3 choose");
    terminal->type("2");
    terminal->waitFor("[3 Good"); // its facts are not in review yet
    terminal->type("u");
    terminal->waitFor("William");
}

TEST_F(Answering, OptionsComeAfterAnEmptyLine)
{
    set("recallFirst=on");
    const Ran ran = run({"review", "--now", "2026-11-23"}, "B\n\nB\n");
    EXPECT_THAT(ran.err, HasSubstr("“B” is no answer to this card, which waits for an empty line"));
    EXPECT_THAT(ran.out, HasSubstr("✔ Right"));
}

TEST_F(Answering, HowSureOneIsIsAskedBeforeTheResult)
{
    set("confidence=on");
    const auto terminal = review();
    terminal->waitFor("choose");
    terminal->type("1");
    terminal->waitFor("How sure are you?");
    EXPECT_THAT(terminal->screen(), Not(HasSubstr("Not quite")));
    terminal->type("9");
    terminal->waitFor("“9” does nothing here");
    terminal->type("3");
    terminal->waitFor("Not quite, and you were sure: a misconception");
    terminal->type("\n");
    terminal->waitFor("→ Again (0)");
    terminal->waitFor("choose");
    terminal->type("1");
    terminal->waitFor("How sure are you?");
    terminal->type("\n");
    terminal->waitFor("✔ Right");
}

TEST_F(Answering, HowSureOneIsFollowsTheChoiceInALine)
{
    set("confidence=on");
    const Ran ran = run({"review", "--now", "2026-11-23"}, "A sure\nA guess\n");
    EXPECT_THAT(ran.out, HasSubstr("→ Again (0)"));
    EXPECT_THAT(ran.out, HasSubstr("→ Again (2)"));
}

TEST_F(Answering, AnExamAsksNeither)
{
    set("confidence=on");
    set("recallFirst=on");
    const auto terminal = runInTerminal({"exam", "--now", "2026-11-23"});
    terminal->waitFor("choose");
    terminal->type("1");
    terminal->waitFor("→ noted");
}

TEST_F(Answering, ALureThatWasChosenBeforeIsToldOf)
{
    run({"review", "--now", "2026-11-23"}, "A\n");
    const Ran right = run({"review", "--now", "2026-11-24"}, "B\n");
    EXPECT_THAT(right.out, HasSubstr("Harold\n     You chose this one before."));
    run({"undo"});
    run({"review", "--now", "2026-11-24"}, "A\n");
    const Ran wrong = run({"review", "--now", "2026-11-25"}, "A\n");
    EXPECT_THAT(wrong.out, HasSubstr("You chose this one 2 times before."));
}

TEST_F(Answering, AShortAnswerIsTypedAndCompared)
{
    set("typedAnswers=on");
    const auto terminal =
        runInTerminal({"review", "--search", "victoria queen", "--now", "2026-11-23"});
    terminal->waitFor("Type the answer");
    terminal->type("in 1838\n");
    terminal->waitFor("✘ Almost right");
    terminal->waitFor("Missing: “7”");
    terminal->waitFor("Too much: “8”");
    terminal->waitFor("[2 Hard");
    terminal->type("3");
    terminal->waitFor("→ Good (4)");
}

TEST_F(Answering, WhatIsForgivenIsSaidAndAColonBeginsACommand)
{
    set("typedAnswers=on");
    const auto terminal =
        runInTerminal({"review", "--search", "victoria queen", "--now", "2026-11-23"});
    terminal->waitFor("Type the answer");
    terminal->type("in  1837\n");
    terminal->waitFor("✔ Right, but for case");
    terminal->waitFor("[3 Good");
    terminal->type("3");
    terminal->waitFor("→ Good (4)");
    EXPECT_EQ(terminal->finish(), 0); // and lets go of the collection
    const auto again =
        runInTerminal({"cram", "--all", "--search", "victoria queen", "--now", "2026-11-23"});
    again->waitFor("Type the answer");
    again->type(":q\n");
    again->waitFor("Nothing was answered");
}

} // namespace
} // namespace engram::test
