// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "facts/outline.h"

#include "base/text.h"
#include "facts/english.h"

#include <algorithm>
#include <utility>

namespace engram::facts
{

namespace
{

constexpr std::size_t MostLines = 300;

/// The text behind "→ " or "- ", in an indented line.
std::string_view bulletText(std::string_view line)
{
    if (line.empty() || (line.front() != ' ' && line.front() != '\t'))
        return {};
    line = trimmed(line);
    for (const std::string_view bullet : {"→ ", "- ", "* ", "• "})
        if (line.starts_with(bullet))
            return trimmed(line.substr(bullet.size()));
    return {};
}

/// Cells that at least two spaces part.
std::vector<std::string> cellsOf(std::string_view line)
{
    std::vector<std::string> cells;
    line = trimmed(line);
    while (!line.empty()) {
        const std::size_t gap = line.find("  ");
        cells.emplace_back(trimmed(line.substr(0, gap)));
        line = gap == std::string_view::npos ? std::string_view{} : trimmed(line.substr(gap));
    }
    return cells;
}

} // namespace

std::vector<std::string_view> linesOf(std::string_view code)
{
    std::vector<std::string_view> lines;
    while (!code.empty() && lines.size() < MostLines) {
        const std::size_t end = std::min(code.find('\n'), code.size());
        lines.push_back(code.substr(0, end));
        code.remove_prefix(std::min(end + 1, code.size()));
    }
    return lines;
}

std::vector<Block> outlineOf(std::string_view code)
{
    std::vector<Block> items;
    for (const std::string_view line : linesOf(code)) {
        if (trimmed(line).empty())
            continue;
        if (const std::string_view text = bulletText(line); !text.empty()) {
            if (items.empty())
                return {};
            // What a bullet says to itself behind an arrow is a step of the story, not a sentence.
            items.back().passages.front().sentences.push_back({capitalised(text), {}, {}});
            items.back().text += std::string(text) + ". ";
            continue;
        }
        if (line.front() == ' ' || line.front() == '\t' || countWords(line) > 5)
            return {};
        Block item;
        item.kind = BlockKind::Item;
        Passage passage;
        passage.label = withoutStop(line);
        passage.sign = LabelSign::Colon;
        passage.kind = LabelKind::Term;
        item.passages.push_back(std::move(passage));
        items.push_back(std::move(item));
    }
    if (std::ranges::any_of(
            items, [](const Block &item) { return item.passages.front().sentences.empty(); }))
        return {};
    return items;
}

std::vector<std::vector<std::string>> tableIn(std::string_view code)
{
    std::vector<std::vector<std::string>> rows;
    for (const std::string_view line : linesOf(code)) {
        if (trimmed(line).empty())
            continue;
        std::vector<std::string> cells = cellsOf(line);
        if (rows.empty()) {
            // The hole over the first column says that this is the header.
            if (cells.size() < 2 || !line.starts_with("   "))
                return {};
            cells.insert(cells.begin(), "");
        } else if (cells.size() < rows.front().size()) {
            return {};
        }
        // A remark behind the last column says that the row is not what it seems.
        if (!rows.empty() && cells.size() > rows.front().size())
            continue;
        rows.push_back(std::move(cells));
    }
    if (rows.size() < 3)
        return {};
    return rows;
}

} // namespace engram::facts
