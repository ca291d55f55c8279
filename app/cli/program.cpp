// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "program.h"

#include <engram/exchange.h>
#include <engram/system_clock.h>

#include "error_text.h"

#include <fmt/format.h>

#include <pwd.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>

namespace engram::cli
{

namespace
{

Result<OpenCollection> open(const OpenOptions &options, const Clock &clock)
{
    auto collection = Collection::open(options, clock);
    if (!collection)
        return failFrom(collection);
    return OpenCollection{nullptr, std::move(*collection)};
}

std::filesystem::path homeFolder()
{
    if (const char *const home = std::getenv("HOME"); home != nullptr && *home != '\0')
        return home;
    const passwd *const entry = getpwuid(getuid());
    return entry == nullptr ? std::filesystem::current_path() : entry->pw_dir;
}

} // namespace

int Program::fail(const Error &error, int exitCode)
{
    return fail(sentenceOf(error), exitCode);
}

int Program::fail(std::string_view sentence, int exitCode)
{
    static_cast<void>(out.flush());
    err.put("engram-cli: ", Tone::Wrong).line(sentence);
    return exitCode;
}

Result<OpenCollection> openToWrite(const Program &program, bool create)
{
    auto opened = open({.path = program.collection, .create = create, .deviceSeed = systemSeed()},
                       *program.clock);
    if (opened && (*opened)->isOnFullDisk())
        return engram::fail(Errc::OutOfSpace, "the disk is full", program.collection.string());
    return opened;
}

Result<OpenCollection> openExistingToLook(const Program &program)
{
    return open({.path = program.collection, .create = false, .readOnly = true}, *program.clock);
}

Result<OpenCollection> openToLook(const Program &program)
{
    // An empty file is a collection that is yet to begin, to look at as to write.
    std::error_code failed;
    const std::uintmax_t size = std::filesystem::file_size(program.collection, failed);
    if (failed == std::errc::no_such_file_or_directory || (!failed && size == 0))
        return openScratch(*program.clock);
    return openExistingToLook(program);
}

Result<OpenCollection> openScratch(const Clock &clock)
{
    std::error_code error;
    std::string folder = (std::filesystem::temp_directory_path(error) / "engram-XXXXXX").string();
    if (error || mkdtemp(folder.data()) == nullptr)
        return fail(Errc::Io, "no temporary folder could be made", folder);
    const std::shared_ptr<const void> keeper(nullptr, [folder](const void *) {
        std::error_code ignored;
        std::filesystem::remove_all(folder, ignored);
    });
    auto opened = open({.path = std::filesystem::path(folder) / "empty.engram"}, clock);
    if (opened)
        opened->scratchFolder = keeper;
    return opened;
}

std::filesystem::path defaultCollection()
{
    const char *const data = std::getenv("XDG_DATA_HOME");
    // The XDG specification says to ignore relative paths here.
    const bool usable = data != nullptr && *data == '/';
    return (usable ? std::filesystem::path(data) : homeFolder() / ".local" / "share") / "engram" /
           "collection.engram";
}

Result<std::string> readStandardInput()
{
    std::string all;
    std::array<char, 65'536> buffer{};
    for (;;) {
        const ssize_t got = read(STDIN_FILENO, buffer.data(), buffer.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return fail(Errc::Io, std::strerror(errno), "standard input");
        if (got == 0)
            return all;
        all.append(buffer.data(), static_cast<std::size_t>(got));
        if (all.size() > MaximumFileSize)
            return fail(Errc::InvalidInput,
                        fmt::format("the text is larger than {} MiB", MaximumFileSize >> 20U),
                        "standard input");
    }
}

} // namespace engram::cli
