// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <fmt/format.h>

#include "command_line.h"

namespace engram::test
{
namespace
{

using testing::HasSubstr;

/// Twelve cards, answered once on 23 November and so due on the 24th.
class SpreadCommand : public CommandLine
{
protected:
    void SetUp() override
    {
        std::string deck = "---\ndeck: Piles\nid: piles\n---\n";
        std::string answers;
        for (int i = 0; i < 12; ++i) {
            deck += fmt::format("\n## Front {0} {{#n{0}}}\n\nBack\n", i);
            answers += "4\n";
        }
        ASSERT_EQ(run({"import", file("piles.md", deck)}).exitCode, 0);
        ASSERT_EQ(run({"review", "--now", "2026-11-23"}, answers).exitCode, 0);
    }

    int dueOn(const std::string &day) { return runJson({"due", "--now", day}).at("due"); }
};

TEST_F(SpreadCommand, DealsOutABacklogAndSaysHowToUndoIt)
{
    const Ran ran = run({"spread", "--over", "4", "--now", "2026-12-01"});
    EXPECT_EQ(ran.exitCode, 0) << ran.err;
    EXPECT_THAT(ran.out, HasSubstr("2026-12-01        12       3  "));
    EXPECT_THAT(ran.out, HasSubstr("2026-12-04         0       3  "));
    EXPECT_THAT(ran.out, HasSubstr("9 reviews moved; `engram-cli undo` takes it back."));
    EXPECT_EQ(dueOn("2026-12-01"), 3);
    EXPECT_EQ(dueOn("2026-12-04"), 12);
    EXPECT_EQ(run({"undo"}).exitCode, 0);
    EXPECT_EQ(dueOn("2026-12-01"), 12);
}

TEST_F(SpreadCommand, OnlySaysWhatWouldHappenInADryRun)
{
    const Ran ran = run({"spread", "--dry-run", "--now", "2026-12-01"});
    EXPECT_THAT(ran.out, HasSubstr("nothing was changed"));
    EXPECT_EQ(dueOn("2026-12-01"), 12);
}

TEST_F(SpreadCommand, KeepsDaysAwayFree)
{
    const auto plan = runJson({"spread", "--away-from", "tomorrow", "--away-until", "2026-11-30",
                               "--over", "3", "--now", "2026-11-23"});
    EXPECT_EQ(plan.at("moved"), 12);
    EXPECT_EQ(plan.at("days").back().at("day"), "2026-12-03");
    EXPECT_EQ(plan.at("days").back().at("after"), 4);
    EXPECT_EQ(dueOn("2026-11-30"), 0);
    EXPECT_EQ(dueOn("2026-12-01"), 4);
}

TEST_F(SpreadCommand, SaysWhatIsWrongWithADay)
{
    const Ran nonsense = run({"spread", "--away-from", "soon", "--away-until", "+3"});
    EXPECT_EQ(nonsense.exitCode, 2);
    EXPECT_THAT(nonsense.err, HasSubstr("“soon” is no day"));
    const Ran backwards = run({"spread", "--away-from", "+5", "--away-until", "+3"});
    EXPECT_EQ(backwards.exitCode, 1);
    EXPECT_THAT(backwards.err, HasSubstr("after the last"));
    EXPECT_EQ(run({"spread", "--away-from", "+5"}).exitCode, 2);
    EXPECT_EQ(run({"spread", "--over", "0"}).exitCode, 2);
}

TEST_F(SpreadCommand, SaysWhenThereIsNothingToMove)
{
    EXPECT_EQ(run({"spread", "--now", "2026-11-23"}).out, "Nothing to move.\n");
}

} // namespace
} // namespace engram::test
