// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <string>

#include <engram/result.h>

namespace engram::cli
{

/// What --answers means: the content of a file of that name, else the key itself.
/// Errors: InvalidInput when it is neither a file nor letters; Io.
[[nodiscard]] Result<std::string> readAnswerKey(const std::string &keyOrFile);

} // namespace engram::cli
