// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "store/restore.h"

#include "collection_file.h"

#include <gmock/gmock.h>

#include <cerrno>
#include <csignal>
#include <string_view>

#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "support/child.h"
#include "support/files.h"

using namespace engram;
using namespace engram::test;
namespace fs = std::filesystem;

namespace
{

enum class LastStep { Works, Fails, Kills };
LastStep lastStep = LastStep::Works;

} // namespace

/// The library's rename() comes here, so that the step which puts the copy in place can fail.
extern "C" int rename(const char *old, const char *_new) noexcept
{
    if (lastStep != LastStep::Works && std::string_view(old).ends_with(".restoring")) {
        if (lastStep == LastStep::Kills)
            _exit(7);
        errno = EIO;
        return -1;
    }
    return static_cast<int>(syscall(SYS_renameat2, AT_FDCWD, old, AT_FDCWD, _new, 0));
}

namespace
{

class RestoreBackup : public testing::Test
{
protected:
    static constexpr int Answers = 3;

    RestoreBackup()
    {
        const auto store = open(path);
        card = cardId(addBasic(*store, addDeck(*store)), 0);
        answer(*store, review(card));
        valueOf(store->backup(backup));
    }
    ~RestoreBackup() override { lastStep = LastStep::Works; }

    /// More answers, by a program that is killed before it can fold its log into the file.
    void answerAndDie()
    {
        ASSERT_EQ(inChild([this] {
                      const auto store = open(path);
                      for (int day = 1; day < Answers; ++day)
                          answer(*store, review(card, Grade::Good, noon(day)));
                      return raise(SIGKILL);
                  }),
                  -1);
        ASSERT_GT(fs::file_size(path.string() + "-wal"), 0U);
    }

    [[nodiscard]] Result<fs::path> restore() const
    {
        return store::restoreBackup(backup, path, noon(), plainRules());
    }

    [[nodiscard]] std::size_t answersIn(const fs::path &collection) const
    {
        return valueOf(open(collection, true)->reviews(card)).size();
    }

    [[nodiscard]] std::vector<std::string> filesInFolder() const
    {
        std::vector<std::string> names;
        for (const auto &entry : fs::directory_iterator(folder.path()))
            names.push_back(entry.path().filename().string());
        std::sort(names.begin(), names.end());
        return names;
    }

    /// A file that SQLite cannot read, with a log beside it.
    void damage() const
    {
        writeBytes(path, "damaged");
        writeBytes(path.string() + "-wal", "answers");
    }

    TempFolder folder;
    fs::path path = folder / "a.engram";
    fs::path backup = folder / "backup.engram";
    fs::path aside = folder / "a.engram.before-restore-20241004T120000Z";
    CardId card{0};
};

} // namespace

TEST_F(RestoreBackup, KeepsTheAnswersThatWereOnlyInTheLog)
{
    answerAndDie();
    EXPECT_EQ(valueOf(restore()), aside);
    EXPECT_THAT(filesInFolder(),
                testing::ElementsAre("a.engram", aside.filename(), "backup.engram"));
    EXPECT_EQ(answersIn(aside), Answers);
    EXPECT_EQ(answersIn(path), 1U);
    EXPECT_EQ(fs::hard_link_count(path), 1U);
    EXPECT_EQ(fs::hard_link_count(aside), 1U);
}

TEST_F(RestoreBackup, ChangesNothingWhenItsLastStepFails)
{
    answerAndDie();
    lastStep = LastStep::Fails;
    const auto restored = restore();
    ASSERT_FALSE(restored);
    EXPECT_EQ(restored.error().code, Errc::Io);
    EXPECT_THAT(filesInFolder(), testing::ElementsAre("a.engram", "backup.engram"));
    EXPECT_EQ(answersIn(path), Answers);
    answer(*open(path), review(card, Grade::Good, noon(5)));
}

TEST_F(RestoreBackup, MakesNothingWhenItsLastStepFailsAndNothingWasThere)
{
    fs::remove(path);
    lastStep = LastStep::Fails;
    EXPECT_FALSE(restore());
    EXPECT_THAT(filesInFolder(), testing::ElementsAre("backup.engram"));
}

TEST_F(RestoreBackup, LeavesACollectionInPlaceWhenItIsKilled)
{
    answerAndDie();
    ASSERT_EQ(inChild([this] {
                  lastStep = LastStep::Kills;
                  return restore() ? 1 : 2;
              }),
              7);
    EXPECT_EQ(answersIn(path), Answers);
    EXPECT_EQ(answersIn(aside), Answers);
    // What it left is in nobody's way.
    EXPECT_NE(valueOf(restore()), aside);
    EXPECT_EQ(answersIn(path), 1U);
    EXPECT_FALSE(fs::exists(path.string() + ".restoring"));
}

TEST_F(RestoreBackup, KeepsADamagedCollectionWithItsLog)
{
    damage();
    EXPECT_EQ(valueOf(restore()), aside);
    EXPECT_EQ(readBytes(aside), "damaged");
    EXPECT_EQ(readBytes(aside.string() + "-wal"), "answers");
    EXPECT_FALSE(fs::exists(path.string() + "-wal"));
    EXPECT_EQ(answersIn(path), 1U);
}

TEST_F(RestoreBackup, PutsADamagedCollectionBackWithItsLog)
{
    damage();
    lastStep = LastStep::Fails;
    EXPECT_FALSE(restore());
    EXPECT_EQ(readBytes(path), "damaged");
    EXPECT_EQ(readBytes(path.string() + "-wal"), "answers");
    EXPECT_THAT(filesInFolder(), testing::ElementsAre("a.engram", "a.engram-wal", "backup.engram"));
}

TEST_F(RestoreBackup, AppliesNoLogThatLayAroundWithoutACollection)
{
    answerAndDie();
    fs::remove(path);
    EXPECT_EQ(valueOf(restore()), fs::path());
    EXPECT_EQ(answersIn(path), 1U);
    std::int64_t rows = 0;
    EXPECT_THAT(valueOf(open(path)->check(rows)), testing::IsEmpty());
    EXPECT_TRUE(fs::exists(aside.string() + "-wal"));
}

TEST_F(RestoreBackup, RefusesWhileSomebodyLooksAtTheCollection)
{
    {
        const auto reader = open(path, true);
        const auto refused = restore();
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().code, Errc::Busy);
        EXPECT_EQ(valueOf(reader->decks()).size(), 1U);
    }
    EXPECT_THAT(filesInFolder(), testing::ElementsAre("a.engram", "backup.engram"));
    EXPECT_TRUE(restore());
}

TEST_F(RestoreBackup, GoesOnAsANewDevice)
{
    ASSERT_TRUE(restore());
    const auto old = open(aside);
    const auto restored = open(path);
    EXPECT_NE(restored->device(), old->device());
    EXPECT_NE(restored->newDeckId(), old->newDeckId());
    answer(*old, review(card, Grade::Good, noon(1)));
    EXPECT_FALSE(valueOf(restored->undoStep()));
    answer(*restored, review(card, Grade::Wrong, noon(2)));
    EXPECT_TRUE(restored->merge(valueOf(old->rows())));
    EXPECT_TRUE(undo(*restored));
    EXPECT_FALSE(undo(*restored));
    EXPECT_EQ(valueOf(restored->reviews(card)).size(), 2U);
}

TEST_F(RestoreBackup, RefusesACollectionAsItsOwnBackup)
{
    const auto refused = store::restoreBackup(path, path, noon(), plainRules());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Errc::Conflict);
}

TEST_F(RestoreBackup, MakesNoFolderForWhatIsNoBackup)
{
    writeBytes(backup, "noise");
    const auto refused =
        store::restoreBackup(backup, folder / "new" / "a.engram", noon(), plainRules());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Errc::NotACollection);
    EXPECT_FALSE(fs::exists(folder / "new"));
}
