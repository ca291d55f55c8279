// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "store/schema.h"

#include "collection_file.h"

#include <gmock/gmock.h>

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include "store/failure.h"
#include "support/files.h"

using namespace engram;
using namespace engram::test;
namespace fs = std::filesystem;

namespace
{

class Schema : public testing::Test
{
protected:
    void makeCollection()
    {
        const auto store = open(path);
        const CardId card = cardId(addBasic(*store, addDeck(*store)), 0);
        answer(*store, review(card));
    }

    TempFolder folder;
    fs::path path = folder / "a.engram";
};

} // namespace

TEST_F(Schema, ForbidsChangingTheLog)
{
    makeCollection();
    store::Connection connection(path, store::Connection::Access::ReadWrite);
    for (
        const char *statement :
        {"UPDATE event SET at_ms = 1", "DELETE FROM event", "UPDATE review SET grade = 5",
         "DELETE FROM review", "REPLACE INTO event SELECT * FROM event",
         "REPLACE INTO review SELECT * FROM review",
         "INSERT OR REPLACE INTO review SELECT * FROM review LIMIT 1",
         "INSERT INTO review SELECT device, 1, 1, at_ms, 0, 1, 0, 0, 0, 0, 0, NULL, checksum FROM review",
         "INSERT INTO event SELECT device, 3, 3, at_ms, 0, 1, 0, '', checksum FROM event LIMIT 1"}) {
        try {
            connection.execute(statement);
            ADD_FAILURE() << statement;
        } catch (const SQLite::Exception &refusal) {
            EXPECT_EQ(refusal.getErrorCode(), SQLITE_CONSTRAINT) << statement;
        }
    }
}

TEST_F(Schema, IsCopiedAsAWholeOrNotAtAll)
{
    makeCollection();
    using store::Connection;
    Connection source(path, Connection::Access::Immutable);
    const fs::path copy = folder / "copy";
    writeBytes(copy, "");
    Connection target(copy, Connection::Access::ReadWrite);
    target.execute("PRAGMA busy_timeout = 0");
    SQLite::Database other(copy.string(), SQLite::OPEN_READWRITE);
    other.exec("BEGIN EXCLUSIVE");
    try {
        store::copyPages(source, target);
        ADD_FAILURE() << "nothing was copied, and nobody was told";
    } catch (const store::Failure &failure) {
        EXPECT_EQ(failure.error().code, Errc::Busy);
    }
    other.exec("ROLLBACK");
    store::copyPages(source, target);
    EXPECT_EQ(store::verifyIdentity(target), store::LogVersion);
}

TEST_F(Schema, OfTheLogOnlyEverGrows)
{
    makeCollection();
    const SQLite::Database database(path.string());
    SQLite::Statement query(
        database, "SELECT sql FROM sqlite_schema WHERE tbl_name IN ('meta', 'event', 'review') "
                  "AND sql IS NOT NULL ORDER BY type DESC, name");
    std::string found;
    while (query.executeStep())
        found += query.getColumn(0).getString() + ";\n\n";
    EXPECT_EQ(found, readBytes(fs::path(ENGRAM_TEST_DATA) / "schema_snapshot.sql"))
        << "tables, columns and triggers of the log may be added by a migration, never changed";
}

TEST_F(Schema, CarriesOurNameAndVersionInTheHeader)
{
    makeCollection();
    const std::string header = readBytes(path).substr(0, 100);
    EXPECT_EQ(header.substr(68, 4), "Engm");
    EXPECT_EQ(header.substr(60, 4), std::string("\0\0\0\1", 4));
}

TEST_F(Schema, ComesWithEverySettingInForce)
{
    makeCollection();
    store::Connection connection(path, store::Connection::Access::ReadWrite);
    EXPECT_NO_THROW(connection.verify());
    for (const char *pragma : {"PRAGMA foreign_keys = OFF", "PRAGMA trusted_schema = ON",
                               "PRAGMA synchronous = NORMAL", "PRAGMA recursive_triggers = OFF",
                               "PRAGMA cell_size_check = OFF", "PRAGMA mmap_size = 65536"}) {
        store::Connection changed(path, store::Connection::Access::ReadWrite);
        changed.execute(pragma);
        EXPECT_THROW(changed.verify(), store::Failure) << pragma;
    }
    EXPECT_THROW(connection.execute("SELECT load_extension('x')"), SQLite::Exception);
    EXPECT_THROW(connection.execute("SELECT \"no such column\""), SQLite::Exception);
}

TEST_F(Schema, IsKeptInAWriteAheadLog)
{
    const auto store = open(path);
    addDeck(*store);
    SQLite::Database database(path.string());
    EXPECT_EQ(database.execAndGet("PRAGMA journal_mode").getString(), "wal");
}

TEST_F(Schema, IsMigratedInOneStepAfterABackup)
{
    makeCollection();
    store::Connection connection(path, store::Connection::Access::ReadWrite);
    const store::sql::Migration migrations[] = {
        {2, "CREATE TABLE second (id INTEGER) STRICT; PRAGMA user_version = 2"},
        {3, "ALTER TABLE second ADD COLUMN more TEXT; PRAGMA user_version = 3"},
        {0, nullptr}};
    int backups = 0;
    store::migrate(connection, migrations, 3, [&] {
        ++backups;
        EXPECT_THROW(connection.execute("SELECT 1 FROM second"), SQLite::Exception);
    });
    EXPECT_EQ(backups, 1);
    connection.execute("SELECT more FROM second");
    store::migrate(connection, migrations, 3, [&] { ++backups; });
    EXPECT_EQ(backups, 1);
}

TEST_F(Schema, StaysAsItWasWhenAMigrationFails)
{
    makeCollection();
    store::Connection connection(path, store::Connection::Access::ReadWrite);
    const store::sql::Migration broken[] = {
        {2, "CREATE TABLE second (id INTEGER) STRICT; PRAGMA user_version = 2"},
        {3, "DROP TABLE no_such_table; PRAGMA user_version = 3"},
        {0, nullptr}};
    EXPECT_THROW(store::migrate(connection, broken, 3, [] {}), SQLite::Exception);
    EXPECT_EQ(store::verifyIdentity(connection), 1);
    EXPECT_THROW(connection.execute("SELECT 1 FROM second"), SQLite::Exception);
    EXPECT_THROW(store::migrate(connection, broken, 2,
                                [] { throw store::Failure(Errc::OutOfSpace, "full"); }),
                 store::Failure);
    EXPECT_EQ(store::verifyIdentity(connection), 1);
    EXPECT_THROW(store::migrate(connection, {}, 2, [] {}), store::Failure);
}

// The file was written by the first version and is never made again: every later one opens it.
TEST_F(Schema, OfTheFirstVersionOpensForEver)
{
    fs::copy_file(fs::path(ENGRAM_TEST_DATA) / "collections" / "v1.engram", path);
    fs::permissions(path, fs::perms::owner_all);
    const auto store = open(path);
    std::int64_t rows = 0;
    EXPECT_THAT(valueOf(store->check(rows)), testing::IsEmpty());
    EXPECT_EQ(rows, 11);

    const std::vector<Deck> decks = valueOf(store->decks());
    ASSERT_EQ(decks.size(), 1U);
    EXPECT_EQ(decks[0].name, "First deck");
    EXPECT_THAT(decks[0].frontMatter,
                testing::ElementsAre(std::pair<std::string, std::string>("deck", "First deck")));
    const std::vector<Note> notes = valueOf(store->notes(decks[0].id));
    ASSERT_EQ(notes.size(), 3U);
    const auto &question = std::get<Question>(notes[0].content);
    EXPECT_EQ(question.heading, "Which way is up?");
    EXPECT_EQ(question.options.size(), 2U);
    EXPECT_EQ(notes[1].parent, notes[0].id);
    EXPECT_EQ(std::get<Cloze>(notes[1].content).text, "Up is {{away from the ground}}.");
    EXPECT_EQ(std::get<Basic>(notes[2].content), (Basic{"down", "towards the ground", true}));

    const std::vector<Review> reviews = valueOf(store->reviews(cardId(notes[0].id, 0)));
    ASSERT_EQ(reviews.size(), 2U);
    EXPECT_EQ(reviews[0].grade, Grade::Wrong);
    ASSERT_TRUE(reviews[0].choice);
    EXPECT_EQ(reviews[0].choice->seed, 18'446'744'073'709'551'615ULL);
    EXPECT_EQ(reviews[1].mode, ReviewMode::Drill);
    EXPECT_TRUE(valueOf(store->reviews(cardId(notes[2].id, 0))).empty());
    EXPECT_EQ(store->settings().newPerDay, 7);
    ASSERT_TRUE(valueOf(store->redoStep()));
    addBasic(*store, decks[0].id);
}
