// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What an argument may be; refused ones are told with what there is instead.

#include <map>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

namespace engram::cli
{

/// A whole number between these, both included.
[[nodiscard]] CLI::Validator numberFrom(long long least, long long most);

/// One of these words.
[[nodiscard]] CLI::Validator oneOf(std::vector<std::string> words);

/// One of these words, in any case, for which the option gets the number. `expected` names them to a
/// person: "deck, newest or due".
[[nodiscard]] CLI::Validator numberNamed(std::map<std::string, int> numbers, std::string expected);

/// A file or folder: anything but an empty text, as which a shell passes a variable that is not set.
[[nodiscard]] CLI::Validator somePath();

} // namespace engram::cli
