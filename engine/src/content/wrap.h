// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace engram
{

/// Lines of at most `width` columns, broken at spaces, and within a word only where it alone is too
/// long. Line feeds in the text stay; other white space is one space. Nothing for a blank text.
/// Requires: width ≥ 2.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, int width);

} // namespace engram
