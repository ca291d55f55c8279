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
          "unmark", "edit", "history", "copy", "delete", "grade"})
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

TEST_F(Help, WrongUseOfASubcommandSaysWhatIsMissingAndNamesItsOwnPage)
{
    EXPECT_EQ(run({"card", "grade", "6"}).err,
              "engram-cli: GRADE: “6” is none of: 0 to 5, blackout, wrong (again), forgot, hard, "
              "good, easy; and ID is missing. See `engram-cli card grade --help`.\n");
    EXPECT_EQ(run({"card", "grade"}).err,
              "engram-cli: GRADE and ID are missing. See `engram-cli card grade --help`.\n");
    EXPECT_EQ(run({"card", "flag", "9", "x"}).err, "engram-cli: FLAG: “9” is no number from 0 to "
                                                   "7. See `engram-cli card flag --help`.\n");
    EXPECT_EQ(run({"deck"}).err, "engram-cli: `deck` needs one of these behind it: list, new, "
                                 "rename, move, merge, delete. See `engram-cli deck --help`.\n");
    EXPECT_EQ(
        run({"deck", "sort"}).err,
        "engram-cli: there is no “sort” of deck; there are: list, new, rename, move, merge, delete. "
        "See `engram-cli deck --help`.\n");
    EXPECT_EQ(run({"bin", "restore"}).err,
              "engram-cli: ID is missing. See `engram-cli bin restore --help`.\n");
    EXPECT_EQ(run({"due", "--now"}).err,
              "engram-cli: --now needs a value behind it. See `engram-cli due --help`.\n");
    EXPECT_EQ(run({"find", "--count=some"}).err,
              "engram-cli: --count takes no value. See `engram-cli find --help`.\n");
    EXPECT_EQ(
        run({"find", "--sort", "size", "x"}).err,
        "engram-cli: --sort: “size” is none of: answer, created, deck, due, easiness, edited, "
        "flag, interval, kind, lapses, position, retrievability, reviews, state, tags, title. "
        "See `engram-cli find --help`.\n");
    EXPECT_EQ(run({"due", "--deck", "a", "--deck", "b"}).err,
              "engram-cli: --deck is given more than once. See `engram-cli due --help`.\n");
    EXPECT_EQ(run({"spread", "--away-from", "+3"}).err,
              "engram-cli: --away-from also needs --away-until. See `engram-cli spread --help`.\n");
    EXPECT_EQ(run({"review", "--minutes", "3", "--search", "x"}).err,
              "engram-cli: --minutes does not go with --search. See `engram-cli review --help`.\n");
}

TEST_F(Help, WhatWasTypedIsQuotedInOneLineAndDrivesNoTerminal)
{
    importKings();
    const std::string evil = "a\x1b[31m\nb";
    for (const std::vector<std::string> &arguments : std::vector<std::vector<std::string>>{
             {evil},
             {"--" + evil},
             {"due", evil},
             {"due", "--now", evil},
             {"due", "--deck", evil},
             {"card", evil},
             {"card", "suspend", evil},
             {"card", "grade", evil, "victoria"},
             {"card", "due", evil, "victoria"},
             {"card", "edit", "victoria", "--file", evil},
             {"flags", evil},
             {"deck", "new", evil},
             {"deck", "delete", evil},
             {"bin", "restore", evil},
             {"options", "--set", evil},
             {"options", "kings", "--today", evil},
             {"find", "is:" + evil},
             {"find", "x", "--limit", evil},
             {"schedule", "--grades", evil},
             {"spread", "--away-from", evil, "--away-until", "+1"},
             {"exam", "--minutes", evil},
             {"import", evil},
             {"export", "--deck", evil, "out.md"},
             {"restore", evil},
             {"review", "--search", "is:" + evil}}) {
        const Ran ran = run(arguments);
        EXPECT_NE(ran.exitCode, 0) << ran.out;
        EXPECT_EQ(ran.err.find('\x1b'), std::string::npos) << ran.err;
        EXPECT_EQ(ran.err.find('\n'), ran.err.size() - 1) << ran.err;
    }
    const Ran review = run({"review", "--now", "2026-11-23"}, "\x1b[31m\n");
    EXPECT_THAT(review.err, HasSubstr("“␛[31m” is no answer"));
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
