// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "exchange/text_encoding.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace engram::exchange
{
namespace
{

using namespace std::string_literals;

std::string utf16(std::u16string_view text, bool bigEndian)
{
    std::string bytes;
    for (const char16_t unit : text) {
        const auto low = static_cast<char>(unit & 0xFFU);
        const auto high = static_cast<char>(unit >> 8U);
        bytes += bigEndian ? high : low;
        bytes += bigEndian ? low : high;
    }
    return bytes;
}

TEST(TextEncoding, IsFoundWithAndWithoutAMark)
{
    const std::u16string_view wide = u"## Köln 😀\n\nKölsch\n";
    const std::string expected = "## Köln 😀\n\nKölsch\n";
    for (const std::string &bytes :
         {expected, "\xEF\xBB\xBF" + expected, utf16(wide, false), utf16(wide, true),
          "\xFF\xFE" + utf16(wide, false), "\xFE\xFF" + utf16(wide, true)}) {
        const auto decoded = decodeText(bytes);
        ASSERT_TRUE(decoded);
        EXPECT_EQ(decoded->text, expected);
        EXPECT_EQ(decoded->replaced, 0);
    }
}

TEST(TextEncoding, FallsBackToWindows1252)
{
    const auto decoded = decodeText("caf\xE9 \x80 5 \x96 \x93ok\x94\n");
    ASSERT_TRUE(decoded);
    EXPECT_EQ(decoded->text, "café € 5 – “ok”\n");
    EXPECT_EQ(decoded->replaced, 0);
}

TEST(TextEncoding, CountsWhatItHadToReplace)
{
    EXPECT_EQ(decodeText("é è ê ë ü \xFF")->replaced, 1);
    EXPECT_EQ(decodeText("é è ê ë ü \xFF")->text, "é è ê ë ü \uFFFD");
    EXPECT_EQ(decodeText("\xE9 \x81")->replaced, 1);
    EXPECT_EQ(
        decodeText("\xFF\xFE" + utf16(u"a", false) + "\x00\xD8"s + utf16(u"b", false))->replaced,
        1);
    const std::string stray = std::string(99, 'a') + '\0';
    EXPECT_EQ(decodeText(stray)->text, std::string(99, 'a') + "\uFFFD");
    // One that is written is no damage.
    EXPECT_EQ(decodeText("\uFFFD")->replaced, 0);
}

TEST(TextEncoding, EveryLineEndBecomesALineFeed)
{
    EXPECT_EQ(decodeText("a\r\nb\rc\nd\r\r\ne\u2028f")->text, "a\nb\nc\nd\n\ne\u2028f");
    EXPECT_EQ(decodeText("\xFF\xFE" + utf16(u"a\r\nb", false))->text, "a\nb");
}

TEST(TextEncoding, WhatIsNoTextIsNamed)
{
    const auto why = [](const std::string &bytes) {
        const auto decoded = decodeText(bytes);
        EXPECT_FALSE(decoded);
        if (decoded)
            return std::string();
        EXPECT_EQ(decoded.error().code, Errc::InvalidInput);
        return decoded.error().detail;
    };
    EXPECT_THAT(why("SQLite format 3\0rest"s), testing::HasSubstr("SQLite"));
    EXPECT_THAT(why("PK\x03\x04rest"), testing::HasSubstr("ZIP"));
    EXPECT_THAT(why("\x89PNG\r\n"), testing::HasSubstr("PNG"));
    EXPECT_THAT(why("%PDF-1.7"), testing::HasSubstr("PDF"));
    EXPECT_THAT(why("\1\0\2\0\3\4\0\5"s), testing::HasSubstr("binary"));
}

TEST(TextEncoding, OfNothingIsNothing)
{
    EXPECT_EQ(decodeText("")->text, "");
    EXPECT_EQ(decodeText("\xFF\xFE")->text, "");
}

} // namespace
} // namespace engram::exchange
