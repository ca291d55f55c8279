// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "collection_file.h"

#include <gmock/gmock.h>

#include <csignal>

#include <SQLiteCpp/SQLiteCpp.h>
#include <sys/stat.h>

#include "support/child.h"
#include "support/files.h"

using namespace engram;
using namespace engram::test;
namespace fs = std::filesystem;

namespace
{

class Opening : public testing::Test
{
protected:
    static Errc codeOf(const fs::path &path, bool readOnly = false)
    {
        const auto opened = tryOpen(path, readOnly);
        return opened ? Errc::Internal : opened.error().code;
    }

    [[nodiscard]] std::vector<std::string> filesInFolder() const
    {
        std::vector<std::string> names;
        for (const auto &entry : fs::directory_iterator(folder.path()))
            names.push_back(entry.path().filename().string());
        return names;
    }

    /// A closed collection with a deck and a note.
    void makeCollection()
    {
        const auto store = open(path);
        addBasic(*store, addDeck(*store));
    }

    TempFolder folder;
    fs::path path = folder / "a.engram";
};

TEST_F(Opening, ByALinkIsOpeningTheFileItselfAndItsLock)
{
    makeCollection();
    const fs::path link = folder / "link.engram";
    fs::create_symlink(path, link);
    const auto first = open(path);
    EXPECT_EQ(codeOf(link), Errc::Busy);
    EXPECT_EQ(codeOf(link, true), Errc::Internal) << "looking is free";
}

mode_t modeOf(const fs::path &path)
{
    struct stat status = {};
    return stat(path.c_str(), &status) == 0 ? status.st_mode & 0777U : 0;
}

constexpr uid_t Nobody = 65534;

/// Opens as someone without rights; root's own would ignore a folder's mode.
int codeAsNobody(const fs::path &path, bool readOnly)
{
    return inChild([&] {
        if (geteuid() == 0 && (setgid(Nobody) != 0 || setuid(Nobody) != 0))
            return 100;
        const auto opened = tryOpen(path, readOnly);
        if (!opened)
            return static_cast<int>(opened.error().code);
        return valueOf((*opened)->decks()).size() == 1 ? 101 : 102;
    });
}

} // namespace

TEST_F(Opening, MakesFolderAndFileForTheirOwnerAlone)
{
    const fs::path deep = folder / "new" / "folder" / "a.engram";
    const auto store = open(deep);
    addDeck(*store);
    EXPECT_EQ(modeOf(deep.parent_path()), 0700U);
    EXPECT_EQ(modeOf(deep.parent_path().parent_path()), 0700U);
    EXPECT_EQ(modeOf(deep), 0600U);
    EXPECT_EQ(modeOf(deep.string() + "-wal"), 0600U);
}

TEST_F(Opening, LeavesOneFileWhenClosed)
{
    makeCollection();
    EXPECT_THAT(filesInFolder(), testing::ElementsAre("a.engram"));
}

TEST_F(Opening, KeepsTheDeviceThatTheCollectionWasMadeWith)
{
    const DeviceId device = open(path, false, 5)->device();
    EXPECT_EQ(open(path, false, 6)->device(), device);
    EXPECT_NE(open(folder / "b.engram", false, 6)->device(), device);
}

TEST_F(Opening, TakesNoOrdinaryNameForAUri)
{
    const fs::path odd = folder / "file:b?mode=memory&x=%41.engram";
    {
        const auto store = open(odd);
        addDeck(*store);
    }
    EXPECT_TRUE(fs::exists(odd));
    EXPECT_EQ(valueOf(open(odd, true)->decks()).size(), 1U);
}

TEST_F(Opening, RefusesASecondWriterAndNamesTheFirst)
{
    const auto first = open(path);
    const auto second = tryOpen(path);
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, Errc::Busy);
    EXPECT_THAT(second.error().detail, testing::HasSubstr(std::to_string(getpid())));
    addDeck(*first);
}

TEST_F(Opening, LetsTheNextWriterInWhenTheFirstHasClosed)
{
    makeCollection();
    EXPECT_EQ(valueOf(open(path)->decks()).size(), 1U);
}

TEST_F(Opening, ForLookingWorksBesideAWriterAndWritesNothing)
{
    const auto writer = open(path);
    const DeckId deck = addDeck(*writer);
    const auto reader = open(path, true);
    EXPECT_EQ(valueOf(reader->decks()).size(), 1U);
    addDeck(*writer, "later");
    EXPECT_EQ(valueOf(reader->decks()).size(), 2U);
    const auto refused = reader->commit(batchOf({log::Event(log::DeckRemoved{deck})}));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Errc::ReadOnly);
    EXPECT_EQ(reader->rebuild().error().code, Errc::ReadOnly);
    std::int64_t rows = 0;
    EXPECT_TRUE(valueOf(reader->check(rows)).empty());
}

TEST_F(Opening, ForLookingLeavesNothingBehind)
{
    makeCollection();
    const std::string before = readBytes(path);
    EXPECT_EQ(valueOf(open(path, true)->decks()).size(), 1U);
    EXPECT_THAT(filesInFolder(), testing::ElementsAre("a.engram"));
    EXPECT_EQ(readBytes(path), before);
}

TEST_F(Opening, ForLookingLeavesToAWriterWhatIsTheWriters)
{
    makeCollection();
    auto reader = open(path, true);
    auto writer = open(path);
    addDeck(*writer, "later");
    EXPECT_EQ(valueOf(reader->decks()).size(), 2U);
    reader.reset();
    addDeck(*writer, "last");
    EXPECT_EQ(valueOf(open(path, true)->decks()).size(), 3U);
    EXPECT_GT(fs::file_size(path.string() + "-wal"), 0U);
    writer.reset();
    EXPECT_EQ(valueOf(open(path, true)->decks()).size(), 3U);
    EXPECT_THAT(filesInFolder(), testing::ElementsAre("a.engram"));
}

TEST_F(Opening, ForLookingLeavesTheLogOfAWriterThatWasKilled)
{
    makeCollection();
    ASSERT_EQ(inChild([this] {
                  const auto store = open(path);
                  addDeck(*store, "later");
                  return raise(SIGKILL);
              }),
              -1);
    const std::string file = readBytes(path);
    const std::string log = readBytes(path.string() + "-wal");
    ASSERT_FALSE(log.empty());
    EXPECT_EQ(valueOf(open(path, true)->decks()).size(), 2U);
    EXPECT_EQ(readBytes(path), file);
    EXPECT_EQ(readBytes(path.string() + "-wal"), log);
}

TEST_F(Opening, SaysThatAFileIsMissing)
{
    EXPECT_EQ(codeOf(path, true), Errc::NotFound);
    const auto opened = store::Store::open({path, false, false, 1}, plainRules());
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, Errc::NotFound);
    EXPECT_FALSE(fs::exists(path));
}

TEST_F(Opening, BlamesANameThatIsTooLongAndNotItself)
{
    EXPECT_EQ(codeOf(path.parent_path() / std::string(300, 'x'), false), Errc::InvalidInput);
}

TEST_F(Opening, MakesACollectionOfAnEmptyFile)
{
    writeBytes(path, "");
    makeCollection();
    EXPECT_EQ(valueOf(open(path)->decks()).size(), 1U);
}

TEST_F(Opening, LeavesAFileOfAnotherKindAlone)
{
    for (const std::string &bytes : {std::string("text"), std::string(5'000, 'x'),
                                     std::string(4'096, '\0'), std::string("PK\3\4")}) {
        writeBytes(path, bytes);
        EXPECT_EQ(codeOf(path), Errc::NotACollection);
        EXPECT_EQ(codeOf(path, true), Errc::NotACollection);
        EXPECT_EQ(readBytes(path), bytes);
    }
    EXPECT_EQ(codeOf(folder.path()), Errc::NotACollection);
    EXPECT_THAT(filesInFolder(), testing::ElementsAre("a.engram"));
}

TEST_F(Opening, LeavesAForeignDatabaseAlone)
{
    {
        SQLite::Database foreign(path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        foreign.exec(
            "PRAGMA journal_mode = WAL; CREATE TABLE notes (id INTEGER); INSERT INTO notes VALUES (1)");
    }
    const std::string before = readBytes(path);
    EXPECT_EQ(codeOf(path), Errc::NotACollection);
    EXPECT_EQ(codeOf(path, true), Errc::NotACollection);
    EXPECT_EQ(readBytes(path), before);
    EXPECT_THAT(filesInFolder(), testing::ElementsAre("a.engram"));
}

TEST_F(Opening, RefusesANewerFileUntouchedAndNamesItsVersion)
{
    makeCollection();
    {
        SQLite::Database newer(path.string(), SQLite::OPEN_READWRITE);
        newer.exec("PRAGMA user_version = 7; PRAGMA wal_checkpoint(TRUNCATE)");
    }
    const std::string before = readBytes(path);
    for (const bool readOnly : {false, true}) {
        const auto opened = tryOpen(path, readOnly);
        ASSERT_FALSE(opened);
        EXPECT_EQ(opened.error().code, Errc::TooNew);
        EXPECT_EQ(opened.error().version, 7);
        EXPECT_EQ(opened.error().path, path.string());
    }
    EXPECT_EQ(readBytes(path), before);
    EXPECT_THAT(filesInFolder(), testing::ElementsAre("a.engram"));
}

TEST_F(Opening, MakesProjectionsAnewWhenTheRulesHaveChanged)
{
    struct OtherRules final : PlainRules
    {
        OtherRules() : PlainRules(2) {}
        std::vector<CardSpec> cardsOf(const NoteContent &) const override
        {
            return {{5, CardKind::Basic}};
        }
    };
    makeCollection();
    const OtherRules rules;
    const std::string before = readBytes(path);
    for (const bool readOnly : {true, false}) {
        EXPECT_EQ(readBytes(path), before);
        const auto store = valueOf(store::Store::open({path, true, readOnly, 1}, rules));
        const auto deck = valueOf(store->decks()).front().id;
        const auto note = valueOf(store->notes(deck)).front().id;
        const auto cards = valueOf(store->cards(note));
        ASSERT_EQ(cards.size(), 1U);
        EXPECT_EQ(ordinalOf(cards[0].id), 5);
        std::int64_t rows = 0;
        EXPECT_THAT(valueOf(store->check(rows)), testing::IsEmpty());
        EXPECT_EQ(store->rebuild().has_value(), !readOnly);
    }
}

TEST_F(Opening, OfAReadOnlyFolderWorksForLookingAndSaysWhyNotForWriting)
{
    makeCollection();
    fs::permissions(path, fs::perms(0444));
    fs::permissions(folder.path(), fs::perms(0555));
    const int looking = codeAsNobody(path, true);
    const int writing = codeAsNobody(path, false);
    const int creating = codeAsNobody(folder / "b.engram", false);
    fs::permissions(folder.path(), fs::perms(0700));
    EXPECT_EQ(looking, 101);
    EXPECT_EQ(writing, static_cast<int>(Errc::ReadOnly));
    EXPECT_EQ(creating, static_cast<int>(Errc::ReadOnly));
}

TEST_F(Opening, OfAReadOnlyFileInAWritableFolderSaysSo)
{
    makeCollection();
    fs::permissions(path, fs::perms(0444));
    fs::permissions(folder.path(), fs::perms(0777));
    EXPECT_EQ(codeAsNobody(path, false), static_cast<int>(Errc::ReadOnly));
}
