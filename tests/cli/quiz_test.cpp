// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "command_line.h"

namespace engram::test
{
namespace
{

using testing::HasSubstr;

using Quiz = CommandLine;

TEST_F(Quiz, AsksEveryQuestionOnceAndKeepsTheScore)
{
    importKings();
    const Ran ran = run({"quiz", "--now", "2026-11-23"}, "A\nA\n");
    EXPECT_EQ(ran.exitCode, 0) << ran.err;
    EXPECT_THAT(ran.out, HasSubstr("Question 1 of 2\n"));
    EXPECT_THAT(ran.out, HasSubstr("Question 2 of 2 · 0 of 1 right so far\n"));
    EXPECT_THAT(ran.out, HasSubstr("Score: 1 of 2 right\n"));
    EXPECT_THAT(ran.out, HasSubstr("Missed"));
    EXPECT_EQ(ran.out.find("Victoria"), std::string::npos);
    EXPECT_THAT(run({"quiz"}, "A\n").out, HasSubstr("Score: 0 of 1 right; 2 questions in all\n"));
}

TEST_F(Quiz, ShuffledAsksTheSameQuestions)
{
    importKings();
    const Ran ran = run({"quiz", "--shuffle", "--deck", "kings"}, "A\nA\n");
    EXPECT_THAT(ran.out, HasSubstr("Hastings"));
    EXPECT_THAT(ran.out, HasSubstr("Magna Carta"));
    EXPECT_THAT(ran.out, HasSubstr("Score: 1 of 2 right\n"));
}

TEST_F(Quiz, TellsTheScoreOfTheLastTime)
{
    importKings();
    const Ran first = run({"quiz", "--now", "2026-11-23"}, "A\nA\n");
    EXPECT_EQ(first.out.find("Last time"), std::string::npos);
    EXPECT_THAT(run({"quiz", "--now", "2026-11-24"}, "A\nA\n").out,
                HasSubstr("Last time 1 / 2 (50 %) · the same share"));
    EXPECT_THAT(run({"quiz", "--now", "2026-11-25"}, "B\nA\n").out,
                HasSubstr("Last time 1 / 2 (50 %) · now 50 points more"));
}

TEST_F(Quiz, UnknownDeckIsSaid)
{
    importKings();
    const Ran ran = run({"quiz", "--deck", "Emperors"}, "A\n");
    EXPECT_EQ(ran.exitCode, 1);
    EXPECT_THAT(ran.err, HasSubstr("there are: Kings"));
}

} // namespace
} // namespace engram::test
