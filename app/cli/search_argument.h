// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <string>

#include <CLI/CLI.hpp>
#include <engram/result.h>
#include <engram/search.h>

namespace engram::cli
{

/// The query that was meant. Errors: InvalidInput, saying what is wrong, where, and what would be right.
[[nodiscard]] Result<Search> parseSearch(const std::string &query);

/// --search, written into `query`, which must live as long as the command.
CLI::Option *addSearch(CLI::App &command, std::string &query);

} // namespace engram::cli
