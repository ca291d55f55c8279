// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <cstdio>
#include <string>
#include <string_view>

namespace engram::cli
{

enum class Tone { Plain, Strong, Dim, Right, Wrong, Accent };

/// One output stream for people. All text passes safeText() on the way, so that no deck can drive
/// the terminal; colours are used on a terminal only, and never when NO_COLOR is set.
class Terminal
{
public:
    explicit Terminal(std::FILE *stream);

    [[nodiscard]] bool isTerminal() const { return m_isTerminal; }

    /// Columns for running text: the window's, between 20 and 100; 80 when there is no window.
    [[nodiscard]] int width() const;

    Terminal &put(std::string_view text, Tone tone = Tone::Plain);
    Terminal &line(std::string_view text = {}, Tone tone = Tone::Plain);

    /// Several lines, the first behind `first`, the others behind as many spaces.
    Terminal &block(std::string_view text, std::string_view first, Tone tone = Tone::Plain);

    /// Running text: on a terminal in lines that end between words, behind as many spaces as
    /// `indent` but for the first; elsewhere one line, to be searched.
    Terminal &paragraph(std::string_view text, int indent, Tone tone = Tone::Plain);

    /// Output meant for programs and files: exact bytes, unless a terminal would show them.
    Terminal &data(std::string_view bytes);

    /// Writes out what is buffered. False when something could not be written, now or before; a
    /// reader that went away (as in `engram-cli stats | head`) does not count.
    [[nodiscard]] bool flush();

private:
    void write(std::string_view bytes);

    std::FILE *m_stream;
    bool m_isTerminal;
    bool m_colours;
    bool m_failed = false;
};

/// A person sits in front: both standard input and standard output are terminals.
[[nodiscard]] bool isConversation();

} // namespace engram::cli
