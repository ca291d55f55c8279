// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// A card as a line of a list, or as JSON.

#include <string>

#include <engram/collection.h>

#include "json_output.h"
#include "terminal.h"

namespace engram::cli
{

/// Its name, its title and how it stands, in one line of a terminal.
void printCardRow(Terminal &out, const std::string &name, const Note &note, const Card &card,
                  StudyDay today, const FlagNames &flags);

[[nodiscard]] Json cardJson(const std::string &name, const Note &note, const Card &card,
                            const std::string &deck, StudyDay today);

} // namespace engram::cli
