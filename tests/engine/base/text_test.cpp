// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "base/text.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

namespace
{

using namespace engram;
using testing::ElementsAre;
using testing::IsEmpty;

std::string anyBytes()
{
    return *rc::gen::container<std::string>(rc::gen::arbitrary<char>());
}

TEST(Utf8, AcceptsEveryLengthAndARealReplacementCharacter)
{
    EXPECT_TRUE(isValidUtf8(""));
    EXPECT_TRUE(isValidUtf8("a\u00e9\u20ac\U0001F600\uFFFD"));
}

TEST(Utf8, RejectsOverlongSurrogateTruncatedAndStrayBytes)
{
    for (const char *bad : {"\xC0\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE2\x82", "\x80",
                            "a\xFF", "\xF0\x9F\x98"})
        EXPECT_FALSE(isValidUtf8(bad)) << testing::PrintToString(bad);
}

TEST(Utf8, CountsCodePointsNotBytes)
{
    EXPECT_EQ(codePointCount("na\u00efve \U0001F600"), 7U);
    EXPECT_EQ(codePointCount("a\x80z"), 3U);
}

TEST(Utf8, CutsBetweenCodePoints)
{
    EXPECT_EQ(firstCodePoints("\u00e9\u20acx", 2), "\u00e9\u20ac");
    EXPECT_EQ(firstCodePoints("ab", 5), "ab");
    EXPECT_EQ(firstCodePoints("ab", 0), "");
}

RC_GTEST_PROP(Utf8, WritesWhatItReads, ())
{
    const auto codePoint = *rc::gen::inRange<std::uint32_t>(0, 0x110000);
    RC_PRE(codePoint < 0xD800 || codePoint > 0xDFFF);
    std::string text;
    appendCodePoint(text, codePoint);
    std::size_t at = 0;
    RC_ASSERT(static_cast<std::uint32_t>(nextCodePoint(text, at)) == codePoint);
    RC_ASSERT(at == text.size());
}

TEST(Utf8, ReplacesWhatIsNoCodePoint)
{
    std::string bad;
    appendCodePoint(bad, 0xD800);
    appendCodePoint(bad, 0x110000);
    EXPECT_EQ(bad, "\uFFFD\uFFFD");
}

TEST(Space, IsTrimmedAndSimplified)
{
    EXPECT_EQ(trimmed(" \t a b \r\n"), "a b");
    EXPECT_EQ(trimmed(" \n"), "");
    EXPECT_EQ(simplified("  a \n\t b  "), "a b");
    EXPECT_EQ(simplified("   "), "");
}

TEST(Folding, IgnoresCaseWidthSpacingAndPunctuation)
{
    EXPECT_EQ(foldedLettersAndDigits("Stra\u00dfe, No. 12!"), "strasseno12");
    EXPECT_EQ(foldedLettersAndDigits("\uFF21\uFF22\uFF11 **x**"), "ab1x");
    EXPECT_EQ(foldedLettersAndDigits("caf\u00e9"), foldedLettersAndDigits("CAFE\u0301"));
    EXPECT_EQ(foldedLettersAndDigits("co\u00adop"), "coop") << "a soft hyphen is no letter";
    EXPECT_EQ(foldedLettersAndDigits("\u2192 \u2014 ()"), "");
}

TEST(Words, AreFoldedRunsOfLettersAndDigits)
{
    EXPECT_THAT(wordTokens("The 2nd-phase: COMMIT, don't 'quote'."),
                ElementsAre("the", "2nd", "phase", "commit", "don't", "quote"));
    EXPECT_THAT(wordTokens("it\u2019s"), ElementsAre("it's"));
    EXPECT_THAT(wordTokens(" \u2014 "), IsEmpty());
    EXPECT_THAT(wordTokens("rock'"), ElementsAre("rock"));
}

TEST(Words, OfChineseAndJapaneseAreCharacters)
{
    EXPECT_THAT(wordTokens("\u5206\u5e03\u5f0fAPI\u306e"),
                ElementsAre("\u5206", "\u5e03", "\u5f0f", "api", "\u306e"));
}

TEST(Overlap, IsSharedOverTheLonger)
{
    EXPECT_DOUBLE_EQ(tokenOverlap("a b c d", "D c b a"), 1.0);
    EXPECT_DOUBLE_EQ(tokenOverlap("a b c d", "a b c d e"), 0.8);
    EXPECT_DOUBLE_EQ(tokenOverlap("a a b", "a c d"), 1.0 / 3);
    EXPECT_DOUBLE_EQ(tokenOverlap("a", "b"), 0);
    EXPECT_DOUBLE_EQ(tokenOverlap("\u2192", "\u2190"), 0) << "no words, nothing known";
}

RC_GTEST_PROP(Overlap, IsSymmetricBoundedAndOneForItself, ())
{
    const auto word =
        rc::gen::map(rc::gen::inRange('a', 'f'), [](char c) { return std::string(1, c); });
    const auto a = *rc::gen::container<std::vector<std::string>>(word);
    const auto b = *rc::gen::container<std::vector<std::string>>(word);
    const double overlap = tokenOverlap(a, b);
    RC_ASSERT(overlap >= 0 && overlap <= 1);
    RC_ASSERT(overlap == tokenOverlap(b, a));
    RC_ASSERT(a.empty() || tokenOverlap(a, a) == 1);
}

TEST(DisplayWidth, CountsWideTwiceAndMarksNotAtAll)
{
    EXPECT_EQ(displayWidth("abc"), 3);
    EXPECT_EQ(displayWidth("\u5206\u5e03"), 4);
    EXPECT_EQ(displayWidth("\uFF21"), 2) << "full-width A";
    EXPECT_EQ(displayWidth("e\u0301"), 1) << "combining acute";
    EXPECT_EQ(displayWidth("\u200b\ufe0f"), 0);
    EXPECT_EQ(displayWidth("\U0001F600"), 2);
    EXPECT_EQ(displayWidth("\u1112\u1161\u11ab"), 2) << "one Hangul syllable of three letters";
    EXPECT_EQ(displayWidth("\u2500\u2192\u2713"), 3) << "boxes, arrows and marks are narrow";
}

TEST(UnsafeToShow, NamesControlsReorderingAndStructure)
{
    for (const char32_t bad : {0x00U, 0x07U, 0x1BU, 0x0DU, 0x7FU, 0x9BU, 0x202EU, 0x2066U, 0x2028U,
                               0xFFFCU, 0xFDD0U, 0xFFFFU, 0x10FFFFU})
        EXPECT_TRUE(isUnsafeToShow(bad)) << std::hex << static_cast<std::uint32_t>(bad);
    for (const char32_t good : {0x09U, 0x0AU, 0x20U, 0xE9U, 0x200DU, 0x5206U, 0x1F600U, 0xFFFDU})
        EXPECT_FALSE(isUnsafeToShow(good)) << std::hex << static_cast<std::uint32_t>(good);
}

RC_GTEST_PROP(Text, TakesAnyBytes, ())
{
    const std::string bytes = anyBytes();
    (void)wordTokens(bytes);
    RC_ASSERT(isValidUtf8(foldedLettersAndDigits(bytes)));
    RC_ASSERT(codePointCount(bytes) <= bytes.size());
    RC_ASSERT(firstCodePoints(bytes, codePointCount(bytes)) == bytes);
    RC_ASSERT(displayWidth(bytes) >= 0);
}

} // namespace

TEST(Text, AsSeenIsAlikeForWhatLooksAlike)
{
    EXPECT_EQ(asSeen("Cafe\u0301"), "Caf\u00E9");
    EXPECT_EQ(asSeen("\u00A0 a\u200B b\u3000"), "a b");
    EXPECT_EQ(asSeen("\u200B\u3164\u2800"), "");
    EXPECT_EQ(asSeen("A"), "A");
}
