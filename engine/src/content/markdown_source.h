// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What the bytes of a Markdown text are, before it becomes a tree. Pure functions; any thread.
/// Cost: linear in the text.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace engram
{

/// What of a text is parsed: its first MaximumMarkdown bytes, in whole characters.
[[nodiscard]] std::string_view parsedPart(std::string_view markdown);

/// md4c's flags for this text.
[[nodiscard]] unsigned markdownDialect(std::string_view source);

/// For each byte of the first MaximumMarkdown, whether it is the content of a code block or a code
/// span, where nothing is grammar.
[[nodiscard]] std::vector<bool> codeBytes(std::string_view markdown);

inline constexpr std::size_t MaximumFormulas = 1000;

/// A formula within a text.
struct MathSpan
{
    std::size_t begin = 0; ///< first byte of what opens it
    std::size_t end = 0;   ///< behind what closes it
    bool display = false;  ///< in `$$` or `\[`
    std::string tex;       ///< on one line, without the marks of quotes around it
};

/// The formulas of a text, in order: `$…$`, `$$…$$`, `\(…\)`, `\[…\]`.
///
/// - As in Pandoc, a single `$` opens when no white space follows, and closes when none stands before
///   it and no digit behind it; `\$` is a dollar sign. Three and more are text.
/// - Nothing in code or in an address is a formula, and none has code or a blank line in it.
/// - A formula ends in the paragraph, heading or cell where it began; but one in `$$` or `\[` that
///   begins a line may look like list items and headings. In a cell `\|` stands for `|`.
/// - Behind the first MaximumFormulas all is text.
[[nodiscard]] std::vector<MathSpan> mathSpans(std::string_view markdown);

} // namespace engram
