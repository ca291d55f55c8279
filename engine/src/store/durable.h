// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Files outside SQLite that must survive a power cut.

#include <filesystem>
#include <utility>

namespace engram::store
{

/// Lets what was written to a file or folder reach the disk. Throws a Failure. Never call it on a
/// collection that is open: closing a second descriptor drops SQLite's locks.
void synchronise(const std::filesystem::path &path);

/// A half-made file. Goes at the end, with what SQLite may have put beside it, unless it was renamed.
class TemporaryFile
{
public:
    explicit TemporaryFile(std::filesystem::path path) : m_path(std::move(path)) {}
    ~TemporaryFile() { remove(); }
    TemporaryFile(const TemporaryFile &) = delete;
    TemporaryFile &operator=(const TemporaryFile &) = delete;

    void remove() const noexcept;
    [[nodiscard]] const std::filesystem::path &path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

} // namespace engram::store
