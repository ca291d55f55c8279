// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// HTML of other programs as the Markdown that says the same: paragraphs, lines, headings, bold, italic,
/// struck out, code, lists, quotes, rules, images, links, rows of tables, and formulas in `\(…\)` and
/// `\[…\]`. Every other tag is dropped, and scripts, styles and frames with what is in them. So what
/// comes out is no HTML, whatever went in.
///
/// Pure functions; any thread. Cost: linear in the text, of which MaximumMarkdown bytes are read.

#include <string>
#include <string_view>

namespace engram
{

[[nodiscard]] std::string htmlToMarkdown(std::string_view html);

/// Plain text as HTML that shows it.
[[nodiscard]] std::string escapeHtml(std::string_view text);

/// Whether there is nothing to be seen in it: no text and no image.
[[nodiscard]] bool isBlankHtml(std::string_view html);

} // namespace engram
