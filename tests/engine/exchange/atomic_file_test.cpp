// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/exchange.h>

#include "support/files.h"
#include "support/temp_folder.h"

#include <gtest/gtest.h>

#include <unistd.h>

namespace engram
{
namespace
{

namespace fs = std::filesystem;

std::size_t filesIn(const fs::path &folder)
{
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

TEST(AtomicFile, ReplacesTheWholeTextAndLeavesNoNeighbour)
{
    const test::TempFolder folder;
    ASSERT_TRUE(writeFileAtomically(folder / "a.md", "a long first text"));
    ASSERT_TRUE(writeFileAtomically(folder / "a.md", "new"));
    EXPECT_EQ(test::readBytes(folder / "a.md"), "new");
    EXPECT_EQ(filesIn(folder.path()), 1U);
}

TEST(AtomicFile, KeepsTheModeOfAnExistingFile)
{
    const test::TempFolder folder;
    test::writeBytes(folder / "a.md", "old");
    fs::permissions(folder / "a.md", fs::perms::owner_read | fs::perms::owner_write);
    ASSERT_TRUE(writeFileAtomically(folder / "a.md", "new"));
    EXPECT_EQ(fs::status(folder / "a.md").permissions(),
              fs::perms::owner_read | fs::perms::owner_write);
}

TEST(AtomicFile, WritesThroughASymbolicLink)
{
    const test::TempFolder folder;
    test::writeBytes(folder / "real.md", "old");
    fs::create_symlink("real.md", folder / "link.md");
    ASSERT_TRUE(writeFileAtomically(folder / "link.md", "new"));
    EXPECT_TRUE(fs::is_symlink(folder / "link.md"));
    EXPECT_EQ(test::readBytes(folder / "real.md"), "new");
}

TEST(AtomicFile, LeavesALinkThatLeadsToItself)
{
    const test::TempFolder folder;
    fs::create_symlink("loop.md", folder / "loop.md");
    EXPECT_EQ(writeFileAtomically(folder / "loop.md", "x").error().code, Errc::InvalidInput);
    EXPECT_TRUE(fs::is_symlink(folder / "loop.md"));
}

TEST(AtomicFile, SaysWhatIsWrongAndLeavesTheOldFile)
{
    const test::TempFolder folder;
    EXPECT_EQ(writeFileAtomically(folder / "none/a.md", "x").error().code, Errc::NotFound);
    fs::create_directory(folder / "folder");
    EXPECT_EQ(writeFileAtomically(folder / "folder", "x").error().code, Errc::Io);
    EXPECT_EQ(filesIn(folder.path()), 1U);
}

TEST(AtomicFile, RefusesAFolderThatCannotBeWritten)
{
    if (::geteuid() == 0)
        GTEST_SKIP() << "root may write everywhere";
    const test::TempFolder folder;
    test::writeBytes(folder / "a.md", "old");
    fs::permissions(folder.path(), fs::perms::owner_read | fs::perms::owner_exec);
    EXPECT_EQ(writeFileAtomically(folder / "a.md", "new").error().code, Errc::ReadOnly);
    fs::permissions(folder.path(), fs::perms::owner_all);
    EXPECT_EQ(test::readBytes(folder / "a.md"), "old");
}

TEST(AtomicFile, ReportsAFullDisk)
{
    if (!fs::exists("/dev/full") || ::access("/dev", W_OK) != 0)
        GTEST_SKIP() << "no full device";
    // A device is refused before anything is written beside it.
    EXPECT_EQ(writeFileAtomically("/dev/full", "x").error().code, Errc::Io);
}

} // namespace
} // namespace engram
