// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <string>

#include <engram/result.h>

namespace engram::cli
{

/// The failure as one line for people: file, line, what happened, and what to do about it.
[[nodiscard]] std::string sentenceOf(const Error &error);

} // namespace engram::cli
