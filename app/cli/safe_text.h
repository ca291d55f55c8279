// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <string>
#include <string_view>

namespace engram::cli
{

/// Text that cannot drive a terminal, whatever a deck contains: control characters other than line
/// feed and tab become visible pictures (ESC is ␛), those that reorder a line and bytes that are
/// not UTF-8 become U+FFFD.
[[nodiscard]] std::string safeText(std::string_view text);

/// The same in one line: line feeds become pictures, too.
[[nodiscard]] std::string safeLine(std::string_view text);

/// What a person gave, as a message names it: at most 80 characters, and what does not show, as a zero
/// width space, as “\u{200B}”.
[[nodiscard]] std::string quotable(std::string_view text);

} // namespace engram::cli
