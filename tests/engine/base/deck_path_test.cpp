// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "base/deck_path.h"

#include <gmock/gmock.h>

namespace engram
{
namespace
{

using testing::ElementsAre;

TEST(DeckPath, IsTheNamesFromTheTop)
{
    EXPECT_EQ(joinedPath(std::vector<std::string>{"Kings", "England"}), "Kings › England");
    EXPECT_EQ(joinedPath(std::vector<std::string>{}), "");
    EXPECT_THAT(namesInPath("Kings › England"), ElementsAre("Kings", "England"));
    EXPECT_THAT(namesInPath("Kings ›  England  › Saxons"),
                ElementsAre("Kings", "England", "Saxons"));
}

TEST(DeckPath, IsASingleNameWhereOneOfThemWouldBeEmpty)
{
    EXPECT_THAT(namesInPath("Kings"), ElementsAre("Kings"));
    EXPECT_THAT(namesInPath("a›b"), ElementsAre("a›b"));
    EXPECT_THAT(namesInPath(" › b"), ElementsAre(" › b"));
    EXPECT_THAT(namesInPath("a ›  › b"), ElementsAre("a ›  › b"));
    EXPECT_THAT(namesInPath(""), ElementsAre(""));
}

} // namespace
} // namespace engram
