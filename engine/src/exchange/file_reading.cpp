// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "exchange/file_reading.h"

#include "exchange/file_descriptor.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>

namespace engram::exchange
{

namespace
{

tl::unexpected<Error> failWith(int error, const std::filesystem::path &path)
{
    const Errc code = error == ENOENT || error == ENOTDIR ? Errc::NotFound : Errc::Io;
    return fail(code, std::generic_category().message(error), path.string());
}

} // namespace

Result<std::string> readWholeFile(const std::filesystem::path &path, std::uintmax_t maximum)
{
    // Closing a collection's file here would drop the locks that SQLite holds on it.
    if (path.extension() == ".engram")
        return fail(Errc::InvalidInput, "this is a collection, not a deck", path.string());

    // Without O_NONBLOCK a pipe that nobody writes to would be waited for.
    const FileDescriptor file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
    if (!file.isOpen())
        return failWith(errno, path);
    struct stat status = {};
    if (::fstat(file.get(), &status) != 0)
        return failWith(errno, path);
    if (S_ISDIR(status.st_mode))
        return fail(Errc::InvalidInput, "this is a folder", path.string());
    if (!S_ISREG(status.st_mode))
        return fail(Errc::InvalidInput, "this is not a regular file", path.string());
    const auto tooLarge = [&path, maximum] {
        return fail(Errc::InvalidInput, "larger than " + std::to_string(maximum >> 20U) + " MiB",
                    path.string());
    };
    if (static_cast<std::uintmax_t>(status.st_size) > maximum)
        return tooLarge();

    std::string bytes;
    bytes.reserve(static_cast<std::size_t>(status.st_size));
    std::array<char, 1U << 16U> buffer;
    for (;;) {
        const ssize_t got = ::read(file.get(), buffer.data(), buffer.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return failWith(errno, path);
        if (got == 0)
            return bytes;
        if (bytes.size() + static_cast<std::size_t>(got) > maximum)
            return tooLarge();
        bytes.append(buffer.data(), static_cast<std::size_t>(got));
    }
}

} // namespace engram::exchange
