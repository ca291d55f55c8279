// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/collection.h>

#include <gmock/gmock.h>

#include "support/temp_collection.h"

namespace engram
{
namespace
{

using testing::Each;
using testing::IsEmpty;

class FlagsWithNames : public testing::Test
{
protected:
    Result<ChangeSet> nameFlag(int flag, const std::string &name)
    {
        return collection->nameFlag(flag, name);
    }

    test::TempCollection collection;
};

TEST_F(FlagsWithNames, HaveNoneAtFirst)
{
    EXPECT_THAT(collection->flagNames(), Each(IsEmpty()));
}

TEST_F(FlagsWithNames, KeepThemAcrossARestartAndARebuild)
{
    ASSERT_TRUE(nameFlag(3, "to mend"));
    EXPECT_EQ(collection->flagNames()[2], "to mend");
    collection.reopen();
    EXPECT_EQ(collection->flagNames()[2], "to mend");
    ASSERT_TRUE(collection->rebuild());
    EXPECT_EQ(collection->flagNames()[2], "to mend");
    EXPECT_THAT(collection->check()->findings, IsEmpty());
}

TEST_F(FlagsWithNames, AreNamedInOneStepOfUndo)
{
    ASSERT_TRUE(nameFlag(1, "ask Ada"));
    collection.clock.advance(std::chrono::hours(-1)); // a clock set back changes nothing
    ASSERT_TRUE(nameFlag(1, "asked"));
    EXPECT_EQ(collection->flagNames()[0], "asked");
    EXPECT_EQ((*collection->undo())->kind, StepKind::FlagName);
    EXPECT_EQ(collection->flagNames()[0], "ask Ada");
    EXPECT_EQ((*collection->undo())->kind, StepKind::FlagName);
    EXPECT_EQ(collection->flagNames()[0], "");
    EXPECT_EQ((*collection->redo())->kind, StepKind::FlagName);
    EXPECT_EQ(collection->flagNames()[0], "ask Ada");
}

TEST_F(FlagsWithNames, RecordNothingWhereTheyAreCalledSoAlready)
{
    ASSERT_TRUE(nameFlag(7, ""));
    EXPECT_FALSE(collection->canUndo());
    ASSERT_TRUE(nameFlag(7, "x"));
    ASSERT_TRUE(nameFlag(7, "x"));
    ASSERT_TRUE(collection->undo());
    EXPECT_FALSE(collection->canUndo());
}

TEST_F(FlagsWithNames, LoseTheirNameByAnEmptyOne)
{
    ASSERT_TRUE(nameFlag(2, "soon"));
    ASSERT_TRUE(nameFlag(2, ""));
    EXPECT_EQ(collection->flagNames()[1], "");
}

TEST_F(FlagsWithNames, RefuseWhatIsNoNameOrNoFlag)
{
    const std::string tooLong(LongestFlagName + 1, 'x');
    for (const std::string &name :
         std::vector<std::string>{" x", "x ", "a\nb", "a\tb", "\x1b[31m", "\xff", "\u202egnp.exe",
                                  "\u2028", "\u200b", "\u2800", tooLong})
        EXPECT_EQ(nameFlag(1, name).error().code, Errc::InvalidInput) << name;
    for (const int flag : {-1, 0, MaximumFlag + 1})
        EXPECT_EQ(nameFlag(flag, "x").error().code, Errc::InvalidInput) << flag;
    EXPECT_FALSE(collection->canUndo());
    EXPECT_TRUE(nameFlag(1, std::string(LongestFlagName, 'x')));
}

TEST_F(FlagsWithNames, ComeWithTheCardThatIsAsked)
{
    collection.import("## Front {#one}\n\nback\n");
    const CardId card = collection->cardsOf(collection.note("one").id)->front().id;
    ASSERT_TRUE(collection->setFlag({card}, 3));
    auto session = *collection->startSession({});
    EXPECT_EQ((*session->current())->flagName, "");
    ASSERT_TRUE(nameFlag(3, "to mend"));
    EXPECT_EQ((*session->current())->flagName, "to mend");
}

} // namespace
} // namespace engram
