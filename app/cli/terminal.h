// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "text_width.h"

namespace engram::cli
{

enum class Tone { Plain, Strong, Dim, Right, Wrong, Accent };

/// One output stream for people. All text passes safeLine() on the way, so that no deck can drive
/// the terminal; colours are used on a terminal only, and never when NO_COLOR is set. On a terminal
/// lines end between words; elsewhere each is as long as it is, to be searched.
class Terminal
{
public:
    explicit Terminal(std::FILE *stream);

    [[nodiscard]] bool isTerminal() const { return m_isTerminal; }

    /// Columns for running text: the window's, between 20 and 100; 80 when there is no window.
    [[nodiscard]] int width() const;

    /// Begins a line, or goes on with it.
    Terminal &put(std::string_view text, Tone tone = Tone::Plain);
    /// Ends it. What has no room goes on below, as far in as the line begins.
    Terminal &line(std::string_view text = {}, Tone tone = Tone::Plain);

    /// Several lines, the first behind `first`, the others behind as many spaces.
    Terminal &block(std::string_view text, std::string_view first, Tone tone = Tone::Plain);

    /// The same for running text, which goes on below behind `indent` spaces.
    Terminal &paragraph(std::string_view text, int indent, Tone tone = Tone::Plain);

    /// Output meant for programs and files: exact bytes, unless a terminal would show them.
    Terminal &data(std::string_view bytes);

    /// Writes out what is buffered. False when something could not be written, now or before; a
    /// reader that went away (as in `engram-cli stats | head`) does not count.
    [[nodiscard]] bool flush();

private:
    struct Piece
    {
        std::string text;
        Tone tone;
    };

    void write(std::string_view bytes);
    void write(std::string_view text, Tone tone);
    void write(const TextSlice &slice);
    void endLine(int indent);
    void writePieces();

    std::FILE *m_stream;
    bool m_isTerminal;
    bool m_colours;
    bool m_failed = false;
    std::vector<Piece> m_pieces; ///< of the line that is begun, on a terminal
};

/// A person sits in front: both standard input and standard output are terminals.
[[nodiscard]] bool isConversation();

} // namespace engram::cli
