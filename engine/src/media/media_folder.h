// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The files of a collection's media: `<name>.media/` beside it, and what was not used in `bin` there.

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <engram/result.h>

namespace engram::media
{

class MediaFolder
{
public:
    /// Makes nothing. Of a collection that is opened for looking, nothing is written.
    MediaFolder(const std::filesystem::path &collection, bool readOnly);

    [[nodiscard]] const std::filesystem::path &path() const { return m_path; }

    /// Keeps bytes under their name (see fileNameOf()), on disk when it returns. What is there whole
    /// already stays; what is there damaged is written anew. Takes it out of the bin. Errors: ReadOnly,
    /// OutOfSpace, Io.
    [[nodiscard]] Result<void> put(std::string_view file, std::string_view bytes) const;
    /// Whether such a file is there, whole or not. Cost: one look.
    [[nodiscard]] bool has(std::string_view file) const;
    [[nodiscard]] bool hasInBin(std::string_view file) const;
    /// Errors: InvalidInput for a name that is none, NotFound, Corrupt when it is not what it is called,
    /// Io. Any thread.
    [[nodiscard]] Result<std::string> read(std::string_view file) const;

    /// What is there by name, with the number of bytes; files that are called otherwise are not the
    /// collection's.
    [[nodiscard]] std::vector<std::pair<std::string, std::uintmax_t>> files() const;
    [[nodiscard]] std::vector<std::string> filesInBin() const;
    [[nodiscard]] Result<void> moveToBin(std::string_view file) const;
    [[nodiscard]] Result<void> takeFromBin(std::string_view file) const;

private:
    [[nodiscard]] std::filesystem::path bin() const { return m_path / "bin"; }

    std::filesystem::path m_path;
    bool m_readOnly;
};

} // namespace engram::media
