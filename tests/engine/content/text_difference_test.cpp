// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/text_difference.h>

#include <string>

#include <engram/random.h>
#include <gmock/gmock.h>

namespace engram
{
namespace
{

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

/// A line each, with "  ", "- " or "+ " before it, and changed words in brackets.
std::string shown(std::string_view before, std::string_view after)
{
    constexpr const char *Signs[] = {"  ", "- ", "+ "};
    std::string all;
    for (const DifferenceLine &line : compareTexts(before, after)) {
        all += Signs[static_cast<int>(line.kind)];
        for (const DifferencePart &part : line.parts)
            all += part.kind == DifferenceKind::Same ? part.text : "[" + part.text + "]";
        all += '\n';
    }
    return all;
}

TEST(TextDifference, OfEqualTextsIsNone)
{
    EXPECT_EQ(shown("a\nb\n", "a\nb\n"), "  a\n  b\n");
    EXPECT_THAT(compareTexts("", ""), IsEmpty());
}

TEST(TextDifference, TellsLinesThatCameAndWent)
{
    EXPECT_EQ(shown("one\ntwo\nthree\n", "one\nthree\nfour\n"),
              "  one\n- [two]\n  three\n+ [four]\n");
    EXPECT_EQ(shown("", "a\n\nb"), "+ [a]\n+ \n+ [b]\n");
    EXPECT_EQ(shown("a\nb", ""), "- [a]\n- [b]\n");
}

TEST(TextDifference, TellsTheWordsOfALineThatChanged)
{
    EXPECT_EQ(shown("The sea is salty today.", "The sea is very calm today."),
              "- The sea is [salty] today.\n+ The sea is [very calm] today.\n");
    EXPECT_EQ(shown("- [ ] Kraków\n", "- [x] Kraków\n"), "- - [[ ]] Kraków\n+ - [[x]] Kraków\n");
}

TEST(TextDifference, TakesALineThatSaysSomethingElseWhole)
{
    EXPECT_EQ(shown("Rivers carry salt.", "Who built Rome?"),
              "- [Rivers carry salt.]\n+ [Who built Rome?]\n");
}

TEST(TextDifference, SeparatesIdeographsAsWords)
{
    EXPECT_EQ(shown("東京は首都", "京都は首都"), "- [東]京は首都\n+ 京[都]は首都\n");
}

TEST(TextDifference, OfAnyTextsGivesBothBack)
{
    Random random(11);
    const auto text = [&random] {
        std::string made;
        for (auto left = random.below(30); left > 0; --left)
            made += std::string("abc \n\xC3\xA9\xFF").substr(random.below(8), 1);
        return made;
    };
    const auto withEnd = [](std::string made) {
        return made.empty() || made.back() == '\n' ? made : made + '\n';
    };
    for (int i = 0; i < 2'000; ++i) {
        const std::string before = text();
        const std::string after = text();
        std::string removed;
        std::string added;
        for (const DifferenceLine &line : compareTexts(before, after)) {
            if (line.kind != DifferenceKind::Added)
                removed += line.text() + '\n';
            if (line.kind != DifferenceKind::Removed)
                added += line.text() + '\n';
        }
        ASSERT_EQ(removed, withEnd(before));
        ASSERT_EQ(added, withEnd(after));
    }
}

TEST(TextDifference, OfHugeTextsIsBounded)
{
    std::string before;
    std::string after;
    for (int i = 0; i < 20'000; ++i) {
        before += "old " + std::to_string(i) + '\n';
        after += "new " + std::to_string(i) + '\n';
    }
    EXPECT_THAT(compareTexts("same\n" + before, "same\n" + after), SizeIs(40'001));
}

} // namespace
} // namespace engram
