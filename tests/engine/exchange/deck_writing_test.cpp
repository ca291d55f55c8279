// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "support/files.h"
#include "support/temp_folder.h"

#include <engram/exchange.h>

#include <gtest/gtest.h>

namespace engram
{
namespace
{

using test::readBytes;
using test::TempFolder;
using test::writeBytes;

DeckFile kings()
{
    return parseDeckFile("---\ndeck: Kings\n---\n\n## Who won at Hastings?\n\nWilliam\n").file;
}

TEST(DeckWriting, GivesTheCanonicalText)
{
    const TempFolder folder;
    ASSERT_TRUE(writeDeck(folder / "kings.md", kings()));
    EXPECT_EQ(readBytes(folder / "kings.md"), writeDeckFile(kings()));
}

TEST(DeckWriting, ReplacesADeckAndAnEmptyFile)
{
    const TempFolder folder;
    writeBytes(folder / "empty.md", "");
    writeBytes(folder / "old.md", "---\ndeck: Old\n---\n");
    for (const char *name : {"empty.md", "old.md"}) {
        ASSERT_TRUE(writeDeck(folder / name, kings())) << name;
        EXPECT_EQ(readBytes(folder / name), writeDeckFile(kings()));
    }
}

TEST(DeckWriting, LeavesAnyOtherFileAlone)
{
    const TempFolder folder;
    const std::string picture("\x89PNG\r\n\x1a\n\0\0", 10);
    for (const std::string &bytes : {picture, std::string("# Notes\n\nbuy milk\n")}) {
        writeBytes(folder / "mine", bytes);
        EXPECT_EQ(writeDeck(folder / "mine", kings()).error().code, Errc::Conflict);
        EXPECT_EQ(readBytes(folder / "mine"), bytes);
    }
}

TEST(DeckWriting, NeverTakesTheNameOfACollectionOrOfAFileBesideIt)
{
    const TempFolder folder;
    for (const char *name : {"a.engram", "a.engram-wal", "a.engram-shm", "a.engram.lock"}) {
        EXPECT_EQ(writeDeck(folder / name, kings()).error().code, Errc::InvalidInput) << name;
        EXPECT_FALSE(std::filesystem::exists(folder / name));
    }
}

} // namespace
} // namespace engram
