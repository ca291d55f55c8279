// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "terminal.h"

#include <engram/rich_text.h>

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
    const bool coloured = m_colours && tone != Tone::Plain && !text.empty();
    if (coloured)
        write(sgr(tone));
    write(safeText(text));
    if (coloured)
        write("\033[0m");
    return *this;
}

Terminal &Terminal::line(std::string_view text, Tone tone)
{
    put(text, tone);
    write("\n");
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
    if (!m_isTerminal)
        return line(text, tone);
    std::string prefix;
    for (const std::string &one : wrapped(text, width() - indent)) {
        line(prefix + one, tone);
        prefix.assign(static_cast<std::size_t>(indent), ' ');
    }
    return *this;
}

Terminal &Terminal::data(std::string_view bytes)
{
    if (m_isTerminal)
        write(safeText(bytes));
    else
        write(bytes);
    return *this;
}

bool Terminal::flush()
{
    if (std::fflush(m_stream) != 0 && errno != EPIPE)
        m_failed = true;
    return !m_failed;
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
