// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "content/media_mentions.h"

#include <algorithm>
#include <variant>

#include "content/field_note.h"
#include "content/markdown.h"

namespace engram
{

namespace
{

void collectPaths(const MarkdownNode &node, std::vector<std::string> &paths)
{
    const bool isMedia = node.kind == MarkdownKind::Image || node.kind == MarkdownKind::Sound;
    if (isMedia && !node.text.empty() && std::ranges::find(paths, node.text) == paths.end())
        paths.push_back(node.text);
    for (const MarkdownNode &child : node.children)
        collectPaths(child, paths);
}

void collectPaths(std::string_view markdown, std::vector<std::string> &paths)
{
    // All forms have one of them: an address in place, one by a name, and Anki's sounds.
    if (markdown.find("![") != std::string_view::npos ||
        markdown.find("](") != std::string_view::npos ||
        markdown.find("][") != std::string_view::npos ||
        markdown.find("]:") != std::string_view::npos ||
        markdown.find("[sound:") != std::string_view::npos)
        collectPaths(parseMarkdown(markdown), paths);
}

struct PathCollector
{
    std::vector<std::string> &paths;

    void operator()(const Question &question) const
    {
        collectPaths(question.heading, paths);
        collectPaths(question.body, paths);
        for (const std::string &hint : question.hints)
            collectPaths(hint, paths);
        for (const Option &option : question.options) {
            collectPaths(option.text, paths);
            collectPaths(option.reason, paths);
        }
        collectPaths(question.explanation, paths);
    }
    void operator()(const Basic &basic) const
    {
        collectPaths(basic.front, paths);
        collectPaths(basic.back, paths);
    }
    void operator()(const Cloze &cloze) const { collectPaths(cloze.text, paths); }
    void operator()(const FieldNote &note) const
    {
        for (const auto &[number, text] : note.fields)
            collectPaths(plainField(*note.type, text), paths);
        for (const CardTemplate &card : note.type->templates) {
            collectPaths(plainField(*note.type, card.front), paths);
            collectPaths(plainField(*note.type, card.back), paths);
        }
    }
};

} // namespace

std::vector<std::string> mediaPathsIn(std::string_view markdown)
{
    std::vector<std::string> paths;
    collectPaths(markdown, paths);
    return paths;
}

std::vector<std::string> mediaPathsIn(const NoteContent &content)
{
    std::vector<std::string> paths;
    std::visit(PathCollector{paths}, content);
    return paths;
}

} // namespace engram
