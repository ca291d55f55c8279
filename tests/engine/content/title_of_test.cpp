// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <gtest/gtest.h>

#include <engram/note.h>

namespace
{

using namespace engram;

TEST(TitleOf, IsTheHeadingTheFrontOrTheText)
{
    Question question;
    question.body = "Body\n\nmore";
    EXPECT_EQ(titleOf(question), "Body more");
    question.heading = "Why?";
    EXPECT_EQ(titleOf(question), "Why?");
    EXPECT_EQ(titleOf(Basic{"front", "back", true}), "front");
    EXPECT_EQ(titleOf(Cloze{"{{At-most-once::how?}} may lose"}), "At-most-once may lose");
    EXPECT_EQ(titleOf(Basic{}), "");
}

TEST(TitleOf, HasNoMarkupAndOneLine)
{
    EXPECT_EQ(titleOf(Basic{"**Bold** `code` [link](http://x)\nnext &rarr; \x1b[31m", "", false}),
              "Bold code link next \u2192 [31m");
    EXPECT_EQ(titleOf(Basic{"a\n```\nx = 1\ny\n```", "", false}), "a x = 1 y");
}

TEST(TitleOf, IsCutAtCodePoints)
{
    EXPECT_EQ(titleOf(Basic{"\u00e9\u00e9\u00e9\u00e9", "", false}, 3), "\u00e9\u00e9\u00e9\u2026");
    EXPECT_EQ(titleOf(Basic{"\u00e9\u00e9\u00e9", "", false}, 3), "\u00e9\u00e9\u00e9");
    EXPECT_EQ(titleOf(Basic{"two words", "", false}, 4), "two\u2026");
}

} // namespace
