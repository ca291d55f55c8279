// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What tells code and diagrams from prose, line by line.

#include <string_view>
#include <vector>

namespace engram
{

/// Tells whether the line, beside others, shows that they are code or a diagram: it is indented,
/// has aligned columns, begins with an arrow or comment, ends like a statement, or has box
/// characters.
[[nodiscard]] bool hasCodeSigns(std::string_view line);

/// Tells whether a line that stands alone is code: only what prose never has.
[[nodiscard]] bool isCodeAlone(std::string_view line);

/// "sql", "kotlin", "java", "json" or "http" where most lines say so, else "text".
[[nodiscard]] std::string_view guessLanguage(const std::vector<std::string_view> &lines);

} // namespace engram
