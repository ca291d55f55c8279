// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "command_line.h"

namespace engram::test
{
namespace
{

using testing::HasSubstr;

class Flags : public CommandLine
{
protected:
    void SetUp() override { importKings(); }

    Ran flags(std::vector<std::string> arguments)
    {
        arguments.insert(arguments.begin(), "flags");
        return run(arguments);
    }
};

TEST_F(Flags, AreListedWithTheNamesThatTheyWereGiven)
{
    EXPECT_EQ(flags({"3", "to mend"}).out, "Flag 3 is called to mend.\n");
    const Ran ran = flags({});
    EXPECT_EQ(ran.exitCode, 0) << ran.err;
    EXPECT_THAT(ran.out, HasSubstr("2  Orange\n3  to mend\n4  Blue\n"));
    EXPECT_EQ(flags({"3"}).out, "3  to mend\n");
    const nlohmann::json rows = runJson({"flags"});
    ASSERT_EQ(rows.size(), 7U);
    EXPECT_EQ(rows[2], (nlohmann::json{{"flag", 3}, {"colour", "Green"}, {"name", "to mend"}}));
}

TEST_F(Flags, AreShownByNameWhereCardsAre)
{
    EXPECT_EQ(flags({"3", "to mend"}).exitCode, 0);
    EXPECT_EQ(run({"card", "flag", "3", "victoria"}).out, "Flag 3 on 1 card.\n");
    EXPECT_THAT(run({"card", "list"}).out, HasSubstr("· flag 3 (to mend)"));
    EXPECT_THAT(run({"find", "flag:3"}).out, HasSubstr("· flag 3 (to mend)"));
    EXPECT_EQ(run({"card", "flag", "2", "magna-carta"}).exitCode, 0);
    EXPECT_THAT(run({"card", "list"}).out, HasSubstr("· flag 2 (Orange)"));
    const Ran review = run({"review", "--now", "2026-11-23"}, "flag 3\n");
    EXPECT_THAT(review.out, HasSubstr("Flag 3 (to mend)."));
}

TEST_F(Flags, LoseTheirNameAgain)
{
    EXPECT_EQ(flags({"3", "to mend"}).exitCode, 0);
    EXPECT_EQ(flags({"3", ""}).out, "Flag 3 has no name, and is called Green.\n");
    EXPECT_EQ(flags({"3"}).out, "3  Green\n");
    EXPECT_EQ(run({"undo"}).out, "Undid a name of a flag.\n");
    EXPECT_EQ(flags({"3"}).out, "3  to mend\n");
}

TEST_F(Flags, RefuseWhatIsNoNameAndWhatIsNoFlag)
{
    EXPECT_EQ(flags({"8"}).exitCode, 2);
    EXPECT_EQ(flags({"0", "none"}).exitCode, 2);
    const Ran ran = flags({"1", "a\nb"});
    EXPECT_EQ(ran.exitCode, 1);
    EXPECT_THAT(ran.err, HasSubstr("one line of text"));
}

TEST_F(Flags, CannotDriveTheTerminal)
{
    EXPECT_EQ(flags({"1", "\x1b[31mred"}).exitCode, 1);
    EXPECT_EQ(flags({"1"}).out, "1  Red\n");
}

} // namespace
} // namespace engram::test
