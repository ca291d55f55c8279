// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <engram/rich_text.h>

#include <string>

namespace
{

using engram::firstBlock;

TEST(FirstBlock, IsTheFirstParagraph)
{
    EXPECT_EQ(firstBlock("\n\none\ntwo\n\nthree"), "one\ntwo");
    EXPECT_EQ(firstBlock("only"), "only");
    EXPECT_EQ(firstBlock("intro:\n- a\n- b"), "intro:");
    EXPECT_EQ(firstBlock("text\n```\ncode\n```"), "text");
    EXPECT_EQ(firstBlock(" \n\n"), "");
}

TEST(FirstBlock, IsAWholeFenceWithItsBlankLines)
{
    EXPECT_EQ(firstBlock("```c\na\n\n- b\n```\nrest"), "```c\na\n\n- b\n```");
    EXPECT_EQ(firstBlock("~~~~\na\n~~~\nb\n~~~~\nrest"), "~~~~\na\n~~~\nb\n~~~~");
    EXPECT_EQ(firstBlock("```\nnever closed\n\nx"), "```\nnever closed\n\nx");
    EXPECT_EQ(firstBlock("```a``` is a span\n\nx"), "```a``` is a span");
}

TEST(FirstBlock, IsAWholeList)
{
    EXPECT_EQ(firstBlock("- a\n  more\n\n  still a\n\n- b\n\nafter"),
              "- a\n  more\n\n  still a\n\n- b");
    EXPECT_EQ(firstBlock("1. a\n   ```\n   x\n\n   y\n   ```\n2. b\n\nafter"),
              "1. a\n   ```\n   x\n\n   y\n   ```\n2. b");
    EXPECT_EQ(firstBlock("- a\nlazy\n# head"), "- a\nlazy");
}

TEST(FirstBlock, IsAHeadingOrAQuote)
{
    EXPECT_EQ(firstBlock("# head\ntext"), "# head");
    EXPECT_EQ(firstBlock("> a\n> b\n\nc"), "> a\n> b");
    EXPECT_EQ(firstBlock("a\n> b"), "a");
}

RC_GTEST_PROP(FirstBlock, IsAPartOfAnyText, ())
{
    const auto text =
        *rc::gen::container<std::string>(rc::gen::elementOf(std::string("ab \n\n-1.>#`~```")));
    const std::string block = firstBlock(text);
    RC_ASSERT(text.find(block) != std::string::npos);
    RC_ASSERT(!block.empty() || text.find_first_not_of(" \n") == std::string::npos);
}

} // namespace
