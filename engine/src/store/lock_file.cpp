// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "store/lock_file.h"

#include "base/errno.h"
#include "store/failure.h"

#include <array>
#include <cerrno>
#include <string_view>
#include <system_error>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace engram::store
{

namespace
{

std::string holderOf(int descriptor)
{
    std::array<char, 32> text{};
    const ssize_t size = pread(descriptor, text.data(), text.size(), 0);
    std::string digits(text.data(), size > 0 ? static_cast<std::size_t>(size) : 0);
    digits.resize(std::min(digits.size(), digits.find_first_not_of("0123456789")));
    return digits.empty() ? "another process" : "process " + digits;
}

/// A program started with a closed stream would otherwise read the lock as its input, or print on it.
int aboveStandardStreams(int descriptor)
{
    if (descriptor < 0 || descriptor > STDERR_FILENO)
        return descriptor;
    const int higher = fcntl(descriptor, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    const int error = errno;
    close(descriptor);
    errno = error;
    return higher;
}

bool isStillAt(int descriptor, const std::filesystem::path &path)
{
    struct stat held = {};
    struct stat found = {};
    return fstat(descriptor, &held) == 0 && stat(path.c_str(), &found) == 0 &&
           held.st_ino == found.st_ino && held.st_dev == found.st_dev;
}

} // namespace

void throwErrno(int error, const std::filesystem::path &path)
{
    throw Failure(
        Error{codeOfErrno(error), std::generic_category().message(error), path.string(), 0, 0});
}

LockFile::LockFile(const std::filesystem::path &collection) : m_path(collection)
{
    m_path += ".lock";
    for (;;) {
        m_descriptor = aboveStandardStreams(
            open(m_path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600));
        if (m_descriptor < 0)
            throwErrno(errno, m_path);
        if (flock(m_descriptor, LOCK_EX | LOCK_NB) != 0) {
            const int error = errno;
            const std::string holder = holderOf(m_descriptor);
            close(m_descriptor);
            if (error == EWOULDBLOCK)
                throw Failure(Error{Errc::Busy, holder + " has the collection open",
                                    collection.string(), 0, 0});
            throwErrno(error, m_path);
        }
        // The holder before us may have removed the file between our open and our lock.
        if (isStillAt(m_descriptor, m_path))
            break;
        close(m_descriptor);
    }
    // The number is for messages only, so a full disk does not matter.
    const std::string number = fmt::format("{}\n", getpid());
    if (ftruncate(m_descriptor, 0) == 0)
        (void)!pwrite(m_descriptor, number.data(), number.size(), 0);
}

LockFile::~LockFile()
{
    unlink(m_path.c_str());
    close(m_descriptor);
}

} // namespace engram::store
