// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <sstream>

#include "command_line.h"

namespace engram::test
{
namespace
{

using testing::HasSubstr;

using Help = CommandLine;

const std::vector<std::string> Commands{
    "due",     "exam",  "cram",    "ahead",  "weak",    "review", "quiz",    "card",     "import",
    "export",  "fmt",   "lint",    "facts",  "spread",  "stats",  "mastery", "schedule", "find",
    "options", "check", "rebuild", "backup", "restore", "undo",   "redo",    "bin",      "deck"};

TEST_F(Help, NamesEveryCommand)
{
    const Ran ran = run({"--help"});
    EXPECT_EQ(ran.exitCode, 0);
    for (const std::string &command : Commands)
        EXPECT_THAT(ran.out, HasSubstr("\n  " + command + " "));
}

TEST_F(Help, FitsInEightyColumns)
{
    std::vector<std::vector<std::string>> lines{{"--help"}};
    for (const std::string &command : Commands)
        lines.push_back({command, "--help"});
    for (const char *const action :
         {"list", "info", "suspend", "unsuspend", "bury", "unbury", "flag", "due", "reset", "mark",
          "unmark", "edit", "copy", "delete", "grade"})
        lines.push_back({"card", action, "--help"});
    for (const char *const action : {"list", "new", "rename", "move", "delete"})
        lines.push_back({"deck", action, "--help"});
    for (const auto &arguments : lines) {
        const Ran ran = run(arguments);
        EXPECT_EQ(ran.exitCode, 0);
        std::istringstream text(ran.out);
        for (std::string line; std::getline(text, line);)
            EXPECT_LE(line.size(), 80U) << arguments.front() << ": " << line;
    }
}

TEST_F(Help, VersionShowsTheNoticeThatTheAuthorOfSm2AsksFor)
{
    const Ran ran = run({"--version"});
    EXPECT_EQ(ran.exitCode, 0);
    EXPECT_THAT(ran.out, HasSubstr("Algorithm SM-2, (C) Copyright SuperMemo World, 1991."));
    EXPECT_THAT(ran.out, HasSubstr("https://www.supermemo.com"));
    EXPECT_THAT(ran.out, HasSubstr("GPL-3.0-or-later"));
}

TEST_F(Help, NoCommandShowsHelpOnStandardErrorAndFails)
{
    const Ran ran = run({});
    EXPECT_EQ(ran.exitCode, 2);
    EXPECT_EQ(ran.out, "");
    EXPECT_THAT(ran.err, HasSubstr("Usage: engram-cli"));
}

TEST_F(Help, WrongCommandLinesExitWithTwoAndPointToHelp)
{
    for (const std::vector<std::string> &arguments :
         std::vector<std::vector<std::string>>{{"frobnicate"},
                                               {"due", "extra"},
                                               {"due", "--frobnicate"},
                                               {"import"},
                                               {"due", "check"}}) {
        const Ran ran = run(arguments);
        EXPECT_EQ(ran.exitCode, 2) << ran.err;
        EXPECT_THAT(ran.err, HasSubstr("--help"));
    }
}

TEST_F(Help, JsonIsRefusedWhereOutputIsNoData)
{
    const Ran ran = run({"review", "--json"});
    EXPECT_EQ(ran.exitCode, 2);
    EXPECT_THAT(ran.err, HasSubstr("--json"));
}

TEST_F(Help, WrongMomentSaysHowToWriteOne)
{
    for (const char *moment : {"2026-02-30", ""}) {
        const Ran ran = run({"due", "--now", moment});
        EXPECT_EQ(ran.exitCode, 2) << moment;
        EXPECT_THAT(ran.err, HasSubstr("2026-11-23T08:30"));
    }
}

TEST_F(Help, FullDiskOnStandardOutputIsNoticed)
{
    const Ran ran =
        runProgram({"/bin/sh", "-c", ENGRAM_CLI " schedule --grades 5 >/dev/full"}, "", {});
    EXPECT_EQ(ran.exitCode, 1);
    EXPECT_THAT(ran.err, HasSubstr("standard output could not be written"));
}

TEST_F(Help, ReaderThatGoesAwayIsNoFailure)
{
    const Ran ran = runProgram(
        {"/bin/bash", "-c", ENGRAM_CLI " schedule --grades 5 | true; exit ${PIPESTATUS[0]}"}, "",
        {});
    EXPECT_EQ(ran.exitCode, 0) << ran.err;
}

} // namespace
} // namespace engram::test
