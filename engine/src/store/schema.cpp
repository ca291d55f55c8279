// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "store/schema.h"

#include "base/sort_key.h"
#include "store/failure.h"

#include <charconv>

#include <fmt/format.h>

namespace engram::store
{

namespace
{

struct Identity
{
    std::int64_t application;
    std::int64_t version;
    std::int64_t pages;
};

Identity identityOf(Connection &connection)
{
    Query query = connection.query(sql::query::identity);
    query.step();
    return {query.integer(0), query.integer(1), query.integer(2)};
}

void verify(const Identity &identity, const std::filesystem::path &path)
{
    if (identity.application != ApplicationId)
        throw Failure(
            Error{Errc::NotACollection,
                  fmt::format("a SQLite file with application id {:#x}", identity.application),
                  path.string(), 0, 0});
    if (identity.version > LogVersion)
        throw Failure(Error{Errc::TooNew,
                            fmt::format("the file has format {}, this program reads up to {}",
                                        identity.version, LogVersion),
                            path.string(), 0, static_cast<int>(identity.version)});
    if (identity.version < 1)
        throw Failure(Error{Errc::Corrupt, "the file names no format", path.string(), 0, 0});
}

} // namespace

bool isCollection(const std::filesystem::path &path, bool isFull)
{
    const auto isBeside = [&path](const char *ending) {
        std::filesystem::path file = path;
        file += ending;
        return std::filesystem::exists(file);
    };
    if (std::filesystem::file_size(path) == 0)
        return false;
    // An interrupted creation: only a writer may roll its journal back.
    if (isBeside("-journal"))
        return true;
    // Where a write-ahead log waits, the file without it may be in the midst of a checkpoint. A
    // connection for reading takes it into account and, at its end, leaves it where it is.
    using Access = Connection::Access;
    const Access beside = isFull ? Access::Alone : Access::ReadOnly;
    Connection connection(path, isBeside("-wal") ? beside : Access::Immutable);
    verify(identityOf(connection), path);
    return true;
}

int verifyIdentity(Connection &connection)
{
    const Identity identity = identityOf(connection);
    verify(identity, connection.path());
    return static_cast<int>(identity.version);
}

void createCollection(Connection &connection, DeviceId device)
{
    Transaction transaction(connection);
    connection.execute(sql::schema::identity);
    connection.execute(sql::schema::log);
    setMeta(connection, DeviceMeta, std::to_string(device.value()));
    transaction.commit();
}

void migrate(Connection &connection, std::span<const sql::Migration> migrations, int target,
             const std::function<void()> &backUp)
{
    const auto found = static_cast<int>(identityOf(connection).version);
    if (found >= target)
        return;
    backUp();
    Transaction transaction(connection);
    int reached = found;
    for (const sql::Migration &migration : migrations) {
        if (migration.version != reached + 1 || reached == target)
            continue;
        connection.execute(migration.text);
        reached = static_cast<int>(identityOf(connection).version);
        if (reached != migration.version)
            throw Failure(Errc::Internal,
                          fmt::format("migration {} left version {}", migration.version, reached));
    }
    if (reached != target)
        throw Failure(Errc::Internal, fmt::format("no migration from {} to {}", reached, target));
    transaction.commit();
}

std::string projectionVersionOf(int rules)
{
    return fmt::format("{}.{}.{}", ProjectionVersion, rules, sortKeyVersion());
}

std::optional<std::string> getMeta(Connection &connection, std::string_view key)
{
    Query query = connection.query(sql::query::getMeta);
    query.bind(":key", key);
    return query.step() ? std::optional(query.text(0)) : std::nullopt;
}

DeviceId deviceOf(Connection &connection)
{
    const std::optional<std::string> stored = getMeta(connection, DeviceMeta);
    if (!stored)
        return DeviceId(0);
    std::int64_t device = 0;
    const char *const behind = stored->data() + stored->size();
    const auto [end, error] = std::from_chars(stored->data(), behind, device);
    if (error != std::errc() || device <= 0 || end != behind)
        throw Failure(Errc::Corrupt, "the collection names no device");
    return DeviceId(device);
}

void setMeta(Connection &connection, std::string_view key, std::string_view value)
{
    connection.query(sql::query::setMeta).bind(":key", key).bind(":value", value).run();
}

} // namespace engram::store
