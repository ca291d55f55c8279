// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "store/connection.h"

#include "model/card_chance.h"
#include "store/failure.h"
#include "store/note_text.h"
#include "store/sql.h"

#include <cstring>

#include <SQLiteCpp/Backup.h>
#include <fmt/format.h>
#include <sqlite3.h>

namespace engram::store
{

namespace
{

struct Switch
{
    int option;
    int wanted;
    const char *name;
};

constexpr Switch Switches[] = {
    {SQLITE_DBCONFIG_DEFENSIVE, 1, "defensive"},
    {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, "load_extension"},
    {SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0, "fts3_tokenizer"},
    {SQLITE_DBCONFIG_DQS_DML, 0, "double-quoted strings in statements"},
    {SQLITE_DBCONFIG_DQS_DDL, 0, "double-quoted strings in schemas"},
    {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, "trusted_schema"},
};

std::string uriOf(const std::filesystem::path &path)
{
    std::string uri = "file:";
    for (const char c : path.string()) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                           (c >= '0' && c <= '9') || std::strchr("/-_.~", c) != nullptr;
        uri += plain ? std::string(1, c) : fmt::format("%{:02X}", byte);
    }
    return uri;
}

SQLite::Database openDatabase(const std::filesystem::path &path, Connection::Access access)
{
    switch (access) {
    case Connection::Access::ReadWrite:
    case Connection::Access::Looking:
    case Connection::Access::Alone:
        return {path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX};
    case Connection::Access::ReadOnly:
        return {path.string(), SQLite::OPEN_READONLY | SQLite::OPEN_NOMUTEX};
    case Connection::Access::Immutable:
        return {uriOf(path) + "?immutable=1",
                SQLite::OPEN_READONLY | SQLite::OPEN_NOMUTEX | SQLite::OPEN_URI};
    case Connection::Access::Memory:
        break;
    }
    return {":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | SQLite::OPEN_NOMUTEX};
}

/// place_by_chance(card, day) in statements: placeByChance().
void addPlaceByChance(SQLite::Database &database)
{
    const auto place = [](sqlite3_context *context, int /*count*/, sqlite3_value **arguments) {
        const CardId card(sqlite3_value_int64(arguments[0]));
        const StudyDay day(sqlite3_value_int(arguments[1]));
        sqlite3_result_int64(context, placeByChance(card, day));
    };
    database.check(
        sqlite3_create_function_v2(database.getHandle(), "place_by_chance", 2,
                                   SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, nullptr,
                                   place, nullptr, nullptr, nullptr));
}

} // namespace

Query::Query(std::unique_ptr<SQLite::Statement> statement, Statements &home)
    : m_statement(std::move(statement)), m_home(&home)
{
}

Query::~Query()
{
    if (!m_statement)
        return;
    // An error of the last step was thrown by it already.
    (void)m_statement->tryReset();
    try {
        m_statement->clearBindings();
        m_home->push_back(std::move(m_statement));
    } catch (...) {
        // The statement is then finalized instead of kept.
    }
}

Query &Query::bind(const char *name, std::int64_t value)
{
    m_statement->bind(name, value);
    return *this;
}

Query &Query::bind(const char *name, std::optional<std::int64_t> value)
{
    return value ? bind(name, *value) : bindNull(name);
}

Query &Query::bind(const char *name, std::string_view text)
{
    m_statement->bind(name, std::string(text));
    return *this;
}

Query &Query::bind(const char *name, std::span<const std::byte> blob)
{
    // A null pointer would bind NULL instead of an empty blob.
    m_statement->bind(name, blob.empty() ? static_cast<const void *>("") : blob.data(),
                      static_cast<int>(blob.size()));
    return *this;
}

Query &Query::bindNull(const char *name)
{
    m_statement->bind(name);
    return *this;
}

void Query::run()
{
    while (m_statement->executeStep()) {
    }
    m_statement->reset();
}

std::int64_t Query::number()
{
    if (!step())
        throw Failure(Errc::Internal, "a value was expected: " + m_statement->getQuery());
    return integer(0);
}

std::int64_t Query::integer(int column) const
{
    return m_statement->getColumn(column).getInt64();
}

std::optional<std::int64_t> Query::optionalInteger(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(integer(column));
}

std::string Query::text(int column) const
{
    return m_statement->getColumn(column).getString();
}

std::vector<std::byte> Query::blob(int column) const
{
    const SQLite::Column found = m_statement->getColumn(column);
    const auto *bytes = static_cast<const std::byte *>(found.getBlob());
    return {bytes, bytes + found.getBytes()};
}

Connection::Connection(const std::filesystem::path &path, Access access)
    : m_path(path), m_database(openDatabase(path, access))
{
    if (access == Access::Alone) {
        // Before anything is read: then SQLite keeps the index of a write-ahead log in memory, and at
        // the end leaves the log where it is.
        query(sql::query::lockAlone).run();
        sqlite3_db_config(m_database.getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    }
    harden();
    addPlaceByChance(m_database);
    addSearchFunctions(m_database);
    if (access == Access::Looking || access == Access::Alone)
        query(sql::query::onlyLook).run();
}

void Connection::harden()
{
    for (const Switch &setting : Switches)
        sqlite3_db_config(m_database.getHandle(), setting.option, setting.wanted, nullptr);
    execute(sql::schema::connection);
    verify();
}

void Connection::verify()
{
    for (const Switch &setting : Switches) {
        int found = -1;
        sqlite3_db_config(m_database.getHandle(), setting.option, -1, &found);
        if (found != setting.wanted)
            throw Failure(Errc::Internal,
                          fmt::format("SQLite keeps {} at {}", setting.name, found));
    }
    if (query(sql::query::connectionState).number() != 1)
        throw Failure(Errc::Internal, "a setting of schema/connection.sql is not in force");
    Query mmap = query(sql::query::mmapSize);
    if (mmap.step() && mmap.integer(0) != 0)
        throw Failure(Errc::Internal, "mmap is in force");
}

Query Connection::query(const char *text)
{
    Query::Statements &home = m_statements[text];
    if (home.empty())
        return {std::make_unique<SQLite::Statement>(m_database, text), home};
    std::unique_ptr<SQLite::Statement> statement = std::move(home.back());
    home.pop_back();
    return {std::move(statement), home};
}

void Connection::execute(const char *statements)
{
    m_database.exec(statements);
}

void copyPages(Connection &source, Connection &target)
{
    // A lock that is not to be had is no exception of SQLiteCpp's.
    if (SQLite::Backup(target.database(), source.database()).executeStep() != SQLITE_DONE)
        throw Failure(Errc::Busy, "another program keeps the file from being copied");
}

Transaction::Transaction(Connection &connection, Kind kind) : m_connection(connection)
{
    connection.query(kind == Kind::Writing ? sql::query::begin : sql::query::beginReading).run();
}

Transaction::~Transaction()
{
    // SQLite has already rolled back after some errors, a full disk for one.
    if (!m_open || sqlite3_get_autocommit(m_connection.database().getHandle()) != 0)
        return;
    try {
        m_connection.query(sql::query::rollback).run();
    } catch (...) {
        // The connection is unusable then, and what was written is rolled back by the next one.
    }
}

void Transaction::commit()
{
    m_connection.query(sql::query::commit).run();
    m_open = false;
}

} // namespace engram::store
