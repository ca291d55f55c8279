// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "facts/joined_formulas.h"

#include "base/text.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace engram::facts
{

namespace
{

using Nodes = std::vector<MarkdownNode>;

MarkdownNode textNode(std::string text)
{
    MarkdownNode node;
    node.kind = MarkdownKind::Text;
    node.text = std::move(text);
    return node;
}

bool isSpace(const MarkdownNode &node)
{
    return node.kind == MarkdownKind::Text && trimmed(node.text).empty();
}

/// The last piece of text in the node; nothing when that ends with something else.
const std::string *lastText(const MarkdownNode &node)
{
    if (node.children.empty())
        return node.kind == MarkdownKind::Text ? &node.text : nullptr;
    return lastText(node.children.back());
}

/// The sentence at the end of these nodes, when nothing has ended it yet.
MarkdownNode *openSentence(Nodes &nodes)
{
    auto last = nodes.rbegin();
    while (last != nodes.rend() && isSpace(*last))
        ++last;
    if (last == nodes.rend())
        return nullptr;
    if (last->kind == MarkdownKind::Paragraph)
        return openSentence(last->children);
    if (last->kind != MarkdownKind::Sentence)
        return nullptr;
    const std::string *text = lastText(*last);
    const std::string_view end = text != nullptr ? trimmed(*text) : std::string_view();
    const bool isWhole = end.ends_with('.') || end.ends_with('!') || end.ends_with('?');
    return isWhole ? nullptr : &*last;
}

void append(MarkdownNode &sentence, const MarkdownNode &formula)
{
    std::string_view tex = trimmed(formula.text);
    // The stop of the sentence is no part of the formula.
    std::string stop;
    if (tex.ends_with('.') || tex.ends_with(',')) {
        stop = tex.back();
        tex = trimmed(tex.substr(0, tex.size() - 1));
    }
    MarkdownNode inLine = formula;
    inLine.kind = MarkdownKind::Math;
    inLine.text = tex;
    sentence.children.push_back(textNode(" "));
    sentence.children.push_back(std::move(inLine));
    if (!stop.empty())
        sentence.children.push_back(textNode(stop));
}

/// The first of these nodes, when it is a sentence that begins in the midst of one.
MarkdownNode *continuation(MarkdownNode &node)
{
    if (node.kind == MarkdownKind::Paragraph)
        return node.children.empty() ? nullptr : continuation(node.children.front());
    if (node.kind != MarkdownKind::Sentence || node.children.empty())
        return nullptr;
    const MarkdownNode &first = node.children.front();
    const bool isLower = first.kind == MarkdownKind::Text && !first.text.empty() &&
                         first.text.front() >= 'a' && first.text.front() <= 'z';
    return isLower ? &node : nullptr;
}

} // namespace

void joinFormulas(MarkdownNode &tree)
{
    Nodes joined;
    bool isJoining = false;
    for (MarkdownNode &child : tree.children) {
        if (isSpace(child)) {
            joined.push_back(std::move(child));
            continue;
        }
        MarkdownNode *const before = openSentence(joined);
        MarkdownNode *const more = isJoining && before != nullptr ? continuation(child) : nullptr;
        if (child.kind == MarkdownKind::MathBlock && before != nullptr) {
            append(*before, child);
            isJoining = true;
            continue;
        }
        isJoining = false;
        if (more != nullptr) {
            before->children.push_back(textNode(" "));
            std::ranges::move(more->children, std::back_inserter(before->children));
            more->children.clear();
            if (more == &child)
                continue;
            child.children.erase(child.children.begin());
        }
        joinFormulas(child);
        joined.push_back(std::move(child));
    }
    tree.children = std::move(joined);
}

} // namespace engram::facts
