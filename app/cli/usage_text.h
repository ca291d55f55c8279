// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <string>

#include <CLI/CLI.hpp>

namespace engram::cli
{

/// What is wrong with the command line, and which page of help is about it: one line for people.
[[nodiscard]] std::string usageText(const CLI::App &root, const CLI::ParseError &error);

} // namespace engram::cli
