// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "store/restore.h"

#include <chrono>
#include <string>
#include <system_error>

#include <fmt/chrono.h>
#include <fmt/format.h>

#include "store/durable.h"
#include "store/failure.h"
#include "store/lock_file.h"
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

/// A sound copy of the backup beside the place where it will go.
void copyChecked(const fs::path &backup, const fs::path &copy, const log::ProjectionRules &rules)
{
    const auto source =
        orThrow(Store::open({.path = backup, .create = false, .readOnly = true}, rules));
    std::int64_t logRows = 0;
    const auto findings = orThrow(source->check(logRows));
    if (!findings.empty())
        throw Failure(Errc::Corrupt, "the backup is damaged: " + findings.front());
    orThrow(source->backup(copy));
}

/// Moves a collection, with the write-ahead log that belongs to it, to another name.
void setAside(const fs::path &path, const fs::path &aside)
{
    // The log first: a collection without its log has lost answers, a log without its collection
    // is only a file that nothing reads.
    fs::path wal = path;
    wal += "-wal";
    fs::path asideWal = aside;
    asideWal += "-wal";
    if (fs::exists(wal))
        fs::rename(wal, asideWal);
    fs::rename(path, aside);
    std::error_code ignored;
    fs::remove(path.string() + "-shm", ignored);
}

} // namespace

Result<fs::path> restoreBackup(const fs::path &backup, const fs::path &path, Instant now,
                               const log::ProjectionRules &rules)
{
    return guarded(path.string(), [&] {
        const fs::path target = fs::absolute(path).lexically_normal();
        if (!fs::exists(backup))
            throw Failure(Error{Errc::NotFound, "there is no such file", backup.string(), 0, 0});
        if (fs::exists(target) && fs::equivalent(backup, target))
            throw Failure(Errc::Conflict, "the backup and the collection are the same file");
        if (!fs::is_directory(target.parent_path()))
            fs::create_directories(target.parent_path());
        // Held until the end, so that no program opens what is being replaced.
        const LockFile lock(target);
        const std::string stamp = fmt::format(
            "{:%Y%m%dT%H%M%SZ}",
            fmt::gmtime(std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count()));
        fs::path copy = target;
        copy += ".restoring-" + stamp;
        copyChecked(backup, copy, rules);
        fs::path aside;
        if (fs::exists(target)) {
            aside = target;
            aside += ".before-restore-" + stamp;
            for (int n = 2; fs::exists(aside); ++n) {
                aside = target;
                aside += fmt::format(".before-restore-{}-{}", stamp, n);
            }
            setAside(target, aside);
        }
        fs::rename(copy, target);
        synchronise(target.parent_path());
        return aside;
    });
}

} // namespace engram::store
