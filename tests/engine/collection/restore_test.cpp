// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/collection.h>

#include <gtest/gtest.h>

#include "support/files.h"
#include "support/temp_collection.h"

namespace engram
{
namespace
{

using test::TempCollection;

TEST(Restore, PutsTheBackupInPlaceAndKeepsWhatWasThere)
{
    TempCollection collection;
    collection.import("## a\n\n1\n");
    const auto backup = collection.folder() / "backup.engram";
    ASSERT_TRUE(collection->backup(backup));
    collection.import("## b\n\n2\n", "Second");
    EXPECT_EQ(collection->decks()->size(), 2U);

    const auto other = collection.folder() / "other.engram";
    ASSERT_TRUE(Collection::restore(backup, other, collection.clock));
    auto restored = Collection::open({.path = other}, collection.clock);
    ASSERT_TRUE(restored) << restored.error().detail;
    EXPECT_EQ((*restored)->decks()->size(), 1U);
    ASSERT_TRUE(
        (*restored)->applyImport(*(*restored)->planImport(parseDeckFile("## c\n\n3\n"), "Third")));
    restored->reset();
    const auto kept = Collection::restore(backup, other, collection.clock);
    ASSERT_TRUE(kept) << kept.error().detail;
    ASSERT_TRUE(std::filesystem::exists(*kept));
    EXPECT_EQ((*Collection::open({.path = other}, collection.clock))->decks()->size(), 1U);
    EXPECT_EQ((*Collection::open({.path = *kept}, collection.clock))->decks()->size(), 2U);
}

TEST(Restore, RefusesAFileThatIsNoBackupAndLeavesTheCollection)
{
    TempCollection collection;
    collection.import("## a\n\n1\n");
    const auto noise = collection.folder() / "noise.engram";
    test::writeBytes(noise, std::string(10'000, 'x'));
    const auto other = collection.folder() / "other.engram";
    const auto restored = Collection::restore(noise, other, collection.clock);
    ASSERT_FALSE(restored);
    EXPECT_EQ(restored.error().code, Errc::NotACollection);
    EXPECT_FALSE(std::filesystem::exists(other));
}

TEST(Restore, RefusesWhileTheCollectionIsOpen)
{
    TempCollection collection;
    collection.import("## a\n\n1\n");
    const auto backup = collection.folder() / "backup.engram";
    ASSERT_TRUE(collection->backup(backup));
    const auto restored = Collection::restore(backup, collection.path(), collection.clock);
    ASSERT_FALSE(restored);
    EXPECT_EQ(restored.error().code, Errc::Busy);
    EXPECT_EQ(collection->decks()->size(), 1U);
}

TEST(Backup, NeverOverwrites)
{
    TempCollection collection;
    const auto backup = collection.folder() / "backup.engram";
    test::writeBytes(backup, "precious");
    const auto written = collection->backup(backup);
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, Errc::Conflict);
    EXPECT_EQ(test::readBytes(backup), "precious");
}

} // namespace
} // namespace engram
