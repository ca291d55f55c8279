// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The `key: value` lines between `---` and `---` at the start of a deck.

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "deckfile/lines.h"
#include "deckfile/note_reader.h"

namespace engram::deckfile
{

using FrontMatter = std::vector<std::pair<std::string, std::string>>;

/// Reads front matter, if the lines begin with it. Returns the line behind it.
std::size_t readFrontMatter(const Lines &lines, FrontMatter &into, ProblemList &problems);

[[nodiscard]] std::string writeFrontMatter(const FrontMatter &frontMatter);

} // namespace engram::deckfile
