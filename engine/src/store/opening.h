// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// From a path to a connection that may be used: folder, lock, identity, migrations, WAL.

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include <engram/result.h>

#include "store/connection.h"
#include "store/lock_file.h"
#include "store/store.h"

namespace engram::store
{

/// The lock outlives the connection.
struct OpenedFile
{
    std::unique_ptr<LockFile>
        lock; ///< nothing when opened for looking only; may be held beside a refusal
    std::unique_ptr<Connection> connection;
    /// Why nothing can be recorded in it, if so: ReadOnly or OutOfSpace.
    std::optional<Errc> refusal = {};
};

/// The file itself, by whatever link one comes to it: its lock is beside it.
[[nodiscard]] std::filesystem::path realPath(const std::filesystem::path &path);

/// Makes what is missing of a folder's path, for this user alone.
void createFolders(const std::filesystem::path &folder);

[[nodiscard]] OpenedFile openFile(const StoreOptions &options);
/// For reading alone, where the disk has no room for what SQLite puts beside a file that it opens. The
/// lock is taken unless that asks for room, too.
[[nodiscard]] OpenedFile openFileOnFullDisk(const StoreOptions &options);

/// Throws what refuses it when nothing can be recorded in the file.
void requireWritable(const OpenedFile &file);

/// The whole database in memory, under the same path: for deriving without writing to the file.
[[nodiscard]] std::unique_ptr<Connection> copyInMemory(Connection &connection);

/// What is looked at only, and was derived by another version than this, is derived anew in memory.
[[nodiscard]] OpenedFile derivable(OpenedFile file, const std::string &version);

/// Folds the write-ahead log into the file. Failing to is no loss: the next opening does it.
void closeFile(OpenedFile &file) noexcept;

} // namespace engram::store
