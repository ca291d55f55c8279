// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "media/media_folder.h"

#include <algorithm>
#include <system_error>

#include <engram/exchange.h>
#include <engram/media.h>

#include "base/errno.h"
#include "exchange/file_reading.h"
#include "media/media_type.h"
#include "model/media_name.h"

namespace engram::media
{

namespace
{

namespace fs = std::filesystem;

/// For this user alone, as the collection is.
Result<void> makeFolder(const fs::path &folder)
{
    std::error_code error;
    if (fs::create_directory(folder, error))
        fs::permissions(folder, fs::perms::owner_all, error);
    if (error && !fs::is_directory(folder))
        return fail(codeOfErrno(error.value()), error.message(), folder.string());
    return {};
}

std::vector<std::pair<std::string, std::uintmax_t>> mediaIn(const fs::path &folder)
{
    std::vector<std::pair<std::string, std::uintmax_t>> found;
    std::error_code error;
    for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
        const std::string name = it->path().filename().string();
        std::error_code gone;
        if (isMediaFile(name) && it->is_regular_file(gone))
            found.emplace_back(name, it->file_size(gone));
    }
    std::ranges::sort(found);
    return found;
}

Result<void> renameTo(const fs::path &from, const fs::path &to)
{
    std::error_code error;
    fs::rename(from, to, error);
    if (error)
        return fail(codeOfErrno(error.value()), error.message(), from.string());
    return {};
}

bool isFileAt(const fs::path &path)
{
    std::error_code ignored;
    return fs::is_regular_file(path, ignored);
}

} // namespace

MediaFolder::MediaFolder(const fs::path &collection, bool readOnly)
    : m_path(collection), m_readOnly(readOnly)
{
    if (m_path.extension() == ".engram")
        m_path.replace_extension();
    m_path += ".media";
}

Result<void> MediaFolder::put(std::string_view file, std::string_view bytes) const
{
    if (has(file) && read(file))
        return {};
    if (m_readOnly)
        return fail(Errc::ReadOnly, "the collection is opened for looking", m_path.string());
    if (auto made = makeFolder(m_path); !made)
        return made;
    auto written = writeFileAtomically(m_path / file, bytes);
    if (written) {
        std::error_code ignored;
        fs::remove(bin() / file, ignored);
    }
    return written;
}

bool MediaFolder::has(std::string_view file) const
{
    return isMediaFile(file) && isFileAt(m_path / file);
}

bool MediaFolder::hasInBin(std::string_view file) const
{
    return isMediaFile(file) && isFileAt(bin() / file);
}

Result<std::string> MediaFolder::read(std::string_view file) const
{
    if (!isMediaFile(file))
        return fail(Errc::InvalidInput, "no file of media is called so");
    auto bytes = exchange::readWholeFile(m_path / file, MostMediaBytes);
    if (!bytes)
        return failFrom(bytes);
    if (!isContentOf(*bytes, file))
        return fail(Errc::Corrupt, "the file is not what it was", (m_path / file).string());
    return bytes;
}

std::vector<std::pair<std::string, std::uintmax_t>> MediaFolder::files() const
{
    return mediaIn(m_path);
}

std::vector<std::string> MediaFolder::filesInBin() const
{
    std::vector<std::string> names;
    for (auto &[name, bytes] : mediaIn(bin()))
        names.push_back(std::move(name));
    return names;
}

Result<void> MediaFolder::moveToBin(std::string_view file) const
{
    if (m_readOnly)
        return fail(Errc::ReadOnly, "the collection is opened for looking", m_path.string());
    if (auto made = makeFolder(bin()); !made)
        return made;
    return renameTo(m_path / file, bin() / file);
}

Result<void> MediaFolder::takeFromBin(std::string_view file) const
{
    if (m_readOnly)
        return fail(Errc::ReadOnly, "the collection is opened for looking", m_path.string());
    // What is there already is the same.
    return renameTo(bin() / file, m_path / file);
}

} // namespace engram::media
