// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/derived_id.h>

#include <gtest/gtest.h>

namespace engram
{
namespace
{

TEST(DerivedId, IsTheFirstWordsInLowerCase)
{
    EXPECT_EQ(deriveId("Can't a Message be delivered — exactly once?"),
              "cant-a-message-be-delivered-exactly-once");
    EXPECT_EQ(deriveId("What is the difference between horizontal and vertical scaling?"),
              "what-is-the-difference-between-horizontal-and");
    EXPECT_EQ(deriveId("ÉTÉ 日本"), "été-日本");
    EXPECT_EQ(deriveId("?!"), "note");
    EXPECT_EQ(deriveId(std::string(60, 'a')), std::string(48, 'a'));
}

} // namespace
} // namespace engram
