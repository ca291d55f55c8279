// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Structure inside of a block that looks like code: outlines and tables.

#include <string>
#include <string_view>
#include <vector>

#include "facts/structure.h"

namespace engram::facts
{

/// Lines that head others which are indented and begin with an arrow or bullet, as items with their
/// heads as labels; empty when the text is anything else besides.
[[nodiscard]] std::vector<Block> outlineOf(std::string_view code);

/// Columns that are set with spaces: a header with a hole over the first column, and at least two
/// rows with a cell below each heading; empty when it is no such table.
[[nodiscard]] std::vector<std::vector<std::string>> tableIn(std::string_view code);

/// The lines of a code block, at most a few hundred.
[[nodiscard]] std::vector<std::string_view> linesOf(std::string_view code);

} // namespace engram::facts
