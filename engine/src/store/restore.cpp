// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "store/restore.h"

#include <array>
#include <chrono>
#include <string>
#include <string_view>
#include <system_error>

#include <fmt/chrono.h>
#include <fmt/format.h>

#include "store/connection.h"
#include "store/durable.h"
#include "store/failure.h"
#include "store/lock_file.h"
#include "store/opening.h"
#include "store/schema.h"
#include "store/sql.h"
#include "store/store.h"

namespace engram::store
{

namespace
{

namespace fs = std::filesystem;

template <class T>
T orThrow(Result<T> result)
{
    if (!result)
        throw Failure(std::move(result.error()));
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

fs::path with(fs::path path, std::string_view ending)
{
    path += ending;
    return path;
}

std::unique_ptr<Store> openSound(const fs::path &backup, const log::ProjectionRules &rules)
{
    std::unique_ptr<Store> source =
        orThrow(Store::open({.path = backup, .create = false, .readOnly = true}, rules));
    std::int64_t logRows = 0;
    const auto findings = orThrow(source->check(logRows));
    if (!findings.empty())
        throw Failure(Errc::Corrupt, "the backup is damaged: " + findings.front());
    return source;
}

/// Makes one file of a collection and the write-ahead log beside it, so that answers which are only
/// in the log stay with it. A damaged one is left as it is.
void foldLogIn(const fs::path &collection)
{
    try {
        if (!isCollection(collection))
            return;
        Connection connection(collection, Connection::Access::ReadWrite);
        verifyIdentity(connection);
        // Out of WAL mode, so that who looks in just now makes no files for the one to come.
        connection.query(sql::query::checkpoint).run();
        connection.query(sql::query::leaveWal).run();
    } catch (...) {
        const Error error = currentError(collection.string());
        if (error.code == Errc::Busy)
            throw Failure(Error{Errc::Busy, "another program has the collection open",
                                collection.string(), 0, 0});
    }
}

/// What is to be replaced, under a second name until it has been; put back unless all went well.
class SetAside
{
public:
    SetAside(fs::path path, fs::path aside)
        : m_path(std::move(path)), m_aside(std::move(aside)), m_replaces(fs::exists(m_path))
    {
    }
    ~SetAside()
    {
        if (!m_done)
            putBack();
    }
    SetAside(const SetAside &) = delete;
    SetAside &operator=(const SetAside &) = delete;

    /// Leaves `path` where it is, and alone: a log that stayed would be applied to the file to come.
    void keep()
    {
        for (const char *ending : Parts)
            if (fs::exists(with(m_path, ending)))
                keep(with(m_path, ending), with(m_aside, ending));
        synchronise(m_path.parent_path());
        for (const char *ending : Beside)
            fs::remove(with(m_path, ending));
        fs::remove(with(m_path, "-shm"));
        synchronise(m_path.parent_path());
    }

    void done() { m_done = true; }
    [[nodiscard]] fs::path place() const { return m_replaces ? m_aside : fs::path(); }

private:
    static constexpr std::array Beside = {"-wal", "-journal"};
    static constexpr std::array Parts = {"-wal", "-journal", ""};

    static void keep(const fs::path &from, const fs::path &to)
    {
        std::error_code error;
        fs::create_hard_link(from, to, error);
        if (!error)
            return;
        // Not every file system has links.
        const TemporaryFile copy(with(to, ".part"));
        copy.remove();
        fs::copy_file(from, copy.path());
        synchronise(copy.path());
        fs::rename(copy.path(), to);
    }

    void putBack() noexcept
    {
        // A log goes back only to its own file.
        if (!m_replaces && !isGone(m_path))
            return;
        if (putBack("") && putBack("-wal"))
            putBack("-journal");
    }

    [[nodiscard]] static bool isGone(const fs::path &path) noexcept
    {
        std::error_code error;
        fs::remove(path, error);
        return !error;
    }

    bool putBack(const char *ending) noexcept
    {
        std::error_code error;
        fs::rename(with(m_aside, ending), with(m_path, ending), error);
        if (error)
            return error == std::errc::no_such_file_or_directory;
        // Between two names of one file a rename does nothing, and the second is still there.
        return isGone(with(m_aside, ending));
    }

    fs::path m_path;
    fs::path m_aside;
    bool m_replaces;
    bool m_done = false;
};

fs::path freeName(const fs::path &target, Instant now)
{
    const std::string stamp = fmt::format(
        "{:%Y%m%dT%H%M%SZ}",
        fmt::gmtime(std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count()));
    fs::path name = with(target, ".before-restore-" + stamp);
    const auto isTaken = [&name](const char *ending) { return fs::exists(with(name, ending)); };
    for (int n = 2; isTaken("") || isTaken("-wal") || isTaken("-journal"); ++n)
        name = with(target, fmt::format(".before-restore-{}-{}", stamp, n));
    return name;
}

/// Where what was there is now.
fs::path replace(const fs::path &target, Store &source, Instant now)
{
    createFolders(target.parent_path());
    // Held until the end, so that no program opens what is being replaced.
    const LockFile lock(target);
    // What is there under this name is left from a restore that was killed.
    const TemporaryFile copy(with(target, ".restoring"));
    copy.remove();
    orThrow(source.backup(copy.path()));
    if (fs::exists(target))
        foldLogIn(target);
    SetAside old(target, freeName(target, now));
    old.keep();
    fs::rename(copy.path(), target);
    synchronise(target.parent_path());
    old.done();
    return old.place();
}

} // namespace

Result<fs::path> restoreBackup(const fs::path &backup, const fs::path &path, Instant now,
                               const log::ProjectionRules &rules)
{
    return guarded(path.string(), [&] {
        const fs::path target = realPath(path);
        if (!fs::exists(backup))
            throw Failure(Error{Errc::NotFound, "there is no such file", backup.string(), 0, 0});
        if (fs::exists(target) && fs::equivalent(backup, target))
            throw Failure(Errc::Conflict, "the backup and the collection are the same file");
        const std::unique_ptr<Store> source = openSound(backup, rules);
        return needingRoomFor(target.string(), [&] { return replace(target, *source, now); });
    });
}

} // namespace engram::store
