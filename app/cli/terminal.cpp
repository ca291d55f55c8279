// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "terminal.h"

#include "safe_text.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>

namespace engram::cli
{

namespace
{

std::string_view sgr(Tone tone)
{
    switch (tone) {
    case Tone::Plain:
        return "";
    case Tone::Strong:
        return "\033[1m";
    case Tone::Dim:
        return "\033[2m";
    case Tone::Right:
        return "\033[32m";
    case Tone::Wrong:
        return "\033[31m";
    case Tone::Accent:
        return "\033[36m";
    }
    return "";
}

bool coloursWanted()
{
    const char *const noColor = std::getenv("NO_COLOR");
    const char *const term = std::getenv("TERM");
    return (noColor == nullptr || *noColor == '\0') && term != nullptr &&
           std::string_view(term) != "dumb";
}

/// The line that the pieces come to.
template <class Pieces>
std::string textOf(const Pieces &pieces)
{
    std::string text;
    for (const auto &piece : pieces)
        text += piece.text;
    return text;
}

} // namespace

Terminal::Terminal(std::FILE *stream)
    : m_stream(stream), m_isTerminal(isatty(fileno(stream)) == 1),
      m_colours(m_isTerminal && coloursWanted())
{
}

int Terminal::width() const
{
    winsize size{};
    if (!m_isTerminal || ioctl(fileno(m_stream), TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
        return 80;
    return std::clamp<int>(size.ws_col, 20, 100);
}

Terminal &Terminal::put(std::string_view text, Tone tone)
{
    if (m_isTerminal)
        m_pieces.push_back({safeLine(text), tone});
    else
        write(safeLine(text));
    return *this;
}

Terminal &Terminal::line(std::string_view text, Tone tone)
{
    put(text, tone);
    const std::string whole = textOf(m_pieces);
    endLine(static_cast<int>(std::min(whole.find_first_not_of(' '), whole.size())));
    return *this;
}

Terminal &Terminal::block(std::string_view text, std::string_view first, Tone tone)
{
    std::string prefix(first);
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view one = text.substr(0, end);
        line(one.empty() ? std::string() : prefix + std::string(one), tone);
        prefix.assign(first.size(), ' ');
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return *this;
}

Terminal &Terminal::paragraph(std::string_view text, int indent, Tone tone)
{
    std::string running(text);
    std::ranges::replace(running, '\n', ' ');
    put(running, tone);
    endLine(indent);
    return *this;
}

Terminal &Terminal::data(std::string_view bytes)
{
    writePieces();
    if (m_isTerminal)
        write(safeText(bytes));
    else
        write(bytes);
    return *this;
}

bool Terminal::flush()
{
    writePieces();
    if (std::fflush(m_stream) != 0 && errno != EPIPE)
        m_failed = true;
    return !m_failed;
}

void Terminal::endLine(int indent)
{
    // Where hardly a word has room beside it, an indent helps no one.
    const int kept = std::min(indent, width() / 2);
    bool isFirst = true;
    for (const TextSlice &slice : linesOf(textOf(m_pieces), width(), kept)) {
        if (!isFirst)
            write("\n" + std::string(static_cast<std::size_t>(kept), ' '));
        isFirst = false;
        write(slice);
    }
    m_pieces.clear();
    write("\n");
}

/// Of the line that is begun.
void Terminal::write(const TextSlice &slice)
{
    std::size_t begin = 0;
    for (const Piece &piece : m_pieces) {
        const std::size_t from = std::clamp(slice.from, begin, begin + piece.text.size());
        const std::size_t to = std::clamp(slice.to, begin, begin + piece.text.size());
        write(std::string_view(piece.text).substr(from - begin, to - from), piece.tone);
        begin += piece.text.size();
    }
}

void Terminal::writePieces()
{
    for (const Piece &piece : m_pieces)
        write(piece.text, piece.tone);
    m_pieces.clear();
}

void Terminal::write(std::string_view text, Tone tone)
{
    const bool coloured = m_colours && tone != Tone::Plain && !text.empty();
    if (coloured)
        write(sgr(tone));
    write(text);
    if (coloured)
        write("\033[0m");
}

void Terminal::write(std::string_view bytes)
{
    if (std::fwrite(bytes.data(), 1, bytes.size(), m_stream) != bytes.size() && errno != EPIPE)
        m_failed = true;
}

bool isConversation()
{
    return isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1;
}

} // namespace engram::cli
