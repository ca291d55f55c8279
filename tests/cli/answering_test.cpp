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
    terminal->waitFor("2          Remembered: right");
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

} // namespace
} // namespace engram::test
