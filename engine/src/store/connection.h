// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// One hardened SQLite connection with its prepared statements. Everything here throws; see
/// failure.h.

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

namespace engram::store
{

/// A prepared statement on loan from its connection. Parameters are bound by name, columns read by
/// place. Returns to the connection when it goes out of scope.
class Query
{
public:
    using Statements = std::vector<std::unique_ptr<SQLite::Statement>>;

    Query(std::unique_ptr<SQLite::Statement> statement, Statements &home);
    ~Query();
    Query(Query &&other) noexcept = default;
    Query(const Query &) = delete;
    Query &operator=(const Query &) = delete;
    Query &operator=(Query &&) = delete;

    Query &bind(const char *name, std::int64_t value);
    Query &bind(const char *name, std::optional<std::int64_t> value);
    Query &bind(const char *name, std::string_view text);
    Query &bind(const char *name, std::span<const std::byte> blob);
    Query &bindNull(const char *name);

    /// False when there is no further row.
    bool step() { return m_statement->executeStep(); }
    /// Executes a statement without rows, and makes it ready for the next.
    void run();
    void clear() { m_statement->clearBindings(); }
    /// Makes it ready to be executed again; its parameters keep their values.
    void rewind() { m_statement->reset(); }
    /// Executes and gives the single value of the single row.
    std::int64_t number();

    [[nodiscard]] int columns() const { return m_statement->getColumnCount(); }
    [[nodiscard]] bool isNull(int column) const { return m_statement->isColumnNull(column); }
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] std::optional<std::int64_t> optionalInteger(int column) const;
    [[nodiscard]] std::string text(int column) const;
    [[nodiscard]] std::vector<std::byte> blob(int column) const;

private:
    std::unique_ptr<SQLite::Statement> m_statement;
    Statements *m_home;
};

class Connection
{
public:
    enum class Access {
        ReadWrite, ///< the file must exist
        ReadOnly,
        Looking,   ///< changes nothing, but at its end takes along what SQLite put beside the file
        Alone,     ///< looking without making or changing any file; nobody else may have it open
        Immutable, ///< nobody writes meanwhile, and a log beside the file is not read
        Memory,    ///< a database of its own, without a file
    };

    /// Opens, sets and verifies what every connection must have in force.
    Connection(const std::filesystem::path &path, Access access);

    /// `text` is one of the constants in sql.h: it is known by its address.
    [[nodiscard]] Query query(const char *text);
    /// Several statements without parameters.
    void execute(const char *statements);
    void execute(const std::string &statements) { execute(statements.c_str()); }

    [[nodiscard]] SQLite::Database &database() { return m_database; }
    [[nodiscard]] const std::filesystem::path &path() const { return m_path; }

    /// Throws unless all settings are in force.
    void verify();

private:
    void harden();

    std::filesystem::path m_path;
    SQLite::Database m_database;
    std::unordered_map<const char *, Query::Statements> m_statements;
};

/// Makes `target` equal to `source`, page by page. Throws Busy when another program keeps either.
void copyPages(Connection &source, Connection &target);

/// A transaction that is rolled back unless committed.
class Transaction
{
public:
    enum class Kind { Writing, Reading };

    explicit Transaction(Connection &connection, Kind kind = Kind::Writing);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    void commit();

private:
    Connection &m_connection;
    bool m_open = true;
};

} // namespace engram::store
