// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "collection_file.h"

#include <gmock/gmock.h>

#include <sys/wait.h>
#include <unistd.h>

#include "support/files.h"

using namespace engram;
using namespace engram::test;
namespace fs = std::filesystem;

namespace
{

class Backup : public testing::Test
{
protected:
    TempFolder folder;
    std::unique_ptr<store::Store> store = open(folder / "a.engram");
    const CardId card = cardId(addBasic(*store, addDeck(*store)), 0);
};

} // namespace

TEST_F(Backup, IsACollectionThatEqualsTheOriginal)
{
    answer(*store, review(card));
    ASSERT_TRUE(store->backup(folder / "copy.engram"));
    const std::string before = digest(*store);
    answer(*store, review(card, Grade::Good, noon(1)));
    const auto copy = open(folder / "copy.engram");
    EXPECT_EQ(digest(*copy), before);
    std::int64_t rows = 0;
    EXPECT_THAT(valueOf(copy->check(rows)), testing::IsEmpty());
    EXPECT_EQ(rows, 3);
}

TEST_F(Backup, GoesOnAsADeviceOfItsOwnSoThatBothCanBeMerged)
{
    answer(*store, review(card));
    ASSERT_TRUE(store->backup(folder / "copy.engram"));
    EXPECT_EQ(valueOf(open(folder / "copy.engram", true)->decks()).size(), 1U);
    // The same seed, as a clock that was set back would give it.
    const auto copy = open(folder / "copy.engram");
    EXPECT_NE(copy->device(), store->device());
    EXPECT_NE(copy->newNoteId(), store->newNoteId());
    answer(*copy, review(card, Grade::Good, noon(1)));
    answer(*store, review(card, Grade::Wrong, noon(2)));
    ASSERT_TRUE(store->merge(valueOf(copy->rows())));
    EXPECT_EQ(valueOf(store->reviews(card)).size(), 3U);
    std::int64_t rows = 0;
    EXPECT_THAT(valueOf(store->check(rows)), testing::IsEmpty());
}

TEST_F(Backup, KeepsTheDeviceThatFirstWroteInIt)
{
    ASSERT_TRUE(store->backup(folder / "copy.engram"));
    const DeviceId device = open(folder / "copy.engram", false, 8)->device();
    EXPECT_EQ(open(folder / "copy.engram", false, 9)->device(), device);
    EXPECT_EQ(open(folder / "copy.engram", true)->device(), device);
}

TEST_F(Backup, HasNothingToUndo)
{
    answer(*store, review(card));
    ASSERT_TRUE(store->backup(folder / "copy.engram"));
    for (const bool readOnly : {true, false})
        EXPECT_FALSE(valueOf(open(folder / "copy.engram", readOnly)->undoStep()));
}

TEST_F(Backup, ReplacesNothingAndLeavesNothingHalfMade)
{
    writeBytes(folder / "copy.engram", "mine");
    EXPECT_EQ(store->backup(folder / "copy.engram").error().code, Errc::Conflict);
    EXPECT_EQ(readBytes(folder / "copy.engram"), "mine");
    EXPECT_EQ(store->backup(folder / "a.engram").error().code, Errc::Conflict);
    EXPECT_EQ(store->backup(folder / "no" / "such" / "folder").error().code, Errc::NotFound);
    ASSERT_TRUE(store->backup(folder / "b.engram"));
    for (const auto &entry : fs::directory_iterator(folder.path()))
        EXPECT_THAT(entry.path().filename().string(), testing::Not(testing::EndsWith(".part")));
}

TEST_F(Backup, TakesAwayWhatAKilledOneOfThatNameHasLeft)
{
    const pid_t gone = ::fork();
    if (gone == 0)
        ::_exit(0);
    ASSERT_EQ(::waitpid(gone, nullptr, 0), gone);
    const std::string left = ".b.engram." + std::to_string(gone) + ".part";
    const std::string atWork = ".b.engram." + std::to_string(::getppid()) + ".part";
    for (const std::string &name : {left, left + "-journal", atWork, std::string(".b.engram.part"),
                                    std::string(".c.engram.1.part")})
        writeBytes(folder / name, "x");
    ASSERT_TRUE(store->backup(folder / "b.engram"));
    EXPECT_FALSE(fs::exists(folder / left));
    EXPECT_FALSE(fs::exists(folder / (left + "-journal")));
    EXPECT_TRUE(fs::exists(folder / atWork));
    EXPECT_TRUE(fs::exists(folder / ".b.engram.part"));
    EXPECT_TRUE(fs::exists(folder / ".c.engram.1.part"));
}

TEST_F(Backup, IsForItsOwnerAlone)
{
    ASSERT_TRUE(store->backup(folder / "b.engram"));
    EXPECT_EQ(fs::status(folder / "b.engram").permissions(), fs::perms(0600));
    EXPECT_EQ(fs::hard_link_count(folder / "b.engram"), 1U);
}
