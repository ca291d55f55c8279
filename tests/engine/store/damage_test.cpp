// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "collection_file.h"

#include <gmock/gmock.h>

#include <csignal>

#include <unistd.h>

#include <engram/random.h>

#include "store/connection.h"
#include "support/child.h"
#include "support/files.h"
#include "support/small_disk.h"

using namespace engram;
using namespace engram::test;
namespace fs = std::filesystem;

namespace
{

class Damage : public testing::Test
{
protected:
    void makeCollection(int answers)
    {
        const auto store = open(path);
        const CardId card = cardId(addBasic(*store, addDeck(*store), "MARKER-front"), 0);
        log::Batch batch = batchOf({});
        for (int i = 0; i < answers; ++i)
            batch.rows.emplace_back(review(card, Grade::Good, noon(i)));
        valueOf(store->commit(batch));
    }

    /// Opens, reads and checks a damaged file: the findings, or the error. Must return.
    [[nodiscard]] bool isNoticed() const
    {
        const auto opened = tryOpen(path);
        if (!opened)
            return true;
        std::int64_t rows = 0;
        const auto findings = (*opened)->check(rows);
        (void)(*opened)->tallies();
        (void)(*opened)->visitAnswers([](const store::LoggedAnswer &) { return true; });
        return !findings || !findings->empty();
    }

    /// Opens for writing and for looking where there is no room for another byte: 0 when all can be
    /// read, and nothing is written.
    [[nodiscard]] int readOnFullDisk(std::int64_t rows) const
    {
        fillUp(folder / "rest"); // what closing left over
        const std::string before = readBytes(path);
        for (const bool readOnly : {false, true}) {
            const auto full = tryOpen(path, readOnly);
            if (!full)
                return 10;
            // A file that was opened with its last room is not: it writes again once there is more.
            if (readOnly && (*full)->isOnFullDisk())
                return 15;
            const auto decks = valueOf((*full)->decks());
            const Note note = valueOf((*full)->notes(decks.front().id)).front();
            std::int64_t checked = 0;
            if (valueOf((*full)->reviews(cardId(note.id, 0))).size() + 2 !=
                    static_cast<std::size_t>(rows) ||
                !valueOf((*full)->check(checked)).empty() || checked != rows)
                return 11;
            const log::Batch answered = batchOf({review(cardId(note.id, 0))});
            const Errc wanted = readOnly ? Errc::ReadOnly : Errc::OutOfSpace;
            if ((*full)->commit(answered).error().code != wanted ||
                (*full)->rebuild().error().code != wanted)
                return 12;
            if ((*full)->lastSeq() != rows)
                return 13;
        }
        return readBytes(path) == before ? 0 : 14;
    }

    TempFolder folder;
    fs::path path = folder / "a.engram";
};

} // namespace

TEST_F(Damage, OfOneBitInTheTextOfAnEventIsNoticed)
{
    makeCollection(3);
    std::string bytes = readBytes(path);
    const std::size_t at = bytes.find("MARKER-front");
    ASSERT_NE(at, std::string::npos);
    bytes[at] ^= 1;
    writeBytes(path, bytes);
    const auto store = open(path);
    std::int64_t rows = 0;
    EXPECT_THAT(valueOf(store->check(rows)),
                testing::ElementsAre(testing::HasSubstr("checksum does not match")));
    EXPECT_EQ(rows, 5);
}

TEST_F(Damage, OfAnEventThatCannotBeReadAnyMoreLeavesTheRestUsable)
{
    makeCollection(3);
    std::string bytes = readBytes(path);
    const std::size_t at = bytes.find(R"("content")");
    ASSERT_NE(at, std::string::npos);
    bytes[at] = '}';
    writeBytes(path, bytes);
    const auto store = open(path);
    EXPECT_EQ(valueOf(store->decks()).size(), 1U);
    ASSERT_TRUE(store->rebuild());
    EXPECT_EQ(valueOf(store->noteCount({})), 0);
    std::int64_t rows = 0;
    EXPECT_FALSE(valueOf(store->check(rows)).empty());
}

TEST_F(Damage, OfAPresetIsToldAndTheOneBeforeHolds)
{
    {
        const auto store = open(path);
        save(*store, log::PresetSaved{PresetId(77), "First", {}});
        save(*store, log::PresetSaved{PresetId(77), "MARKER", {}});
    }
    std::string bytes = readBytes(path);
    std::size_t at = bytes.find("\"MARKER");
    ASSERT_NE(at, std::string::npos);
    bytes[at] = '}';
    writeBytes(path, bytes);
    const auto store = open(path);
    ASSERT_TRUE(store->rebuild());
    const Preset *preset = store->options().find(PresetId(77));
    ASSERT_NE(preset, nullptr);
    EXPECT_EQ(preset->name, "First");
    std::int64_t rows = 0;
    EXPECT_THAT(valueOf(store->check(rows)), testing::Contains(testing::HasSubstr(", a preset: ")));
}

TEST_F(Damage, OfAnyBytesNeverCrashesAndIsNoticedWhereItMatters)
{
    makeCollection(60);
    const std::string sound = readBytes(path);
    Random random(20'261'123);
    for (int i = 0; i < 150; ++i) {
        std::string bytes = sound;
        for (std::uint64_t flips = 1 + random.below(4); flips > 0; --flips) {
            char &byte = bytes[random.below(bytes.size())];
            byte = static_cast<char>(static_cast<unsigned char>(byte) ^ (1U << random.below(8)));
        }
        writeBytes(path, bytes);
        for (const char *beside : {"-wal", "-shm"})
            fs::remove(path.string() + beside);
        // A flip in a free page or in slack space changes nothing, and need not be noticed: then all
        // that is read is as it was.
        if (!isNoticed()) {
            const auto store = open(path);
            EXPECT_EQ(valueOf(store->rows()).size(), 62U);
        }
    }
}

TEST_F(Damage, OfACutFileIsAnErrorAndNoCrash)
{
    makeCollection(200);
    const std::string sound = readBytes(path);
    for (const std::size_t size :
         {std::size_t{1}, std::size_t{99}, std::size_t{100}, std::size_t{4'095}, std::size_t{4'096},
          std::size_t{5'000}, sound.size() / 2, sound.size() - 4'096}) {
        writeBytes(path, sound.substr(0, size));
        for (const char *beside : {"-wal", "-shm"})
            fs::remove(path.string() + beside);
        EXPECT_TRUE(isNoticed()) << size;
    }
}

TEST_F(Damage, OfTheWriteAheadLogLosesAtMostWhatWasInIt)
{
    makeCollection(3);
    const std::string closed = readBytes(path);
    std::string wal;
    {
        const auto store = open(path);
        addDeck(*store, "second");
        wal = readBytes(path.string() + "-wal");
    }
    ASSERT_FALSE(wal.empty());
    for (const std::size_t size :
         {std::size_t{0}, std::size_t{20}, std::size_t{32}, wal.size() / 2, wal.size() - 1}) {
        writeBytes(path, closed);
        writeBytes(path.string() + "-wal", wal.substr(0, size));
        const auto store = open(path);
        EXPECT_EQ(valueOf(store->decks()).size(), 1U) << size;
        std::int64_t rows = 0;
        EXPECT_THAT(valueOf(store->check(rows)), testing::IsEmpty()) << size;
    }
}

// A checkpoint copies pages from the write-ahead log into the file; killed in between, the file alone
// makes no sense.
TEST_F(Damage, OfAFileInTheMidstOfACheckpointIsNone)
{
    std::string wal;
    std::string begun;
    {
        const auto store = open(path);
        begun = readBytes(path);
        // Less than the thousand pages after which SQLite begins a checkpoint by itself.
        const DeckId deck = addDeck(*store);
        for (int i = 0; i < 20; ++i)
            addBasic(*store, deck, std::string(20'000, 'x'));
        wal = readBytes(path.string() + "-wal");
    }
    const std::string finished = readBytes(path);
    ASSERT_GT(finished.size(), begun.size());
    // The first page is the new one and speaks of pages that are not there yet.
    writeBytes(path, finished.substr(0, 4'096) + begun.substr(4'096));
    writeBytes(path.string() + "-wal", wal);
    const auto store = open(path);
    std::int64_t rows = 0;
    EXPECT_THAT(valueOf(store->check(rows)), testing::IsEmpty());
    EXPECT_EQ(rows, 21);
}

TEST_F(Damage, OfProjectionsIsFoundAndMendedByARebuild)
{
    makeCollection(3);
    {
        store::Connection connection(path, store::Connection::Access::ReadWrite);
        connection.execute("UPDATE card SET due_day = due_day + 1");
    }
    const auto store = open(path);
    std::int64_t rows = 0;
    EXPECT_THAT(valueOf(store->check(rows)),
                testing::ElementsAre(testing::HasSubstr("differs from a rebuild")));
    ASSERT_TRUE(store->rebuild());
    EXPECT_THAT(valueOf(store->check(rows)), testing::IsEmpty());
}

TEST_F(Damage, OfAnIndexOfTheLogIsFoundAndMendedByARebuild)
{
    makeCollection(300);
    std::int64_t page = 0;
    std::int64_t pageSize = 0;
    {
        store::Connection connection(path, store::Connection::Access::ReadWrite);
        page = connection.query("SELECT rootpage FROM sqlite_schema WHERE name = 'review_time'")
                   .number();
        pageSize = connection.query("PRAGMA page_size").number();
    }
    std::string bytes = readBytes(path);
    // The last cells of a page lie at its end, and are its first entries.
    bytes[static_cast<std::size_t>(page * pageSize) - 2] ^= 4;
    writeBytes(path, bytes);
    const auto store = open(path);
    std::int64_t rows = 0;
    EXPECT_THAT(valueOf(store->check(rows)), testing::Not(testing::IsEmpty()));
    ASSERT_TRUE(store->rebuild());
    EXPECT_THAT(valueOf(store->check(rows)), testing::IsEmpty());
}

TEST_F(Damage, OfTheTriggersIsFound)
{
    makeCollection(3);
    {
        store::Connection connection(path, store::Connection::Access::ReadWrite);
        connection.execute("DROP TRIGGER review_keeps");
    }
    const auto store = open(path);
    std::int64_t rows = 0;
    EXPECT_THAT(valueOf(store->check(rows)), testing::ElementsAre(testing::HasSubstr("triggers")));
}

// A full disk of its own, which ends with the child.
TEST_F(Damage, OfAFullDiskIsNoneWhereAWriterWasKilledEither)
{
    constexpr int NoNamespace = 77;
    const int code = inChild([&] {
        if (!hasSmallDisk(folder.path()))
            return NoNamespace;
        const int killed = inChild([&] {
            const auto store = open(path);
            const CardId card = cardId(addBasic(*store, addDeck(*store)), 0);
            for (int i = 0; i < 8; ++i)
                answer(*store, review(card, Grade::Good, noon(i)));
            return raise(SIGKILL);
        });
        fs::path wal = path;
        wal += "-wal";
        if (killed != -1 || fs::file_size(wal) == 0)
            return 1;
        fs::remove(path.string() + "-shm");
        const std::string waiting = readBytes(wal);
        const int read = readOnFullDisk(10);
        return read != 0 || readBytes(wal) == waiting ? read : 2;
    });
    if (code == NoNamespace)
        GTEST_SKIP() << "this system lets nobody mount a small disk";
    EXPECT_EQ(code, 0);
}

TEST_F(Damage, OfAFullDiskIsNoneOnlyAnErrorAndNothingAcknowledgedIsLost)
{
    constexpr int NoNamespace = 77;
    const int code = inChild([&] {
        if (!hasSmallDisk(folder.path()))
            return NoNamespace;
        // What a person deletes to have room again.
        writeBytes(folder / "ballast", std::string(100'000, 'x'));
        std::int64_t acknowledged = 0;
        {
            const auto store = open(path);
            const CardId card = cardId(addBasic(*store, addDeck(*store)), 0);
            for (int i = 0;; ++i) {
                const auto committed = store->commit(batchOf({review(card, Grade::Good, noon(i))}));
                if (committed)
                    continue;
                if (committed.error().code != Errc::OutOfSpace)
                    return 1;
                break;
            }
            acknowledged = store->lastSeq();
            // Still usable for looking.
            if (acknowledged < 10 ||
                valueOf(store->reviews(card)).size() + 2 != static_cast<std::size_t>(acknowledged))
                return 2;
            const auto backup = store->backup(folder / "b.engram");
            if (backup.error().code != Errc::OutOfSpace ||
                backup.error().path != (folder / "b.engram").string() ||
                fs::exists(folder / "b.engram"))
                return 3;
        }
        if (const int read = readOnFullDisk(acknowledged); read != 0)
            return read;
        fs::remove(folder / "ballast");
        const auto store = tryOpen(path);
        std::int64_t rows = 0;
        return store && valueOf((*store)->check(rows)).empty() && rows == acknowledged ? 0 : 5;
    });
    if (code == NoNamespace)
        GTEST_SKIP() << "this system lets nobody mount a small disk";
    EXPECT_EQ(code, 0);
}
