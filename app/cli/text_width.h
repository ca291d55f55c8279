// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The room that text takes on a terminal, where some characters take two columns and some none.

#include <string>
#include <string_view>
#include <vector>

namespace engram::cli
{

/// Columns of a terminal that UTF-8 text takes; a tab counts as eight.
[[nodiscard]] int columnsOf(std::string_view text);

/// The text with spaces behind it, up to so many columns.
[[nodiscard]] std::string padded(std::string text, int columns);

/// The text, or its beginning and "…" where it takes more columns.
[[nodiscard]] std::string shortened(std::string text, int columns);

/// A part of a text, from one byte to another.
struct TextSlice
{
    std::size_t from = 0;
    std::size_t to = 0;

    friend bool operator==(const TextSlice &, const TextSlice &) = default;
};

/// The text in lines of at most `width` columns that end between words, all but the first behind
/// `indent` spaces. A word that is alone too long stays whole. At least one line.
[[nodiscard]] std::vector<TextSlice> linesOf(std::string_view text, int width, int indent);

} // namespace engram::cli
