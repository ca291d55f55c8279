// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Plain text whose structure only a reader's eye sees, as Markdown: paragraphs, lists, and the
/// code and diagrams that lost their frame when they were copied from a page.

#include <string>
#include <string_view>
#include <vector>

namespace engram
{

/// Blocks of code (set off by indentation, aligned columns, arrows, box characters, comments, code
/// punctuation) become fences with their language where it can be told, and keep their blank lines;
/// bullets become list items; all else is prose, with what Markdown would read as markup escaped.
[[nodiscard]] std::string recoverMarkdown(const std::vector<std::string_view> &lines);

/// One line of prose, with what Markdown would read as markup escaped.
[[nodiscard]] std::string escapeMarkdown(std::string_view line);

} // namespace engram
