// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/rich_text.h>

#include "base/text.h"
#include "content/markdown_source.h"

#include <algorithm>

namespace engram
{

namespace
{

bool isBlank(std::string_view line)
{
    return trimmed(line).empty();
}

std::size_t indentOf(std::string_view line)
{
    return std::min(line.find_first_not_of(" \t"), line.size());
}

/// The marks that open a fence on this line, or "".
std::string_view fenceOf(std::string_view line)
{
    const std::size_t indent = indentOf(line);
    if (indent > 3 || indent == line.size() || (line[indent] != '`' && line[indent] != '~'))
        return {};
    const std::size_t end = std::min(line.find_first_not_of(line[indent], indent), line.size());
    const bool spanOfCode = line[indent] == '`' && line.find('`', end) != std::string_view::npos;
    return end - indent >= 3 && !spanOfCode ? line.substr(indent, end - indent)
                                            : std::string_view();
}

bool closes(std::string_view line, std::string_view fence)
{
    const std::string_view marks = trimmed(line);
    return indentOf(line) <= 3 && marks.size() >= fence.size() &&
           marks.find_first_not_of(fence.front()) == std::string_view::npos;
}

bool startsItem(std::string_view line)
{
    const std::size_t at = indentOf(line);
    std::size_t end = at;
    while (end < line.size() && line[end] >= '0' && line[end] <= '9')
        ++end;
    const std::string_view marks = end == at ? "-*+" : ".)";
    return end < line.size() && end - at <= 9 && marks.find(line[end]) != std::string_view::npos &&
           (end + 1 == line.size() || line[end + 1] == ' ' || line[end + 1] == '\t');
}

bool startsHeading(std::string_view line)
{
    const std::size_t level = std::min(line.find_first_not_of('#'), line.size());
    return level >= 1 && level <= 6 && (level == line.size() || line[level] == ' ');
}

/// The lines of a text, one after the other.
class BlockLines
{
public:
    explicit BlockLines(std::string_view text) : m_text(text) {}

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] std::size_t at() const { return m_at; }
    [[nodiscard]] std::string_view peek() const { return m_text.substr(m_at, end() - m_at); }
    void skip() { m_at = std::min(end() + 1, m_text.size()); }

private:
    [[nodiscard]] std::size_t end() const
    {
        return std::min(m_text.find('\n', m_at), m_text.size());
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

void skipFence(BlockLines &lines, std::string_view fence)
{
    lines.skip();
    while (!lines.atEnd() && !closes(lines.peek(), fence))
        lines.skip();
    lines.skip();
}

/// A list goes on behind blank lines with what is indented or another item. Returns its end.
std::size_t skipList(BlockLines &lines)
{
    std::size_t end = lines.at();
    bool afterBlank = false;
    while (!lines.atEnd()) {
        const std::string_view line = lines.peek();
        if (isBlank(line)) {
            afterBlank = true;
            lines.skip();
            continue;
        }
        const bool continues = startsItem(line) || indentOf(line) >= 2 ||
                               (!afterBlank && fenceOf(line).empty() && !startsHeading(line));
        if (!continues)
            break;
        afterBlank = false;
        // A fence inside an item is indented with it.
        const std::string_view inner = line.substr(indentOf(line));
        const std::string_view fence = fenceOf(inner);
        lines.skip();
        while (!fence.empty() && !lines.atEnd() && !closes(trimmed(lines.peek()), fence))
            lines.skip();
        if (!fence.empty())
            lines.skip();
        end = lines.at();
    }
    return end;
}

void skipParagraph(BlockLines &lines)
{
    const bool quote = lines.peek().substr(indentOf(lines.peek())).starts_with('>');
    lines.skip();
    while (!lines.atEnd()) {
        const std::string_view line = lines.peek();
        const bool interrupted = isBlank(line) || !fenceOf(line).empty() || startsHeading(line) ||
                                 startsItem(line) || (!quote && line.starts_with('>'));
        if (interrupted)
            return;
        lines.skip();
    }
}

} // namespace

std::string firstBlock(std::string_view markdown)
{
    BlockLines lines(markdown);
    while (!lines.atEnd() && isBlank(lines.peek()))
        lines.skip();
    if (lines.atEnd())
        return {};
    const std::size_t begin = lines.at();
    const std::string_view line = lines.peek();
    std::size_t end = 0;
    if (const std::string_view fence = fenceOf(line); !fence.empty()) {
        skipFence(lines, fence);
        end = lines.at();
    } else if (startsItem(line)) {
        end = skipList(lines);
    } else if (startsHeading(line)) {
        lines.skip();
        end = lines.at();
    } else {
        skipParagraph(lines);
        end = lines.at();
    }
    // A formula on lines of its own may look like anything.
    for (const MathSpan &formula : mathSpans(markdown))
        if (formula.begin < end && formula.end > end)
            end = std::min(markdown.find('\n', formula.end), markdown.size());
    std::string_view block = markdown.substr(begin, end - begin);
    while (block.ends_with('\n'))
        block.remove_suffix(1);
    return std::string(block);
}

} // namespace engram
