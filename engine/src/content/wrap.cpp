// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/rich_text.h>

#include <algorithm>

#include "base/text.h"

namespace engram
{

namespace
{

/// Collects words into lines.
class Wrapper
{
public:
    explicit Wrapper(int width) : m_width(width) {}

    void addWord(std::string_view word)
    {
        const int columns = displayWidth(word);
        if (!m_line.empty()) {
            if (m_columns + 1 + columns <= m_width) {
                m_line += ' ';
                ++m_columns;
            } else {
                endLine();
            }
        }
        if (columns <= m_width) {
            m_line += word;
            m_columns += columns;
            return;
        }
        for (std::size_t at = 0; at < word.size();) {
            const std::size_t from = at;
            const int next = displayWidth(nextCodePoint(word, at));
            if (m_columns + next > m_width)
                endLine();
            m_line += word.substr(from, at - from);
            m_columns += next;
        }
    }

    void endLine()
    {
        m_lines.push_back(std::move(m_line));
        m_line.clear();
        m_columns = 0;
    }

    std::vector<std::string> finish()
    {
        if (!m_line.empty())
            endLine();
        return std::move(m_lines);
    }

private:
    int m_width;
    int m_columns = 0;
    std::string m_line;
    std::vector<std::string> m_lines;
};

} // namespace

std::vector<std::string> wrapped(std::string_view text, int width)
{
    Wrapper wrapper(width);
    text = trimmed(text);
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == '\n')
            wrapper.endLine();
        if (text[at] == '\n' || text[at] == ' ' || text[at] == '\t') {
            ++at;
            continue;
        }
        const std::size_t end = std::min(text.find_first_of(" \t\n", at), text.size());
        wrapper.addWord(text.substr(at, end - at));
        at = end;
    }
    return wrapper.finish();
}

} // namespace engram
