// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <nlohmann/json.hpp>

#include "terminal.h"

namespace engram::cli
{

/// Members keep the order in which they are given.
using Json = nlohmann::ordered_json;

/// The value as indented JSON in UTF-8, whatever bytes its strings hold.
void printJson(Terminal &out, const Json &value);

} // namespace engram::cli
