// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <string>

#include <engram/import.h>

#include "json_output.h"
#include "terminal.h"

namespace engram::cli
{

/// "kings.md → Kings (new deck): 20 added, 1 changed", leaving out what is none.
void printImportSummary(Terminal &out, const std::string &file, const ImportPlan &plan);

/// Every note that would change, and every problem with its place.
void printImportPlan(Terminal &out, const std::string &file, const ImportPlan &plan);

/// The problems that keep something of the file from being used as written.
void printImportProblems(Terminal &out, const ImportPlan &plan);

[[nodiscard]] Json jsonOf(const std::string &file, const ImportPlan &plan);

} // namespace engram::cli
