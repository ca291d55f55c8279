// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "command_line.h"

namespace engram::test
{
namespace
{

using testing::ElementsAre;
using testing::HasSubstr;

using Schedule = CommandLine;

std::vector<int> intervalsIn(const nlohmann::json &steps)
{
    std::vector<int> intervals;
    for (const auto &step : steps)
        intervals.push_back(step.at("interval_days"));
    return intervals;
}

TEST_F(Schedule, PublishedVariantGivesTheThesisSequence)
{
    EXPECT_THAT(intervalsIn(runJson({"schedule", "--grades", "5,5,5,5,5,5"})),
                ElementsAre(1, 6, 17, 50, 150, 465));
}

TEST_F(Schedule, DelphiVariantGivesTheAuthorsProgramSequence)
{
    EXPECT_THAT(intervalsIn(runJson({"schedule", "--algorithm", "sm2", "--variant", "delphi",
                                     "--grades", "5,5,5,5,5,5"})),
                ElementsAre(1, 6, 16, 45, 131, 393));
}

TEST_F(Schedule, JsonStepsHaveExactlyFourMembers)
{
    const nlohmann::json steps = runJson({"schedule", "--grades", "5,2"});
    EXPECT_EQ(steps, nlohmann::json::parse(R"([
        {"grade": 5, "interval_days": 1, "easiness": 2.6, "repetition": 1},
        {"grade": 2, "interval_days": 1, "easiness": 2.6, "repetition": 0}])"));
}

TEST_F(Schedule, TextHasALineForEachGrade)
{
    const Ran ran = run({"schedule", "--grades", "5,4"});
    EXPECT_EQ(ran.exitCode, 0);
    EXPECT_EQ(std::count(ran.out.begin(), ran.out.end(), '\n'), 3);
}

TEST_F(Schedule, WrongGradesAreAUsageError)
{
    for (const std::string grades : {"6", "x", "", "4;5", "5,,4", "5,", "55"}) {
        const Ran ran = run({"schedule", "--grades", grades});
        EXPECT_EQ(ran.exitCode, 2) << grades;
        EXPECT_EQ(ran.out, "");
        EXPECT_THAT(ran.err, HasSubstr("engram-cli schedule --help"));
    }
    EXPECT_EQ(run({"schedule", "--grades", "5", "--algorithm", "sm99"}).exitCode, 2);
}

} // namespace
} // namespace engram::test
