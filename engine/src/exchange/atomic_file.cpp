// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/exchange.h>

#include "base/errno.h"
#include "exchange/file_descriptor.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstdio>
#include <system_error>

namespace engram
{

namespace
{

using exchange::FileDescriptor;

constexpr int MostNeighbours = 100;

tl::unexpected<Error> failWith(int error, const std::filesystem::path &path)
{
    return fail(codeOfErrno(error), std::generic_category().message(error), path.string());
}

/// A file that goes away unless it is kept.
class Neighbour
{
public:
    explicit Neighbour(const std::filesystem::path &target)
    {
        const std::string name = "." + target.filename().string() + ".new-";
        // A name may be left over from a crash, or belong to another program at the same work.
        for (int i = 0; i < MostNeighbours; ++i) {
            m_path = target.parent_path() / (name + std::to_string(i));
            m_descriptor = ::open(m_path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC,
                                  S_IRUSR | S_IWUSR | S_IRGRP | S_IWGRP | S_IROTH | S_IWOTH);
            if (m_descriptor >= 0 || errno != EEXIST)
                return;
        }
    }
    ~Neighbour()
    {
        if (m_descriptor >= 0 && !m_kept)
            ::unlink(m_path.c_str());
    }
    Neighbour(const Neighbour &) = delete;
    Neighbour &operator=(const Neighbour &) = delete;

    [[nodiscard]] int descriptor() const { return m_descriptor; }
    [[nodiscard]] const std::filesystem::path &path() const { return m_path; }
    void keep() { m_kept = true; }

private:
    std::filesystem::path m_path;
    int m_descriptor = -1;
    bool m_kept = false;
};

bool writeAll(int descriptor, std::string_view text)
{
    while (!text.empty()) {
        const ssize_t written = ::write(descriptor, text.data(), text.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return false;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

} // namespace

Result<void> writeFileAtomically(const std::filesystem::path &path, std::string_view text)
{
    // A symbolic link stays one: its target is what is replaced.
    std::error_code failed;
    std::filesystem::path target = std::filesystem::canonical(path, failed);
    if (failed == std::errc::too_many_symbolic_link_levels)
        return failWith(ELOOP, path);
    if (failed)
        target = path;
    if (!target.has_parent_path())
        target = "." / target;

    struct stat old = {};
    const bool exists = ::stat(target.c_str(), &old) == 0;
    if (exists && !S_ISREG(old.st_mode))
        return fail(Errc::Io, S_ISDIR(old.st_mode) ? "this is a folder" : "not a regular file",
                    path.string());
    // Renaming would replace a file that its owner protects against writing.
    if (exists && ::access(target.c_str(), W_OK) != 0)
        return failWith(errno, path);

    std::error_code ignored;
    if (!std::filesystem::is_directory(target.parent_path(), ignored))
        return fail(Errc::NotFound, "there is no folder " + target.parent_path().string());

    Neighbour neighbour(target);
    FileDescriptor file(neighbour.descriptor());
    if (!file.isOpen())
        return failWith(errno, path);
    if (exists && ::fchmod(file.get(), old.st_mode & 07777U) != 0)
        return failWith(errno, path);
    if (!writeAll(file.get(), text) || ::fsync(file.get()) != 0 || !file.close())
        return failWith(errno, path);
    if (::rename(neighbour.path().c_str(), target.c_str()) != 0)
        return failWith(errno, path);
    neighbour.keep();

    // The new name is safe once its folder is written too. Some file systems cannot; the file is
    // whole there all the same.
    const FileDescriptor folder(
        ::open(target.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (folder.isOpen())
        (void)::fsync(folder.get());
    return {};
}

} // namespace engram
