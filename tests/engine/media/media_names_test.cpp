// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "model/media_name.h"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "content/media_mentions.h"
#include <engram/rich_text.h>

namespace engram
{
namespace
{

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

TEST(MediaName, IsAPathBelowItsFolder)
{
    for (const char *name : {"a.png", "images/raft 1.png", "a/b/c.ogg", "über.jpg", "..a/b..png"})
        EXPECT_TRUE(isMediaName(name)) << name;
    for (const std::string &name :
         {std::string(), std::string("/etc/passwd"), std::string("../a.png"),
          std::string("a/../../b.png"), std::string("a//b.png"), std::string("./a.png"),
          std::string("a\\b.png"), std::string("a\nb.png"), std::string("a\0.png", 6),
          std::string("\xFF.png"), std::string("a\u202Eb.png"), std::string("a/"),
          std::string(LongestMediaName + 1, 'a')})
        EXPECT_FALSE(isMediaName(name)) << name;
}

TEST(MediaName, OfAnAddressIsItsPathDecoded)
{
    EXPECT_EQ(mediaPathOf("./images//raft%201.png"), "images/raft 1.png");
    EXPECT_EQ(mediaPathOf("100%.png"), "100%.png");
    EXPECT_EQ(mediaPathOf("%2e%2e/a.png"), "../a.png");
    EXPECT_EQ(mediaPathOf("/etc/passwd"), "/etc/passwd");
    for (const char *other : {"", " ", "#here", "http://x.org/a.png", "data:image/png;base64,AA",
                              "file:///etc/passwd", "C:/a.png", "math:inline:x"})
        EXPECT_EQ(mediaPathOf(other), "") << other;
}

TEST(MediaName, OfAFileIsAHashAndAnEnding)
{
    EXPECT_TRUE(isMediaFile("0123456789abcdef0123456789abcdef.png"));
    for (const char *name :
         {"", "0123456789abcdef0123456789abcdef", "0123456789abcdef0123456789abcde.png",
          "0123456789ABCDEF0123456789abcdef.png", "0123456789abcdef0123456789abcdef.svg",
          "../0123456789abcdef0123456789abcdef.png", "0123456789abcdef0123456789abcdef.png/x"})
        EXPECT_FALSE(isMediaFile(name)) << name;
}

TEST(MediaMentions, AreTheLocalPicturesAndSoundsOfAText)
{
    EXPECT_THAT(
        mediaPathsIn("![a](one.png) ![b](<two 2.png> \"t\") ![c](http://x.org/3.png)\n"
                     "![d][ref] [hear](four.OGG) [read](five.md) [sound:six.mp3] ![](a.wav)\n"
                     "\n`![x](code.png)`\n\n[ref]: deep/ref.gif\n\n"
                     "    ![y](indented.png)\n"),
        ElementsAre("one.png", "two 2.png", "deep/ref.gif", "four.OGG", "six.mp3", "a.wav"));
    EXPECT_THAT(mediaPathsIn("![out](../../etc/passwd)"), ElementsAre("../../etc/passwd"));
    EXPECT_THAT(mediaPathsIn("no brackets"), IsEmpty());
}

TEST(RichText, ShowsMediaByTheirFilesAndInWordsWhereThereIsNone)
{
    RichTextStyle style;
    style.media = {{"raft.png", "0123456789abcdef0123456789abcdef.png"},
                   {"a.mp3", "fedcba9876543210fedcba9876543210.mp3"}};
    const std::string html = toRichText(
        "![A *raft*](raft.png) ![gone](gone.png) ![](none.png) [hear](a.mp3) [sound:a.mp3]", style);
    EXPECT_THAT(html, HasSubstr("<img src=\"media:0123456789abcdef0123456789abcdef.png\" "
                                "alt=\"A raft\" title=\"raft.png\">"));
    EXPECT_THAT(html, HasSubstr("[gone]"));
    EXPECT_THAT(html, HasSubstr("[none.png]"));
    EXPECT_THAT(html, HasSubstr("<a href=\"sound:fedcba9876543210fedcba9876543210.mp3\""));
    EXPECT_THAT(html, HasSubstr("hear</a>"));
    EXPECT_THAT(html, HasSubstr("a.mp3</a>"));
}

TEST(RichText, LetsNoTextNameAFileOrASoundItself)
{
    const std::string html = toRichText("![x](media:0123456789abcdef0123456789abcdef.png) "
                                        "[y](sound:fedcba9876543210fedcba9876543210.mp3) "
                                        "![z](/etc/passwd) ![w](../a.png)");
    EXPECT_THAT(html, Not(HasSubstr("<img")));
    EXPECT_THAT(html, Not(HasSubstr("<a ")));
}

TEST(TitleOf, ANoteOfAPictureAloneIsItsName)
{
    EXPECT_EQ(titleOf(Basic{"![](images/raft.png)", "A raft", false}), "images/raft.png");
    EXPECT_EQ(titleOf(Basic{"![The raft](images/raft.png)", "A raft", false}), "The raft");
}

TEST(PlainText, NamesAPictureByItsWordsOrItsName)
{
    EXPECT_THAT(toPlainText("![A raft](raft.png)"), HasSubstr("[A raft]"));
    EXPECT_THAT(toPlainText("![](raft.png) [sound:a.mp3]"), HasSubstr("[raft.png] [a.mp3]"));
}

} // namespace
} // namespace engram
