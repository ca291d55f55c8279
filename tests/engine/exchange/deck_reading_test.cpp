// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/exchange.h>

#include "engine/deckfile/deck_files.h"
#include "support/files.h"
#include "support/temp_folder.h"
#include "support/tiny_media.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sys/stat.h>

namespace engram
{
namespace
{

namespace fs = std::filesystem;
using testing::HasSubstr;

TEST(Formats, HaveNamesThatLeadBack)
{
    for (const Format format : {Format::Markdown, Format::QuizPage})
        EXPECT_EQ(formatNamed(nameOf(format)), format);
    EXPECT_EQ(formatNamed("apkg"), std::nullopt);
}

TEST(ReadDeck, FindsTheFormatFromTheContent)
{
    const auto quiz = readDeck("T\n1 of 1\nq?\nAx\nBy\n", "page.md", {});
    ASSERT_TRUE(quiz);
    EXPECT_EQ(std::get<Question>(test::firstNote(quiz->file).content).options.size(), 2U);
    const auto deck = readDeck("## q\n\n1 of 1\n", "notes.txt", {});
    ASSERT_TRUE(deck);
    EXPECT_EQ(test::firstNote(deck->file).content, NoteContent(Basic{"q", "1 of 1", false}));
}

TEST(ReadDeck, ReportsReplacedCharacters)
{
    const auto deck = readDeck("## é è ê ë\n\n\xFF ü\n", "a.md", {});
    ASSERT_TRUE(deck);
    EXPECT_EQ(test::firstOf(deck->problems, ProblemCode::ReplacedCharacters).text, "1");
}

TEST(ReadDeck, RefusesWhatIsNoRegularTextFile)
{
    const test::TempFolder folder;
    const auto refused = [](const fs::path &path) {
        const auto deck = readDeck(path);
        EXPECT_FALSE(deck) << path;
        return deck ? Error{} : deck.error();
    };
    EXPECT_EQ(refused(folder / "none.md").code, Errc::NotFound);
    EXPECT_EQ(refused(folder.path()).code, Errc::InvalidInput);
    EXPECT_THAT(refused(folder.path()).detail, HasSubstr("folder"));
    ASSERT_EQ(::mkfifo((folder / "pipe").c_str(), 0600), 0);
    EXPECT_EQ(refused(folder / "pipe").code, Errc::InvalidInput);
    EXPECT_EQ(refused("/dev/zero").code, Errc::InvalidInput);
    test::writeBytes(folder / "kings.engram", "## a\nb\n");
    EXPECT_THAT(refused(folder / "kings.engram").detail, HasSubstr("collection"));
    test::writeBytes(folder / "a.md", "PK\x03\x04");
    const Error zip = refused(folder / "a.md");
    EXPECT_EQ(zip.code, Errc::InvalidInput);
    EXPECT_EQ(zip.path, (folder / "a.md").string());
}

TEST(ReadDeck, RefusesAGigabyteWithoutReadingIt)
{
    const test::TempFolder folder;
    test::writeBytes(folder / "huge.md", "## a\n");
    // A hole takes no disk space, and would take a gigabyte of memory if it were read.
    fs::resize_file(folder / "huge.md", std::uintmax_t(1) << 30U);
    const auto deck = readDeck(folder / "huge.md");
    ASSERT_FALSE(deck);
    EXPECT_EQ(deck.error().code, Errc::InvalidInput);
    EXPECT_THAT(deck.error().detail, HasSubstr("256 MiB"));
}

TEST(ReadDeck, ReportsPicturesThatAreNotBesideTheDeck)
{
    const test::TempFolder folder;
    test::writeBytes(folder / "here.png", test::redPixel());
    test::writeBytes(folder / "deck.md",
                     "## q\n\n![a](here.png) ![b](gone.png \"title\") ![c](https://x.org/y.png)\n"
                     "`![d](code.png)` ![e](../outside.png)\n\n```\n![f](fence.png)\n```\n\n"
                     "### Facts\n\n- p\n  > ![g](<lost too.png>)\n");
    const auto deck = readDeck(folder / "deck.md");
    ASSERT_TRUE(deck);
    std::vector<std::string> missing;
    for (const Problem &problem : deck->problems)
        if (problem.code == ProblemCode::MediaNotFound)
            missing.push_back(problem.text);
    EXPECT_THAT(missing, testing::ElementsAre("gone.png", "lost too.png"));
    ASSERT_EQ(deck->media.size(), 1U);
    EXPECT_EQ(deck->media[0].name, "here.png");
}

} // namespace
} // namespace engram
