// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <termios.h>

#include <optional>
#include <string>

namespace engram::cli
{

/// Single key presses from the terminal, without echo, as long as the object lives: one at a time.
/// The terminal's own mode comes back afterwards, also when a signal suspends or ends the program. A
/// signal that ends it waits until a key is asked for, which is then the end of input; when the object
/// goes, so does the program.
class Keys
{
public:
    Keys();
    ~Keys();
    Keys(const Keys &) = delete;
    Keys &operator=(const Keys &) = delete;

    /// The next key as an ASCII character, Enter as '\n'; '\0' for any other key (arrows, letters
    /// outside ASCII). Nothing at the end of input (Ctrl+D, the terminal went away, or a
    /// signal came).
    [[nodiscard]] std::optional<char> next();

    /// A line as the terminal itself edits and echoes it, without its end; of one that is too long the
    /// beginning. Nothing at the end of input.
    [[nodiscard]] std::optional<std::string> line();

private:
    termios m_keyMode{};
};

} // namespace engram::cli
