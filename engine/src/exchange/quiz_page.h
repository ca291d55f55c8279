// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// A quiz web page pasted as text:
///
///     Title
///     A line that describes it
///     Score0 / 0
///     1 of 20
///     The question?
///     AFirst option
///     BSecond option          also "B) …", "B. …", "(B) …", "B …"
///     Hint
///     Paragraphs.
///     Detailed explanation    also "Explanation"
///     Paragraphs, code, diagrams, lists.
///     2 of 20
///     …

#include <string_view>

#include <engram/deck_file.h>

namespace engram::exchange
{

/// Tells whether the text has the page's "n of N" lines and no Markdown heading of a note.
[[nodiscard]] bool looksLikeQuizPage(std::string_view text);

/// Reads the page with its key ("" for none). Questions without an answer stay drafts, each with
/// its problem. Every question has an id, so that a page read again matches.
[[nodiscard]] ParsedDeck readQuizPage(std::string_view text, std::string_view fileName,
                                      std::string_view answers);

} // namespace engram::exchange
