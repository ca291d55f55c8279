// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "content/sentences.h"

#include <engram/rich_text.h>
#include <gmock/gmock.h>

namespace engram
{
namespace
{

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

TEST(Sentences, EndWhereUnicodeSaysAndNotBehindAbbreviations)
{
    EXPECT_THAT(
        sentencesOf("One. Two! Is this *three*? Yes, e.g. this one. Version 3.9 too."),
        ElementsAre("One.", "Two!", "Is this three?", "Yes, e.g. this one.", "Version 3.9 too."));
}

TEST(Sentences, AreThoseOfParagraphsItemsAndCellsInOrder)
{
    EXPECT_THAT(
        sentencesOf("# No heading.\n\nA first. A\nsecond.\n\n- item one. More.\n- two\n\n"
                    "```\nNo code. None.\n```\n\n| a | b |\n|---|---|\n| cell. Done | e |\n"),
        ElementsAre("A first.", "A second.", "item one.", "More.", "two", "a", "b", "cell.", "Done",
                    "e"));
}

TEST(Sentences, EndBehindWhatIsEmphasisedButNotInsideOfIt)
{
    EXPECT_THAT(sentencesOf("**Why it is so.** Because. **One. Two.** Three."),
                ElementsAre("Why it is so.", "Because.", "One. Two.", "Three."));
    EXPECT_THAT(sentencesOf("See [the page. It tells](https://example.org) more. End."),
                ElementsAre("See the page. It tells", "more.", "End."));
}

TEST(Sentences, OfNothingAreNone)
{
    EXPECT_THAT(sentencesOf(""), IsEmpty());
    EXPECT_THAT(sentencesOf("---\n\n```\ncode\n```"), IsEmpty());
}

TEST(Sentences, OnlyTheMarkedOnesStandOutAndNothingIsLost)
{
    const std::string text = "One `code`. Two **bold**. Three.";
    const std::vector<SentenceMark> marks{
        {.sentence = 1, .ground = "#eee", .ink = "#111", .label = "<4>"}};
    EXPECT_EQ(toRichText(text, {}, {}), toRichText(text, {}));
    const std::string marked = toRichText(text, {}, marks);
    EXPECT_THAT(
        marked,
        HasSubstr("</code>. <a href=\"sentence:1\" style=\"text-decoration:none;color:#111;"
                  "background-color:#eee\">Two <b>bold</b>.<sup>&lt;4&gt;</sup></a> Three."));
    EXPECT_THAT(marked, Not(HasSubstr("sentence:0")));
}

TEST(Sentences, AMarkCannotLeaveItsAttribute)
{
    const std::vector<SentenceMark> marks{
        {.sentence = 0, .ground = "#eee\" onclick=\"x", .ink = "red;}", .label = {}}};
    const std::string marked = toRichText("One.", {}, marks);
    EXPECT_THAT(marked, HasSubstr("color:red;background-color:#eee onclickx\""));
}

std::vector<std::optional<std::size_t>> sources(const std::vector<std::string> &sentences,
                                                const std::vector<NoteContent> &facts)
{
    return sourceSentences(sentences, facts);
}

TEST(SourceSentences, AreThoseThatShareMostOfTheFactsWords)
{
    const std::vector<std::string> text{"The sun makes water rise.",
                                        "Rivers carry salt from rocks to the sea.",
                                        "When water evaporates, the salt stays behind."};
    EXPECT_THAT(sources(text, {Basic{"What carries **salt** to the sea?", "`Rivers`.", false},
                               Cloze{"The {{salt::what}} stays {{behind}}"},
                               Basic{"Who discovered America?", "Columbus.", false},
                               Question{.heading = "Which makes water rise?",
                                        .options = {{"the sun", "", true}, {"salt", "", false}}}}),
                ElementsAre(1U, 2U, std::nullopt, 0U));
}

TEST(SourceSentences, RareWordsWeighMoreThanCommonOnes)
{
    const std::vector<std::string> text{"The log is the truth of the store.", "The log is the log.",
                                        "The vector clock is the answer."};
    EXPECT_THAT(sources(text, {Cloze{"The clock is the {{vector}} of the log"}}), ElementsAre(2U));
}

TEST(SourceSentences, OfEqualsTheFirstIsTaken)
{
    EXPECT_THAT(sources({"Salt stays.", "Stays salt."}, {Cloze{"{{Salt}} stays"}}),
                ElementsAre(0U));
}

TEST(SourceSentences, WithoutSentencesOrWordsThereAreNone)
{
    EXPECT_THAT(sources({}, {Cloze{"{{Salt}}"}}), ElementsAre(std::nullopt));
    EXPECT_THAT(sources({"Salt."}, {Cloze{"{{—}}"}}), ElementsAre(std::nullopt));
    EXPECT_THAT(sources({"Salt."}, {}), IsEmpty());
}

} // namespace
} // namespace engram
