// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "base/text.h"

#include "support/repeated.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <engram/rich_text.h>

#include <limits>
#include <string>

namespace
{

using namespace engram;
using engram::test::repeated;

TEST(PlainText, RemovesMarkup)
{
    EXPECT_EQ(toPlainText("# Head\n\n**bold** *em* ~~old~~ `x < y` &amp; ![map](m.png)"),
              "Head\n\nbold em old x < y & [map]");
    EXPECT_EQ(toPlainText(""), "");
}

TEST(PlainText, ShowsWhereALinkLeads)
{
    EXPECT_EQ(toPlainText("[paper](https://x.org/p) and <https://x.org>"),
              "paper <https://x.org/p> and https://x.org");
    EXPECT_EQ(toPlainText("[bad](javascript:alert)"), "bad");
}

TEST(PlainText, WrapsAtTheWidth)
{
    EXPECT_EQ(toPlainText("one two three four", 9), "one two\nthree\nfour");
    EXPECT_EQ(toPlainText("abcdefghij kl", 4), "abcd\nefgh\nij\nkl");
    EXPECT_EQ(toPlainText("first  \nsecond", 80), "first\nsecond") << "a hard break";
    EXPECT_EQ(toPlainText("one\ntwo", 80), "one two") << "a soft break";
}

TEST(PlainText, CountsWideCharactersTwice)
{
    EXPECT_EQ(toPlainText("\u5206\u5e03\u5f0f\u7cfb\u7edf", 4),
              "\u5206\u5e03\n\u5f0f\u7cfb\n\u7edf");
    EXPECT_EQ(toPlainText("ab \u5206\u5e03 c", 7), "ab \u5206\u5e03\nc");
}

TEST(PlainText, KeepsCodeLinesAndIndentsThem)
{
    EXPECT_EQ(
        toPlainText(
            "say:\n\n```\n\u250c\u2500\u2510\n\u2502 \u2502  a long line is kept\n\n\tx\n```", 12),
        "say:\n\n    \u250c\u2500\u2510\n    \u2502 \u2502  a long line is kept\n\n        x");
}

TEST(PlainText, LaysOutLists)
{
    EXPECT_EQ(toPlainText("- one\n- two words wrap here\n  - inner\n", 20),
              "\u2022 one\n\u2022 two words wrap\n  here\n  \u2022 inner");
    EXPECT_EQ(toPlainText("9. nine\n10. ten"), " 9. nine\n10. ten");
    EXPECT_EQ(toPlainText("- [x] done\n- [ ] open"), "\u2022 [x] done\n\u2022 [ ] open");
    EXPECT_EQ(toPlainText("- one\n\n- two"), "\u2022 one\n\n\u2022 two") << "a loose list";
    EXPECT_EQ(toPlainText("- a:\n  ```\n  x\n  ```"), "\u2022 a:\n\n      x");
}

TEST(PlainText, BarsQuotes)
{
    EXPECT_EQ(toPlainText("> one\n>\n> two\n> > three"),
              "\u2502 one\n\u2502\n\u2502 two\n\u2502\n\u2502 \u2502 three");
}

TEST(PlainText, AlignsTables)
{
    EXPECT_EQ(toPlainText("|Name|n|\n|---|--:|\n|`a`|1|\n|\u5206\u5e03|100|\n"),
              "Name \u2502   n\n"
              "\u2500\u2500\u2500\u2500\u2500\u253c\u2500\u2500\u2500\u2500\n"
              "a    \u2502   1\n"
              "\u5206\u5e03 \u2502 100");
}

TEST(PlainText, WrapsTheCellsOfATableThatIsTooWide)
{
    EXPECT_EQ(
        toPlainText("|a|what it means|\n|---|---|\n|x|many words here|\n", 16),
        "a \u2502 what it\n"
        "  \u2502 means\n"
        "\u2500\u2500\u253c\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\n"
        "x \u2502 many words\n"
        "  \u2502 here");
}

TEST(PlainText, NeutralisesControlCharacters)
{
    EXPECT_EQ(toPlainText("a\x1b[2Jb\x07\x7f \u009b31m \u202egnp\u2066x &#27;]0;t&#7; `\x1b[1m`"),
              "a[2Jb 31m gnpx ]0;t [1m");
    EXPECT_EQ(toPlainText("```\n\x1b[31mred\r\n\u202e\n```"), "    [31mred\n");
}

TEST(PlainText, IsNeverWiderThanAskedButInCode)
{
    for (const int width : {-5, 0, 1, 2, 17, 80, std::numeric_limits<int>::max()}) {
        const std::string text = toPlainText(
            repeated("> - ", 20) + "deep words go here \u5206\u5e03\n\n|a|b|c|\n|---|---|---|\n"
                                   "|long words in this cell|and in this|and here too|\n\n***\n",
            width);
        std::size_t at = 0;
        while (at < text.size()) {
            const std::size_t end = std::min(text.find('\n', at), text.size());
            EXPECT_LE(displayWidth(std::string_view(text).substr(at, end - at)),
                      std::max(width, 2));
            at = end + 1;
        }
    }
}

TEST(PlainText, IsBoundedWhateverTheInput)
{
    const std::string wide =
        "|" + repeated("w", 60'000) + "|b|\n|---|---|\n" + repeated("|x|y|\n", 30'000);
    EXPECT_LE(toPlainText(wide, 1'000'000).size(), std::size_t{4} * 1024 * 1024);
    EXPECT_LE(toPlainText(repeated("***\n\n", 50'000), 1'000).size(), std::size_t{4} * 1024 * 1024);
    EXPECT_LE(toPlainText(repeated("> ", 100'000) + "x", 80).size(), 1'000U);
}

RC_GTEST_PROP(PlainText, IsSafeForAnyBytes, ())
{
    const auto bytes = *rc::gen::container<std::string>(rc::gen::oneOf(
        rc::gen::arbitrary<char>(), rc::gen::elementOf(std::string("*_`[]()<>#-|>\n &;~!:1."))));
    const std::string text = toPlainText(bytes, *rc::gen::inRange(-1, 40));
    RC_ASSERT(isValidUtf8(text));
    for (std::size_t at = 0; at < text.size();)
        RC_ASSERT(!isUnsafeToShow(nextCodePoint(text, at)));
}

} // namespace
