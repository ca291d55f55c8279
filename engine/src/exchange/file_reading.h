// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include <engram/result.h>

namespace engram::exchange
{

/// The bytes of a regular file. What is larger than `maximum` is refused before it is read, and a
/// file that grows while it is read is cut off there, so no file can take more memory.
/// Errors: NotFound; InvalidInput for a folder, a pipe, a device, a collection, or a larger file;
/// Io.
[[nodiscard]] Result<std::string> readWholeFile(const std::filesystem::path &path,
                                                std::uintmax_t maximum);

} // namespace engram::exchange
