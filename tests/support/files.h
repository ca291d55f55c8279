// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace engram::test
{

/// The whole file as bytes; "" when it cannot be read.
inline std::string readBytes(const std::filesystem::path &path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

inline void writeBytes(const std::filesystem::path &path, const std::string &bytes)
{
    std::ofstream(path, std::ios::binary) << bytes;
}

/// A file of the shared reference data, which is absent from a released source tree.
inline std::filesystem::path sharedData(const std::string &name)
{
    return std::filesystem::path(ENGRAM_SHARED_DATA) / name;
}

} // namespace engram::test
