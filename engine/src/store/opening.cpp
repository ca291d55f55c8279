// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "store/opening.h"

#include <engram/random.h>

#include "store/failure.h"
#include "store/keeper.h"
#include "store/log_table.h"
#include "store/schema.h"
#include "store/sql.h"

#include <cerrno>
#include <charconv>
#include <set>
#include <string>
#include <system_error>

#include <fcntl.h>
#include <fmt/format.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

namespace engram::store
{

namespace
{

namespace fs = std::filesystem;

/// Of numbers for a new device; each fails with the share of all 22-bit tags that are taken.
constexpr int MostTries = 1'000;

/// An empty file for this user's eyes only. The one time that the collection is touched by an
/// ordinary file call: O_EXCL says that nobody can have it open, so no lock of SQLite's is dropped.
void createEmpty(const fs::path &path)
{
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor < 0 && errno != EEXIST)
        throwErrno(errno, path);
    if (descriptor >= 0)
        ::close(descriptor);
}

DeviceId deviceFrom(std::uint64_t seed)
{
    // Positive, also when the seed is 0.
    const std::uint64_t bits = seed & 0x7fff'ffff'ffff'ffffULL;
    return DeviceId(bits == 0 ? 1 : static_cast<std::int64_t>(bits));
}

/// A device whose rows and ids cannot be taken for those of any device in the log.
DeviceId newDevice(Connection &connection, std::uint64_t seed)
{
    std::set<std::int64_t> taken;
    for (const DeviceId device : LogTable(connection, DeviceId(1)).devices())
        taken.insert(firstIdOf(device));
    Random random(seed);
    for (int tries = 0; tries < MostTries; ++tries) {
        const DeviceId device = deviceFrom(seed);
        if (!taken.contains(firstIdOf(device)))
            return device;
        seed = random.next();
    }
    throw Failure(Errc::Corrupt, "the log is full of devices");
}

void enterWal(Connection &connection)
{
    Query query = connection.query(sql::query::enterWal);
    if (!query.step() || query.text(0) != "wal")
        throw Failure(Errc::Io, "SQLite cannot keep a write-ahead log in this place");
}

void backUpBeforeMigration(Connection &connection)
{
    fs::path target = connection.path();
    target += fmt::format(".before-format-{}", LogVersion);
    LogTable log(connection, DeviceId(1));
    // One from an attempt that failed is as good: nothing was written since.
    if (!fs::exists(target))
        Keeper(connection, log).backup(target);
}

OpenedFile openForWriting(const fs::path &path, const StoreOptions &options, bool exists)
{
    if (!exists)
        createFolders(path.parent_path());
    OpenedFile file;
    file.lock = std::make_unique<LockFile>(path);
    if (!exists)
        createEmpty(path);
    const bool made = isCollection(path);
    file.connection = std::make_unique<Connection>(path, Connection::Access::ReadWrite);
    Connection &connection = *file.connection;
    if (sqlite3_db_readonly(connection.database().getHandle(), "main") == 1)
        throw Failure(Errc::ReadOnly, "the file cannot be written");
    // The log's tables go in before the write-ahead log is begun, so that the file is at any moment
    // either empty or a collection.
    if (!made && connection.query(sql::query::pageCount).number() == 0)
        createCollection(connection, deviceFrom(options.deviceSeed));
    verifyIdentity(connection);
    migrate(connection, sql::migrations, LogVersion, [&] { backUpBeforeMigration(connection); });
    enterWal(connection);
    // A copy names no device, so that what is recorded in it is never taken for what the original's
    // device goes on to record.
    if (!getMeta(connection, DeviceMeta))
        setMeta(connection, DeviceMeta,
                std::to_string(newDevice(connection, options.deviceSeed).value()));
    connection.verify();
    return file;
}

OpenedFile openForLooking(const fs::path &path, bool isFull = false)
{
    isCollection(path, isFull);
    OpenedFile file;
    file.refusal = isFull ? Errc::OutOfSpace : Errc::ReadOnly;
    const bool folderIsWritable = ::access(path.parent_path().c_str(), W_OK) == 0;
    fs::path wal = path;
    wal += "-wal";
    const bool changesWait = fs::exists(wal) && fs::file_size(wal) > 0;
    // Beside a file in WAL mode SQLite must make files of its own. Where it cannot, the file is read
    // as it is, which is right only when nothing waits in a write-ahead log.
    if (!folderIsWritable && changesWait)
        throw Failure(Errc::ReadOnly,
                      "changes wait beside the collection, in " + wal.string() +
                          ", and the folder cannot be written: copy both to another place");
    Connection::Access access = Connection::Access::Immutable;
    if (isFull && changesWait)
        access = Connection::Access::Alone;
    else if (!isFull && folderIsWritable)
        access = changesWait ? Connection::Access::ReadOnly : Connection::Access::Looking;
    file.connection = std::make_unique<Connection>(path, access);
    verifyIdentity(*file.connection);
    return file;
}

} // namespace

void createFolders(const fs::path &folder)
{
    if (folder.empty() || fs::is_directory(folder))
        return;
    createFolders(folder.parent_path());
    if (mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST)
        throwErrno(errno, folder);
}

fs::path realPath(const fs::path &path)
{
    std::error_code error;
    const fs::path written = fs::absolute(path).lexically_normal();
    const fs::path real = fs::weakly_canonical(written, error);
    return error ? written : real;
}

OpenedFile openFile(const StoreOptions &options)
{
    const fs::path path = realPath(options.path);
    const fs::file_status status = fs::status(path);
    const bool exists = fs::exists(status);
    if (exists && !fs::is_regular_file(status))
        throw Failure(Errc::NotACollection, "not a file");
    if (!exists && (options.readOnly || !options.create))
        throw Failure(Error{Errc::NotFound, "there is no such file", path.string(), 0, 0});
    if (exists && access(path.c_str(), R_OK) != 0)
        throw Failure(Errc::Io, "this file may not be read");
    return options.readOnly ? openForLooking(path) : openForWriting(path, options, exists);
}

OpenedFile openFileOnFullDisk(const StoreOptions &options)
{
    const fs::path path = realPath(options.path);
    std::unique_ptr<LockFile> lock;
    if (!options.readOnly)
        try {
            lock = std::make_unique<LockFile>(path);
        } catch (const Failure &failure) {
            if (failure.error().code != Errc::OutOfSpace)
                throw;
        }
    OpenedFile file = openForLooking(path, true);
    if (options.readOnly)
        file.refusal = Errc::ReadOnly;
    file.lock = std::move(lock);
    return file;
}

void requireWritable(const OpenedFile &file)
{
    if (file.refusal == Errc::OutOfSpace)
        throw Failure(Errc::OutOfSpace, "the disk was full when the collection was opened");
    if (file.refusal)
        throw Failure(Errc::ReadOnly, "the collection was opened for looking only");
}

std::unique_ptr<Connection> copyInMemory(Connection &connection)
{
    auto copy = std::make_unique<Connection>(connection.path(), Connection::Access::Memory);
    copyPages(connection, *copy);
    return copy;
}

OpenedFile derivable(OpenedFile file, const std::string &version)
{
    if (file.refusal && getMeta(*file.connection, ProjectionMeta) != version)
        file.connection = copyInMemory(*file.connection);
    return file;
}

void closeFile(OpenedFile &file) noexcept
{
    if (file.refusal)
        return;
    try {
        file.connection->query(sql::query::optimize).run();
        file.connection->query(sql::query::checkpoint).run();
    } catch (...) {
        // What is committed is safe in the write-ahead log.
    }
}

} // namespace engram::store
