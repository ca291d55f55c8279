// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/rich_text.h>

#include "base/text.h"
#include "content/code_text.h"
#include "content/markdown.h"

#include <engram/math.h>

#include <algorithm>
#include <string>
#include <vector>

namespace engram
{

namespace
{

constexpr std::size_t MaximumPlainText = std::size_t{4} * 1024 * 1024;
constexpr int NarrowestWidth = 2; // one wide character
constexpr int WidestWidth = 1000;
/// Nested blocks stop moving to the right when they would become narrower.
constexpr int NarrowestBlock = 16;
constexpr int CodeIndent = 4;

using LineList = std::vector<std::string>;

/// Inline content as text; hard breaks are line feeds.
void appendInline(std::string &out, const MarkdownNode &node)
{
    if (node.kind == MarkdownKind::LineBreak)
        out += '\n';
    const bool isMedia = node.kind == MarkdownKind::Image || node.kind == MarkdownKind::Sound;
    if (isMedia)
        out += '[';
    const std::size_t from = out.size();
    if (node.kind == MarkdownKind::Text || node.kind == MarkdownKind::CodeSpan)
        out += node.text;
    if (node.kind == MarkdownKind::Math)
        out += mathLine(node.text);
    for (const MarkdownNode &child : node.children)
        appendInline(out, child);
    if (isMedia && out.size() == from)
        out += node.text;
    if (isMedia)
        out += ']';
    if (node.kind == MarkdownKind::Link && !node.text.empty() &&
        node.text.find(out.substr(from)) == std::string::npos)
        out += " <" + node.text + ">";
}

std::string inlineOf(const MarkdownNode &node)
{
    std::string out;
    appendInline(out, node);
    return out;
}

LineList prefixed(LineList lines, const std::string &first, const std::string &others)
{
    for (std::size_t i = 0; i < lines.size(); ++i) {
        lines[i].insert(0, i == 0 ? first : others);
        lines[i].resize(lines[i].find_last_not_of(' ') + 1);
    }
    return lines;
}

void append(LineList &lines, LineList more)
{
    std::move(more.begin(), more.end(), std::back_inserter(lines));
}

std::string repeated(std::string_view part, int times)
{
    std::string out;
    for (int i = 0; i < times; ++i)
        out += part;
    return out;
}

/// Lays blocks out as lines of at most a width.
class PlainWriter
{
public:
    /// The children of a container, with a blank line between blocks. Text directly in a list item
    /// (a tight list) stays close to the list below it.
    LineList blocks(const MarkdownNode &parent, int width)
    {
        LineList lines;
        bool closeToNext = false;
        for (auto child = parent.children.begin(); child != parent.children.end();) {
            LineList more;
            const bool text = isInline(*child);
            const bool list = child->kind == MarkdownKind::List;
            if (text) {
                std::string run;
                for (; child != parent.children.end() && isInline(*child); ++child)
                    appendInline(run, *child);
                more = paragraph(run, width);
            } else {
                more = block(*child, width);
                ++child;
            }
            if (more.empty())
                continue;
            if (!lines.empty() && !(list && closeToNext))
                lines.emplace_back();
            append(lines, std::move(more));
            closeToNext = text;
        }
        return lines;
    }

private:
    LineList block(const MarkdownNode &node, int width)
    {
        if (m_bytes > MaximumPlainText)
            return {};
        switch (node.kind) {
        case MarkdownKind::Paragraph:
        case MarkdownKind::Heading:
            return paragraph(inlineOf(node), width);
        case MarkdownKind::Quote:
            if (width - 2 < NarrowestBlock)
                return blocks(node, width);
            return prefixed(blocks(node, width - 2), "\u2502 ", "\u2502 ");
        case MarkdownKind::List:
            return list(node, width);
        case MarkdownKind::Code:
            return code(node);
        case MarkdownKind::MathBlock: {
            const int room = width - CodeIndent >= NarrowestBlock ? CodeIndent : 0;
            const std::string indent(static_cast<std::size_t>(room), ' ');
            return prefixed(paragraph(mathLine(node.text), width - room), indent, indent);
        }
        case MarkdownKind::Rule:
            return counted({repeated("\u2500", width)});
        case MarkdownKind::Table:
            return table(node, width);
        default:
            return blocks(node, width);
        }
    }

    LineList counted(LineList lines)
    {
        for (const std::string &line : lines)
            m_bytes += line.size() + 1;
        return lines;
    }

    LineList paragraph(const std::string &text, int width) { return counted(wrapped(text, width)); }

    LineList code(const MarkdownNode &node)
    {
        const std::string text = withoutTabs(node.text);
        LineList lines;
        for (std::size_t at = 0; at <= text.size();) {
            const std::size_t end = std::min(text.find('\n', at), text.size());
            lines.push_back(at == end ? "" : "    " + text.substr(at, end - at));
            at = end + 1;
        }
        return counted(std::move(lines));
    }

    LineList list(const MarkdownNode &node, int width)
    {
        const bool loose =
            std::any_of(node.children.begin(), node.children.end(), [](const MarkdownNode &item) {
                return std::any_of(item.children.begin(), item.children.end(),
                                   [](const MarkdownNode &child) {
                                       return child.kind == MarkdownKind::Paragraph;
                                   });
            });
        const std::size_t last = std::size_t{node.number} + node.children.size();
        const std::size_t digits = std::to_string(last - (last > 0 ? 1 : 0)).size();
        LineList lines;
        std::size_t number = node.number;
        for (const MarkdownNode &item : node.children) {
            std::string mark = "\u2022 ";
            if (node.ordered) {
                mark = std::to_string(number++) + ". ";
                mark.insert(0, digits + 2 - std::min(mark.size(), digits + 2), ' ');
            }
            if (item.task)
                mark += item.done ? "[x] " : "[ ] ";
            const int indent = displayWidth(mark);
            const bool fits = width - indent >= NarrowestBlock;
            LineList body = blocks(item, fits ? width - indent : width);
            if (body.empty())
                body.emplace_back();
            if (fits)
                body = prefixed(std::move(body), mark, repeated(" ", indent));
            if (loose && !lines.empty())
                lines.emplace_back();
            append(lines, std::move(body));
        }
        return lines;
    }

    /// Columns as wide as their widest cell; the widest shrink until the row fits, and their cells
    /// wrap. With too many columns each cell takes lines of its own.
    LineList table(const MarkdownNode &node, int width)
    {
        constexpr int Gap = 3;
        constexpr int NarrowestColumn = 4;
        std::vector<std::vector<std::string>> rows;
        std::vector<int> widths;
        for (const MarkdownNode &row : node.children) {
            std::vector<std::string> &cells = rows.emplace_back();
            for (const MarkdownNode &cell : row.children) {
                cells.push_back(simplified(inlineOf(cell)));
                if (widths.size() < cells.size())
                    widths.push_back(1);
                int &widest = widths[cells.size() - 1];
                widest = std::max(widest, std::min(displayWidth(cells.back()), width));
            }
        }
        if (widths.empty())
            return {};
        int total = Gap * (static_cast<int>(widths.size()) - 1);
        for (const int column : widths)
            total += column;
        for (; total > width; --total) {
            int &widest = *std::max_element(widths.begin(), widths.end());
            if (widest <= NarrowestColumn)
                return cellByCell(rows, width);
            --widest;
        }
        LineList lines;
        for (std::size_t row = 0; row < rows.size() && m_bytes <= MaximumPlainText; ++row) {
            append(lines, counted(tableRow(rows[row], node.children[row], widths)));
            if (node.children[row].header)
                lines.push_back(ruleUnder(widths));
        }
        return lines;
    }

    static LineList tableRow(const std::vector<std::string> &cells, const MarkdownNode &row,
                             const std::vector<int> &widths)
    {
        std::vector<LineList> columns;
        std::size_t height = 1;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            columns.push_back(wrapped(cells[i], widths[i]));
            height = std::max(height, columns.back().size());
        }
        LineList lines;
        for (std::size_t line = 0; line < height; ++line) {
            std::string out;
            for (std::size_t i = 0; i < widths.size(); ++i) {
                const bool present = i < columns.size() && line < columns[i].size();
                const std::string text = present ? columns[i][line] : std::string();
                const int space = std::max(0, widths[i] - displayWidth(text));
                int before = 0;
                if (i < cells.size() && row.children[i].align == MarkdownAlign::Right)
                    before = space;
                else if (i < cells.size() && row.children[i].align == MarkdownAlign::Center)
                    before = space / 2;
                out += i == 0 ? "" : " \u2502 ";
                out += repeated(" ", before) + text + repeated(" ", space - before);
            }
            lines.push_back(out.substr(0, out.find_last_not_of(' ') + 1));
        }
        return lines;
    }

    static std::string ruleUnder(const std::vector<int> &widths)
    {
        std::string rule;
        for (const int column : widths)
            rule += (rule.empty() ? "" : "\u2500\u253c\u2500") + repeated("\u2500", column);
        return rule;
    }

    LineList cellByCell(const std::vector<std::vector<std::string>> &rows, int width)
    {
        LineList lines;
        for (const std::vector<std::string> &row : rows) {
            if (m_bytes > MaximumPlainText)
                break;
            if (!lines.empty())
                lines.emplace_back();
            for (const std::string &cell : row)
                append(lines, paragraph(cell, width));
        }
        return lines;
    }

    std::size_t m_bytes = 0;
};

} // namespace

std::string toPlainText(std::string_view markdown, int width)
{
    const int columns = std::clamp(width, NarrowestWidth, WidestWidth);
    std::string out;
    for (const std::string &line : PlainWriter().blocks(parseMarkdown(markdown), columns)) {
        if (out.size() + line.size() >= MaximumPlainText)
            break;
        out += line;
        out += '\n';
    }
    if (isCut(markdown))
        out += "\n[\u2026]\n";
    if (!out.empty())
        out.pop_back();
    return out;
}

} // namespace engram
