// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <string_view>

#include <nlohmann/json.hpp>

#include "program.h"

namespace engram::cli
{

/// Members keep the order in which they are given.
using Json = nlohmann::ordered_json;

/// The value as indented JSON in UTF-8, whatever bytes its strings hold.
void printJson(Terminal &out, const Json &value);

/// What was done: as a sentence, or under --json as data. Returns Success.
int tell(Program &program, const Json &data, std::string_view sentence);

} // namespace engram::cli
