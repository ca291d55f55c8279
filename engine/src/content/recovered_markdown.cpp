// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "content/recovered_markdown.h"

#include "base/text.h"
#include "content/code_signs.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

namespace engram
{

namespace
{

using Chunk = std::vector<std::string_view>;

enum class TextKind { Prose, List, Code };

struct TextBlock
{
    TextKind kind = TextKind::Prose;
    Chunk lines;
};

std::string_view withoutTrailingSpace(std::string_view line)
{
    return line.substr(0, line.find_last_not_of(" \t") + 1);
}

/// What stands behind a bullet or number, with the list marker that Markdown has for it.
std::optional<std::string> listItem(std::string_view line)
{
    for (const std::string_view bullet : {"• ", "◦ ", "‣ ", "– ", "- ", "* "})
        if (line.starts_with(bullet))
            return "- " + escapeMarkdown(trimmed(line.substr(bullet.size())));
    const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
    if (digits == 0 || digits > 3 || digits + 1 >= line.size() || line[digits + 1] != ' ' ||
        (line[digits] != '.' && line[digits] != ')'))
        return std::nullopt;
    return std::string(line.substr(0, digits)) + ". " +
           escapeMarkdown(trimmed(line.substr(digits + 1)));
}

/// Lines that belong together because no blank line parts them.
TextKind kindOf(const Chunk &chunk)
{
    const bool allItems = std::ranges::all_of(
        chunk, [](std::string_view line) { return listItem(line).has_value(); });
    const bool signs = std::ranges::any_of(chunk, hasCodeSigns);
    if (allItems && !signs)
        return TextKind::List;
    if (chunk.size() == 1)
        return isCodeAlone(chunk.front()) ? TextKind::Code : TextKind::Prose;
    if (signs)
        return TextKind::Code;
    // Wrapped prose fills its lines; a block of short lines wants to stay as it is.
    constexpr std::size_t FilledLine = 60;
    std::size_t width = 0;
    for (std::size_t i = 0; i + 1 < chunk.size(); ++i)
        width += codePointCount(chunk[i]);
    return width >= FilledLine * (chunk.size() - 1) ? TextKind::Prose : TextKind::Code;
}

std::vector<TextBlock> textBlocksOf(const std::vector<std::string_view> &lines)
{
    std::vector<TextBlock> blocks;
    Chunk chunk;
    const auto finish = [&blocks, &chunk] {
        if (chunk.empty())
            return;
        const TextKind kind = kindOf(chunk);
        if (!blocks.empty() && blocks.back().kind == kind && kind != TextKind::Prose) {
            // Code on both sides of a blank line is one block.
            if (kind == TextKind::Code)
                blocks.back().lines.emplace_back();
            blocks.back().lines.insert(blocks.back().lines.end(), chunk.begin(), chunk.end());
        } else {
            blocks.push_back({kind, chunk});
        }
        chunk.clear();
    };
    for (const std::string_view line : lines) {
        if (const std::string_view text = withoutTrailingSpace(line); !text.empty())
            chunk.push_back(text);
        else
            finish();
    }
    finish();
    return blocks;
}

std::string textFence(const Chunk &lines)
{
    std::size_t longest = 2;
    for (const std::string_view line : lines) {
        std::size_t run = 0;
        for (const char c : line) {
            run = c == '`' ? run + 1 : 0;
            longest = std::max(longest, run);
        }
    }
    const std::string fence(longest + 1, '`');
    std::string out = fence + std::string(guessLanguage(lines)) + '\n';
    for (const std::string_view line : lines) {
        out += line;
        out += '\n';
    }
    return out + fence;
}

} // namespace

std::string escapeMarkdown(std::string_view line)
{
    constexpr std::string_view Space = " \t";
    const auto isWord = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
               static_cast<unsigned char>(c) >= 0x80;
    };
    std::string out;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        const char before = i == 0 ? ' ' : line[i - 1];
        const char after = i + 1 == line.size() ? ' ' : line[i + 1];
        const bool loose = Space.find(before) != std::string_view::npos &&
                           Space.find(after) != std::string_view::npos;
        bool escape = false;
        if (c == '`' || c == '\\')
            escape = c == '`' || (after != ' ' && !isWord(after));
        else if (c == '*' || c == '$')
            escape = !loose;
        else if (c == '_')
            escape = !loose && !(isWord(before) && isWord(after));
        else if (c == '<')
            escape = isWord(after) || after == '/' || after == '!' || after == '?';
        else if (c == ']')
            escape = after == '(' || after == '[' || after == ':';
        else if (c == '~')
            escape = after == '~' || before == '~';
        else if (c == '&')
            escape = isWord(after) || after == '#';
        else if (i == 0)
            escape = c == '>' || c == '#' || ((c == '-' || c == '+' || c == '=') && after == c) ||
                     ((c == '-' || c == '+') && after == ' ');
        if (escape)
            out += '\\';
        out += c;
    }
    return out;
}

std::string recoverMarkdown(const std::vector<std::string_view> &lines)
{
    std::string out;
    for (const TextBlock &block : textBlocksOf(lines)) {
        if (!out.empty())
            out += "\n\n";
        if (block.kind == TextKind::Code) {
            out += textFence(block.lines);
            continue;
        }
        bool first = true;
        for (const std::string_view line : block.lines) {
            if (!std::exchange(first, false))
                out += '\n';
            // A numbered paragraph by itself is an item too.
            const std::optional<std::string> item =
                block.kind == TextKind::List ? listItem(line) : std::nullopt;
            out += item ? *item : escapeMarkdown(trimmed(line));
        }
    }
    return out;
}

} // namespace engram
