// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <filesystem>

#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

namespace engram::test
{

/// Puts a file system of 1 MB there, in a mount namespace of this process, which should be a child. False
/// where the system lets nobody.
inline bool hasSmallDisk(const std::filesystem::path &folder)
{
    return unshare(CLONE_NEWNS | (geteuid() == 0 ? 0 : CLONE_NEWUSER)) == 0 &&
           mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
           mount("tmpfs", folder.c_str(), "tmpfs", 0, "size=1m") == 0;
}

/// Writes to the file until its disk has no room for another byte.
inline void fillUp(const std::filesystem::path &path)
{
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    while (::write(file, "x", 1) == 1) {
    }
    ::close(file);
}

} // namespace engram::test
