// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Deletions in the text of a cloze note.
///
///     {{hidden}}   {{hidden::hint}}   {{1:hidden}}   {{1:hidden::hint}}
///
/// - Deletions with one number are hidden together. Those without a number get the smallest numbers
///   that no deletion of the text has written, in order of appearance. Numbers are 1 … 255; in
///   `{{300:x}}` the number is part of what is hidden, and deletions beyond the 255th make no card.
/// - The last `::` outside code starts the hint. `{{a::b::}}` hides "a::b" without a hint.
/// - A deletion stays in its paragraph, and is not nested: in `{{a {{b}}` only "b" is hidden.
/// Single
///   braces inside are text, and paired: `{{f{x}}}` hides "f{x}". `\{{` is text.
/// - Nothing inside a code block or code span is a deletion; a deletion can contain a code span.
/// - A deletion can stand within a formula, where its gap and its answer are bold as TeX has it.
/// - What has no end or hides nothing is text.
///
/// Pure functions; any thread. Cost: linear in the text, of which MaximumMarkdown bytes are read.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace engram
{

struct Deletion
{
    std::size_t begin = 0;   ///< first byte of `{{`
    std::size_t end = 0;     ///< behind `}}`
    int number = 0;          ///< 1 … 255; 0 when there was no number left
    std::string_view hidden; ///< trimmed; parts of the text that was parsed
    std::string_view hint;
};

struct ClozeText
{
    std::vector<Deletion> deletions;
    /// Bytes of each `{{` that starts no deletion: without its `}}`, or hiding nothing.
    std::vector<std::size_t> broken;
};

[[nodiscard]] ClozeText parseCloze(std::string_view text);

/// The distinct numbers, ascending: one card each.
[[nodiscard]] std::vector<int> clozeNumbers(std::string_view text);

/// Markdown of the question: the deletions with this number as a bold `[…]` or `[hint]`, always of
/// that width, so that length gives nothing away; all others as their plain text.
[[nodiscard]] std::string clozeFront(std::string_view text, int number);

/// Markdown of the answer: the deletions with this number bold, all others plain.
[[nodiscard]] std::string clozeBack(std::string_view text, int number);

/// Markdown of what the deletions with this number hide; "" where they hide different things.
[[nodiscard]] std::string clozeHidden(std::string_view text, int number);

/// Whether a deletion with this number hides a formula, or a part of one.
[[nodiscard]] bool clozeHidesFormula(std::string_view text, int number);

/// Markdown without deletions: what they hide stands there.
[[nodiscard]] std::string clozePlain(std::string_view text);

} // namespace engram
