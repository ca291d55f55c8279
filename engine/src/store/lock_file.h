// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Keeps a second program from writing. The lock is a file beside the collection, for the collection
/// itself must be opened through SQLite alone; the kernel drops it when its holder ends in any way.

#include <filesystem>
#include <optional>
#include <string>

namespace engram::store
{

class LockFile
{
public:
    /// Takes the lock for `collection`, or throws a Failure: Busy (naming the holder's process),
    /// ReadOnly, OutOfSpace, Io.
    explicit LockFile(const std::filesystem::path &collection);
    ~LockFile();
    LockFile(const LockFile &) = delete;
    LockFile &operator=(const LockFile &) = delete;

private:
    std::filesystem::path m_path;
    int m_descriptor = -1;
};

/// The Failure that an errno of opening or writing a file stands for.
[[noreturn]] void throwErrno(int error, const std::filesystem::path &path);

} // namespace engram::store
