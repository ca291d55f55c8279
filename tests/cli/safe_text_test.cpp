// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "safe_text.h"

#include <gtest/gtest.h>

namespace engram::cli
{
namespace
{

TEST(SafeText, OrdinaryTextStaysAsItIs)
{
    const std::string text = "Kings › Ålesund 日本 ┌─┐\n\tcode 🙂";
    EXPECT_EQ(safeText(text), text);
}

TEST(SafeText, EscapeSequencesBecomeVisible)
{
    EXPECT_EQ(safeText("\033[2Jx\a\r\x7F"), "␛[2Jx␇␍␡");
    EXPECT_EQ(safeText(std::string("a\0b", 3)), "a␀b");
}

TEST(SafeText, ControlsBeyondAsciiAndReorderingAreReplaced)
{
    EXPECT_EQ(safeText("a\u009B31mb"), "a\uFFFD31mb");
    EXPECT_EQ(safeText("a\u202Eb\u2066c"), "a\uFFFDb\uFFFDc");
}

TEST(SafeText, WhatAMessageNamesIsShortAndShows)
{
    EXPECT_EQ(quotable("Kings › 日本 👩‍🚀"), "Kings › 日本 👩‍🚀");
    EXPECT_EQ(quotable("a\u200Bb\u2066\u00A0"), "a\\u{200B}b\\u{2066}\\u{00A0}");
    EXPECT_EQ(quotable(std::string(80, 'x')), std::string(80, 'x'));
    EXPECT_EQ(quotable(std::string(1'000'000, 'x')), std::string(80, 'x') + "…");
}

TEST(SafeText, BytesThatAreNotUtf8AreReplaced)
{
    EXPECT_EQ(safeText("a\xFF"
                       "b"),
              "a\uFFFDb");
    EXPECT_EQ(safeText("\x9B"
                       "31m"),
              "\uFFFD31m");
}

} // namespace
} // namespace engram::cli
