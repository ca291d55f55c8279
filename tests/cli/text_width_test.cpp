// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "text_width.h"

#include <gtest/gtest.h>

namespace engram::cli
{
namespace
{

std::vector<std::string> wrappedAt(std::string_view text, int width, int indent)
{
    std::vector<std::string> lines;
    for (const TextSlice &slice : linesOf(text, width, indent))
        lines.emplace_back(text.substr(slice.from, slice.to - slice.from));
    return lines;
}

using Lines = std::vector<std::string>;

TEST(TextWidth, CountsWhatATerminalShows)
{
    EXPECT_EQ(columnsOf("Ålesund › x"), 11);
    EXPECT_EQ(columnsOf("日本"), 4);
    EXPECT_EQ(columnsOf("e\u0301"), 1);
    EXPECT_EQ(padded("日本", 6), "日本  ");
    EXPECT_EQ(padded("longer", 3), "longer");
}

TEST(TextWidth, ShortensOnlyWhatHasNoRoom)
{
    EXPECT_EQ(shortened("Harold", 6), "Harold");
    EXPECT_EQ(shortened("Harold", 5), "Haro…");
    EXPECT_EQ(shortened("日本語", 5), "日本…");
    EXPECT_EQ(shortened("日本語", 4), "日…");
}

TEST(TextWidth, LinesEndBetweenWords)
{
    EXPECT_EQ(wrappedAt("", 10, 0), Lines{""});
    EXPECT_EQ(wrappedAt("one two", 7, 0), Lines{"one two"});
    EXPECT_EQ(wrappedAt("one two three", 7, 0), (Lines{"one two", "three"}));
    EXPECT_EQ(wrappedAt("  one  two three", 9, 4), (Lines{"  one", "two", "three"}));
}

TEST(TextWidth, WordThatIsTooLongStaysWhole)
{
    EXPECT_EQ(wrappedAt("a https://example.org/x b", 8, 0),
              (Lines{"a", "https://example.org/x", "b"}));
}

} // namespace
} // namespace engram::cli
