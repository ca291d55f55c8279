// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "deckfile/lines.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace engram::deckfile
{

namespace
{

constexpr std::string_view Space = " \t";

Line withoutFirst(const Line &line, std::size_t bytes)
{
    Line rest = line;
    rest.column += static_cast<int>(codePointCount(line.text.substr(0, bytes)));
    rest.text.remove_prefix(bytes);
    return rest;
}

std::size_t firstInk(std::string_view text)
{
    return std::min(text.find_first_not_of(Space), text.size());
}

std::size_t runLength(std::string_view text, char c)
{
    return std::min(text.find_first_not_of(c), text.size());
}

/// Bytes of a list marker at the start of the text, without the space behind it; 0 for none.
std::size_t markerLength(std::string_view text)
{
    if (text.empty())
        return 0;
    std::size_t length = 1;
    if (text[0] != '-' && text[0] != '*' && text[0] != '+') {
        length = std::min(text.find_first_not_of("0123456789"), text.size());
        if (length == 0 || length > 9 || length == text.size())
            return 0;
        if (text[length] != '.' && text[length] != ')')
            return 0;
        ++length;
    }
    const bool ends = length == text.size() || Space.find(text[length]) != std::string_view::npos;
    return ends ? length : 0;
}

bool isBox(std::string_view text)
{
    if (text.size() < 3 || text[0] != '[' || text[2] != ']')
        return false;
    if (text[1] != ' ' && text[1] != 'x' && text[1] != 'X')
        return false;
    return text.size() == 3 || Space.find(text[3]) != std::string_view::npos;
}

struct FenceMark
{
    char kind = 0;
    std::size_t length = 0;
    bool canOpen = false;
    bool canClose = false;
};

FenceMark fenceMark(std::string_view text)
{
    text.remove_prefix(firstInk(text));
    bool first = true;
    // A fence may be the first thing of a list item.
    if (const std::size_t marker = markerLength(text); marker > 0) {
        text.remove_prefix(marker);
        text.remove_prefix(firstInk(text));
        if (isBox(text)) {
            text.remove_prefix(3);
            text.remove_prefix(firstInk(text));
        }
        first = false;
    }
    if (text.empty() || (text[0] != '`' && text[0] != '~'))
        return {};
    FenceMark mark;
    mark.kind = text[0];
    mark.length = runLength(text, mark.kind);
    if (mark.length < 3)
        return {};
    const std::string_view info = text.substr(mark.length);
    mark.canOpen = mark.kind == '~' || info.find('`') == std::string_view::npos;
    mark.canClose = first && isBlank(info);
    return mark;
}

} // namespace

Lines splitLines(std::string_view text)
{
    Lines lines;
    for (int number = 1; !text.empty(); ++number) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines.push_back({text.substr(0, end), number, 1, false});
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::vector<std::size_t> markFences(Lines &lines)
{
    std::vector<FenceMark> marks(lines.size());
    // For each line, the longest closing mark of each kind from there on: a fence is closed exactly
    // if that is as long as its opening. So no opening is searched for twice.
    std::vector<std::array<std::size_t, 2>> longest(lines.size() + 1, {0, 0});
    for (std::size_t i = lines.size(); i-- > 0;) {
        marks[i] = fenceMark(lines[i].text);
        longest[i] = longest[i + 1];
        if (marks[i].canClose) {
            std::size_t &of = longest[i][marks[i].kind == '`' ? 0 : 1];
            of = std::max(of, marks[i].length);
        }
    }

    std::vector<std::size_t> unclosed;
    const FenceMark *open = nullptr;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const FenceMark &mark = marks[i];
        lines[i].fenced = open != nullptr;
        if (open != nullptr) {
            if (mark.canClose && mark.kind == open->kind && mark.length >= open->length)
                open = nullptr;
        } else if (mark.canOpen) {
            if (longest[i + 1][mark.kind == '`' ? 0 : 1] >= mark.length) {
                open = &mark;
                lines[i].fenced = true;
            } else {
                unclosed.push_back(i);
            }
        }
    }
    return unclosed;
}

bool isBlank(std::string_view text)
{
    return text.find_first_not_of(Space) == std::string_view::npos;
}

int indentOf(std::string_view text)
{
    int columns = 0;
    for (const char c : text) {
        if (c == ' ')
            ++columns;
        else if (c == '\t')
            columns += 4 - columns % 4;
        else
            break;
    }
    return columns;
}

Line dedented(const Line &line, int columns, Arena &arena)
{
    int at = 0;
    std::size_t bytes = 0;
    while (at < columns && bytes < line.text.size()) {
        if (line.text[bytes] == ' ')
            ++at;
        else if (line.text[bytes] == '\t')
            at += 4 - at % 4;
        else
            break;
        ++bytes;
    }
    Line rest = withoutFirst(line, bytes);
    if (at > columns) {
        // A tab that reaches beyond what is taken away leaves spaces.
        arena.emplace_back(static_cast<std::size_t>(at - columns), ' ');
        arena.back() += rest.text;
        rest.text = arena.back();
    }
    return rest;
}

int headingLevel(const Line &line)
{
    if (line.fenced)
        return 0;
    const std::size_t level = runLength(line.text, '#');
    if (level == 0 || level > 6)
        return 0;
    const bool ends =
        level == line.text.size() || Space.find(line.text[level]) != std::string_view::npos;
    return ends ? static_cast<int>(level) : 0;
}

Line headingText(const Line &line)
{
    Line text = withoutFirst(line, static_cast<std::size_t>(headingLevel(line)));
    text = withoutFirst(text, firstInk(text.text));
    text.text = trimmed(text.text);
    // A closing sequence of marks is decoration.
    const std::size_t last = text.text.find_last_not_of('#');
    if (last == std::string_view::npos)
        text.text = {};
    else if (last + 1 < text.text.size() && Space.find(text.text[last]) != std::string_view::npos)
        text.text = trimmed(text.text.substr(0, last));
    return text;
}

bool isHeadingNamed(const Line &line, std::string_view name)
{
    if (headingLevel(line) != 3)
        return false;
    std::string_view text = headingText(line).text;
    if (text.ends_with(':'))
        text.remove_suffix(1);
    return std::equal(text.begin(), text.end(), name.begin(), name.end(), [](char a, char b) {
        return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
    });
}

std::optional<ListMarker> listMarker(const Line &line)
{
    const std::size_t ink = firstInk(line.text);
    const std::size_t length = markerLength(line.text.substr(ink));
    if (length == 0)
        return std::nullopt;

    ListMarker marker;
    marker.indent = indentOf(line.text);
    marker.ordered = length > 1;
    marker.content = withoutFirst(line, ink + length);
    marker.contentIndent = marker.indent + static_cast<int>(length);

    std::size_t gap = firstInk(marker.content.text);
    // More than four columns would be an indented code block inside the item.
    if (gap == marker.content.text.size())
        marker.contentIndent += 1;
    else
        marker.contentIndent += gap > 4 ? 1 : static_cast<int>(gap);
    marker.content = withoutFirst(marker.content, gap);
    marker.textIndent = marker.contentIndent;

    if (!line.fenced && isBox(marker.content.text)) {
        marker.task = true;
        marker.checked = marker.content.text[1] != ' ';
        marker.content = withoutFirst(marker.content, 3);
        gap = firstInk(marker.content.text);
        marker.content = withoutFirst(marker.content, gap);
        marker.textIndent += 4;
    }
    return marker;
}

bool isQuote(const Line &line, int indent)
{
    const std::size_t ink = firstInk(line.text);
    return !line.fenced && ink < line.text.size() && line.text[ink] == '>' &&
           indentOf(line.text) <= indent;
}

Line unquoted(const Line &line)
{
    Line rest = withoutFirst(line, firstInk(line.text) + 1);
    if (!rest.text.empty() && Space.find(rest.text[0]) != std::string_view::npos)
        rest = withoutFirst(rest, 1);
    return rest;
}

bool continuesParagraph(const Line &line)
{
    return !isBlank(line.text) && !line.fenced && headingLevel(line) == 0 && !listMarker(line) &&
           !isQuote(line) && !isShielded(line.text);
}

bool isShielded(std::string_view text)
{
    text.remove_prefix(firstInk(text));
    return text.starts_with(Shield) && !isBlank(text.substr(Shield.size()));
}

namespace
{

std::string join(const Lines &lines, bool shielded)
{
    std::size_t first = 0;
    std::size_t last = lines.size();
    while (first < last && isBlank(lines[first].text))
        ++first;
    while (last > first && isBlank(lines[last - 1].text))
        --last;

    std::string text;
    for (std::size_t i = first; i < last; ++i) {
        const Line &line = lines[i];
        const std::size_t ink = firstInk(line.text);
        if (i > first)
            text += '\n';
        if (shielded && !line.fenced && isShielded(line.text)) {
            text += line.text.substr(0, ink);
            text += line.text.substr(ink + Shield.size());
        } else {
            text += line.text;
        }
    }
    return text;
}

} // namespace

std::string joined(const Lines &lines)
{
    return join(lines, true);
}

std::string joinedVerbatim(const Lines &lines)
{
    return join(lines, false);
}

Lines slice(const Lines &lines, std::size_t from, std::size_t to)
{
    return {lines.begin() + static_cast<std::ptrdiff_t>(from),
            lines.begin() + static_cast<std::ptrdiff_t>(std::max(from, to))};
}

} // namespace engram::deckfile
