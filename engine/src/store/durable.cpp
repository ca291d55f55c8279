// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "store/durable.h"

#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

#include "store/lock_file.h"

namespace engram::store
{

void synchronise(const std::filesystem::path &path)
{
    const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        throwErrno(errno, path);
    const bool failed = fsync(descriptor) != 0;
    const int error = errno;
    close(descriptor);
    if (failed)
        throwErrno(error, path);
}

void TemporaryFile::remove() const noexcept
{
    std::error_code ignored;
    for (const char *ending : {"", "-journal", "-wal", "-shm"}) {
        std::filesystem::path file = m_path;
        file += ending;
        std::filesystem::remove(file, ignored);
    }
}

} // namespace engram::store
