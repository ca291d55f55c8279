// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// A deck file as lines, and what a line can be in its grammar (engine/docs/deck-format.md).
///
/// A Line is a view into the text, so a block of a block (an option's content, a quotation) is a
/// vector of lines that still know where they stand in the file.

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace engram::deckfile
{

struct Line
{
    std::string_view text;
    int number = 0;      ///< in the file, from 1
    int column = 1;      ///< in code points, of the first character of `text`
    bool fenced = false; ///< belongs to a code fence: nothing in it is grammar
};

using Lines = std::vector<Line>;

/// Text that lines refer to and that is not in the file as it stands.
using Arena = std::deque<std::string>;

/// The lines of a text. Its line ends are '\n'; a last one ends the last line.
[[nodiscard]] Lines splitLines(std::string_view text);

/// Marks the lines of closed fences. Returns the first line of each fence that is never closed:
/// it counts as text, so that it does not swallow the rest of the file.
std::vector<std::size_t> markFences(Lines &lines);

[[nodiscard]] bool isBlank(std::string_view text);

/// Columns of leading white space, a tab reaching to the next multiple of four.
[[nodiscard]] int indentOf(std::string_view text);

/// The line without up to `columns` of its leading white space.
[[nodiscard]] Line dedented(const Line &line, int columns, Arena &arena);

/// The level of an ATX heading at the very start of the line, or 0. `#` marks further right are
/// content, so what stands in a list item never opens a note.
[[nodiscard]] int headingLevel(const Line &line);

/// The text of a heading, without its marks. Requires: headingLevel(line) > 0.
[[nodiscard]] Line headingText(const Line &line);

/// Tells whether the line is a `###` heading of that name, whatever its case.
[[nodiscard]] bool isHeadingNamed(const Line &line, std::string_view name);

struct ListMarker
{
    int indent = 0;        ///< columns before the marker
    int contentIndent = 0; ///< columns before the content
    bool ordered = false;
    bool task = false; ///< `[ ]` or `[x]` follows
    bool checked = false;
    int textIndent = 0; ///< columns before the text behind the box; contentIndent without one
    Line content;       ///< the rest of the line, behind marker and box
};

/// The list item that the line opens, if it opens one.
[[nodiscard]] std::optional<ListMarker> listMarker(const Line &line);

/// For isQuote(): however far the mark is indented.
inline constexpr int AnyIndent = 1 << 20;

/// Tells whether the line begins with '>' after at most `indent` columns.
[[nodiscard]] bool isQuote(const Line &line, int indent = 3);

/// The line without its quotation mark and one space behind it. Requires: isQuote(line, any).
[[nodiscard]] Line unquoted(const Line &line);

/// Tells whether a line that follows a paragraph without a blank line between continues it.
[[nodiscard]] bool continuesParagraph(const Line &line);

/// A comment that hides the grammar behind it: `<!-- -->## not a note`. Readers see nothing of it,
/// and text that looks like grammar can be written.
inline constexpr std::string_view Shield = "<!-- -->";

/// Tells whether a shield stands before something, after any indentation.
[[nodiscard]] bool isShielded(std::string_view text);

/// The lines as one text: blank lines at both ends dropped, shields removed.
[[nodiscard]] std::string joined(const Lines &lines);

/// The same for quotations, in which nothing is grammar and so nothing is shielded.
[[nodiscard]] std::string joinedVerbatim(const Lines &lines);

/// Lines [from, to).
[[nodiscard]] Lines slice(const Lines &lines, std::size_t from, std::size_t to);

} // namespace engram::deckfile
