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

class Mastery : public CommandLine
{
protected:
    Mastery() { importKings(); }

    Ran mastery(const std::string &day) { return run({"mastery", "--now", day}); }
};

TEST_F(Mastery, ShowsEachQuestionWithABarAndItsWeakestFact)
{
    ASSERT_EQ(run({"review", "--now", "2026-11-23"}, "B\nA\n").exitCode, 0);
    const Ran ran = mastery("2026-11-24");
    EXPECT_EQ(ran.exitCode, 0) << ran.err;
    EXPECT_THAT(ran.out,
                HasSubstr("Kings\n    0 %  ░░░░░░░░░░ Who won at Hastings in 1066?\n"
                          "                    itself 90 % · facts 0 %, 0 of 2 in review\n"
                          "                    weakest 0 %: Where was William crowned?\n"));
    EXPECT_THAT(ran.out, HasSubstr("   90 %  ▓▓▓▓▓▓▓▓▓░ Who signed Magna Carta?\n"
                                   "                    itself 90 %\n"));
    EXPECT_THAT(ran.out, Not(HasSubstr("Victoria")));
}

TEST_F(Mastery, FitsInEightyColumnsOnATerminal)
{
    std::string deck(KingsDeck);
    deck.replace(deck.find("Who signed Magna Carta?"), 23,
                 "Who signed the charter that the barons wrote for him on a meadow beside the "
                 "Thames, and why did he do so?");
    ASSERT_EQ(run({"import", file("kings.md", deck)}).exitCode, 0);
    const auto terminal = runInTerminal({"mastery", "--now", "2026-11-23"});
    EXPECT_EQ(terminal->finish(), 0);
    std::istringstream text(terminal->screen());
    for (std::string line; std::getline(text, line);) {
        std::erase(line, '\r');
        const auto columns =
            std::count_if(line.begin(), line.end(), [](char c) { return (c & 0xC0) != 0x80; });
        EXPECT_LE(columns, 80) << line;
    }
}

TEST_F(Mastery, GivesTheSameAsData)
{
    ASSERT_EQ(run({"review", "--now", "2026-11-23"}, "B\nA\n").exitCode, 0);
    const auto rows = runJson({"mastery", "--deck", "kings", "--now", "2026-11-24"});
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].at("key"), "hastings");
    EXPECT_EQ(rows[0].at("deck"), "Kings");
    EXPECT_NEAR(rows[0].at("own").get<double>(), 0.9, 1e-12);
    EXPECT_EQ(rows[0].at("weakest").at("title"), "Where was William crowned?");
    EXPECT_EQ(rows[1].at("weakest"), nullptr);
}

TEST_F(Mastery, SaysThatADeckHasNoQuestions)
{
    ASSERT_EQ(run({"import", file("facts.md", "---\ndeck: Facts\n---\n\n## A\n\nB\n")}).exitCode,
              0);
    EXPECT_EQ(run({"mastery", "--deck", "Facts"}).out, "There is no question here.\n");
    EXPECT_EQ(run({"mastery", "--deck", "Queens"}).exitCode, 1);
}

} // namespace
} // namespace engram::test
