// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "content/markdown.h"

#include "base/text.h"
#include "content/entity.h"
#include "content/markdown_source.h"
#include "model/media_name.h"

#include <engram/math.h>

#include <md4c.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace engram
{

namespace
{

/// Link definitions can repeat one long address for every few bytes of text.
constexpr std::size_t MaximumTextBytes = std::size_t{4} * 1024 * 1024;
constexpr std::size_t MaximumAddress = 4096;
/// Around the number of a formula, in the place of which it is parsed: characters that no text can
/// contain when it is shown, and that are neither space nor markup.
constexpr std::string_view FormulaBegin = "\uFDD0";
constexpr std::string_view FormulaEnd = "\uFDD1";

/// Drops what must not be shown and mends broken UTF-8.
void appendShown(std::string &out, std::string_view text)
{
    const auto isPlain = [](char c) { return (c >= ' ' && c <= '~') || c == '\n'; };
    for (std::size_t at = 0; at < text.size();) {
        const auto *const plain = text.begin() + at;
        const auto length =
            static_cast<std::size_t>(std::find_if_not(plain, text.end(), isPlain) - plain);
        out += text.substr(at, length);
        at += length;
        if (at == text.size())
            break;
        const char32_t codePoint = nextCodePoint(text, at);
        if (!isUnsafeToShow(codePoint))
            appendCodePoint(out, codePoint);
    }
}

std::string textOf(const MD_ATTRIBUTE &attribute)
{
    std::string out;
    for (std::size_t i = 0;
         attribute.text != nullptr && attribute.substr_offsets[i] < attribute.size; ++i) {
        const MD_OFFSET from = attribute.substr_offsets[i];
        const std::string_view part(attribute.text + from, attribute.substr_offsets[i + 1] - from);
        if (attribute.substr_types[i] == MD_TEXT_ENTITY)
            appendShown(out, decodeEntity(part));
        else if (attribute.substr_types[i] == MD_TEXT_NORMAL)
            appendShown(out, part);
    }
    return out;
}

/// The address if it may be followed, else "".
std::string allowedAddress(std::string address)
{
    const std::string lower = lowered(address.substr(0, 8));
    constexpr std::array<std::string_view, 3> Schemes{"http://", "https://", "mailto:"};
    const bool allowed = std::any_of(Schemes.begin(), Schemes.end(), [&](std::string_view scheme) {
        return lower.starts_with(scheme);
    });
    const bool spaced = address.find_first_of(" \t\n") != std::string::npos;
    return allowed && !spaced ? std::move(address) : std::string();
}

/// Builds the tree from md4c's events. A node is finished before it moves into its parent.
class TreeBuilder
{
public:
    explicit TreeBuilder(std::vector<MathSpan> formulas) : m_formulas(std::move(formulas)) {}

    int enterBlock(MD_BLOCKTYPE type, void *detail)
    {
        MarkdownNode node;
        switch (type) {
        case MD_BLOCK_DOC:
        case MD_BLOCK_HTML:
            return 0;
        case MD_BLOCK_THEAD:
            m_inHeader = true;
            return 0;
        case MD_BLOCK_TBODY:
            m_inHeader = false;
            return 0;
        case MD_BLOCK_QUOTE:
            node.kind = MarkdownKind::Quote;
            break;
        case MD_BLOCK_UL:
            node.kind = MarkdownKind::List;
            break;
        case MD_BLOCK_OL:
            node.kind = MarkdownKind::List;
            node.ordered = true;
            node.number = static_cast<MD_BLOCK_OL_DETAIL *>(detail)->start;
            break;
        case MD_BLOCK_LI: {
            const auto *item = static_cast<MD_BLOCK_LI_DETAIL *>(detail);
            node.kind = MarkdownKind::Item;
            node.task = item->is_task != 0;
            node.done = node.task && item->task_mark != ' ';
            break;
        }
        case MD_BLOCK_HR:
            node.kind = MarkdownKind::Rule;
            break;
        case MD_BLOCK_H:
            node.kind = MarkdownKind::Heading;
            node.number = static_cast<MD_BLOCK_H_DETAIL *>(detail)->level;
            break;
        case MD_BLOCK_CODE:
            node.kind = MarkdownKind::Code;
            node.language = textOf(static_cast<MD_BLOCK_CODE_DETAIL *>(detail)->lang);
            break;
        case MD_BLOCK_P:
            node.kind = MarkdownKind::Paragraph;
            break;
        case MD_BLOCK_TABLE:
            node.kind = MarkdownKind::Table;
            break;
        case MD_BLOCK_TR:
            node.kind = MarkdownKind::Row;
            node.header = m_inHeader;
            break;
        case MD_BLOCK_TH:
        case MD_BLOCK_TD:
            node.kind = MarkdownKind::Cell;
            node.header = type == MD_BLOCK_TH;
            node.align = alignOf(static_cast<MD_BLOCK_TD_DETAIL *>(detail)->align);
            break;
        }
        return enter(std::move(node), true);
    }

    int leaveBlock(MD_BLOCKTYPE type)
    {
        const bool transparent = type == MD_BLOCK_DOC || type == MD_BLOCK_HTML ||
                                 type == MD_BLOCK_THEAD || type == MD_BLOCK_TBODY;
        if (!transparent)
            leave();
        return 0;
    }

    int enterSpan(MD_SPANTYPE type, void *detail)
    {
        MarkdownNode node;
        switch (type) {
        case MD_SPAN_EM:
            node.kind = MarkdownKind::Emphasis;
            break;
        case MD_SPAN_STRONG:
            node.kind = MarkdownKind::Strong;
            break;
        case MD_SPAN_A:
            node.kind = MarkdownKind::Link;
            node.text = address(static_cast<MD_SPAN_A_DETAIL *>(detail)->href);
            if (std::string path = localPath(static_cast<MD_SPAN_A_DETAIL *>(detail)->href);
                isSoundName(path)) {
                node.kind = MarkdownKind::Sound;
                node.text = std::move(path);
            }
            break;
        case MD_SPAN_IMG:
            node.text = localPath(static_cast<MD_SPAN_IMG_DETAIL *>(detail)->src);
            node.kind = isSoundName(node.text) ? MarkdownKind::Sound : MarkdownKind::Image;
            break;
        case MD_SPAN_CODE:
            node.kind = MarkdownKind::CodeSpan;
            break;
        case MD_SPAN_DEL:
            node.kind = MarkdownKind::Strike;
            break;
        case MD_SPAN_LATEXMATH:
        case MD_SPAN_LATEXMATH_DISPLAY:
        case MD_SPAN_WIKILINK:
        case MD_SPAN_U:
            node.kind = MarkdownKind::Text; // not in our dialect
            break;
        }
        return enter(std::move(node), false);
    }

    int leaveSpan()
    {
        leave();
        return 0;
    }

    int text(MD_TEXTTYPE type, std::string_view text)
    {
        m_textBytes += text.size();
        if (isFull())
            return 1;
        switch (type) {
        case MD_TEXT_BR:
            addLeaf(MarkdownKind::LineBreak);
            return 0;
        case MD_TEXT_SOFTBR:
            return append(" ");
        case MD_TEXT_NULLCHAR:
            return append("\uFFFD");
        case MD_TEXT_ENTITY:
            return append(decodeEntity(text));
        case MD_TEXT_NORMAL:
            return appendWithFormulas(text);
        case MD_TEXT_CODE:
        case MD_TEXT_HTML:
        case MD_TEXT_LATEXMATH:
            break;
        }
        return append(text);
    }

    MarkdownNode finish()
    {
        while (m_open.size() > 1)
            close();
        return std::move(m_open.back());
    }

private:
    static MarkdownAlign alignOf(MD_ALIGN align)
    {
        if (align == MD_ALIGN_CENTER)
            return MarkdownAlign::Center;
        return align == MD_ALIGN_RIGHT ? MarkdownAlign::Right : MarkdownAlign::Left;
    }

    /// Then the tree stays as it is, whatever else comes: md4c does not always stop when told.
    [[nodiscard]] bool isFull() const
    {
        return m_nodes >= MaximumNodes || m_textBytes > MaximumTextBytes;
    }

    std::string address(const MD_ATTRIBUTE &href)
    {
        m_textBytes += href.size;
        return href.size <= MaximumAddress ? allowedAddress(textOf(href)) : std::string();
    }

    std::string localPath(const MD_ATTRIBUTE &address)
    {
        m_textBytes += address.size;
        return address.size <= MaximumAddress ? mediaPathOf(textOf(address)) : std::string();
    }

    void addLeaf(MarkdownKind kind)
    {
        m_open.back().children.push_back({.kind = kind});
        ++m_nodes;
    }

    int enter(MarkdownNode node, bool block)
    {
        if (isFull())
            return 1;
        if (m_open.size() >= MaximumDepth) {
            ++m_flattened;
            return block ? append(" ") : 0;
        }
        m_open.push_back(std::move(node));
        ++m_nodes;
        return 0;
    }

    void leave()
    {
        if (isFull())
            return;
        if (m_flattened > 0)
            --m_flattened;
        else
            close();
    }

    void close()
    {
        MarkdownNode node = std::move(m_open.back());
        m_open.pop_back();
        if (node.kind == MarkdownKind::Code && node.text.ends_with('\n'))
            node.text.pop_back();
        // What stood around a formula on its own lines may have been nothing.
        if (node.kind != MarkdownKind::Paragraph || !node.children.empty())
            m_open.back().children.push_back(std::move(node));
    }

    int appendWithFormulas(std::string_view text)
    {
        for (std::size_t at = 0; at < text.size() && !m_formulas.empty();) {
            const std::size_t begin = text.find(FormulaBegin, at);
            if (begin == std::string_view::npos)
                break;
            append(text.substr(at, begin - at));
            std::size_t number = 0;
            const char *digits = text.data() + begin + FormulaBegin.size();
            const auto [end, error] = std::from_chars(digits, text.data() + text.size(), number);
            if (error == std::errc() && number < m_formulas.size())
                addFormula(m_formulas[number]);
            at = static_cast<std::size_t>(end - text.data()) + FormulaEnd.size();
            if (at >= text.size())
                return 0;
            text.remove_prefix(at);
            at = 0;
        }
        return append(text);
    }

    /// A formula on its own parts the paragraph where it stands.
    void addFormula(const MathSpan &formula)
    {
        m_textBytes += formula.tex.size();
        const MarkdownKind parent = m_open.back().kind;
        const bool block =
            formula.display && (parent == MarkdownKind::Paragraph || parent == MarkdownKind::Item);
        if (block && parent == MarkdownKind::Paragraph)
            close();
        addLeaf(block ? MarkdownKind::MathBlock : MarkdownKind::Math);
        MarkdownNode &node = m_open.back().children.back();
        node.display = formula.display;
        appendShown(node.text, formula.tex);
        if (block && parent == MarkdownKind::Paragraph) {
            m_open.emplace_back().kind = MarkdownKind::Paragraph;
            ++m_nodes;
        }
    }

    int append(std::string_view text)
    {
        MarkdownNode &parent = m_open.back();
        const bool afterFormula =
            !parent.children.empty() && parent.children.back().kind == MarkdownKind::MathBlock;
        if (afterFormula || (parent.kind == MarkdownKind::Paragraph && parent.children.empty())) {
            // No space before the first word.
            text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
            if (text.empty())
                return 0;
        }
        if (parent.kind == MarkdownKind::Code || parent.kind == MarkdownKind::CodeSpan) {
            appendShown(parent.text, text);
            return 0;
        }
        if (parent.children.empty() || parent.children.back().kind != MarkdownKind::Text) {
            addLeaf(MarkdownKind::Text);
        }
        appendShown(parent.children.back().text, text);
        return 0;
    }

    std::vector<MathSpan> m_formulas;
    std::vector<MarkdownNode> m_open{1};
    std::size_t m_flattened = 0;
    std::size_t m_nodes = 0;
    std::size_t m_textBytes = 0;
    bool m_inHeader = false;
};

TreeBuilder &builder(void *data)
{
    return *static_cast<TreeBuilder *>(data);
}

/// The text with its formulas' places instead of them.
std::string withPlaces(std::string_view source, const std::vector<MathSpan> &formulas)
{
    std::string out;
    std::size_t at = 0;
    for (std::size_t i = 0; i < formulas.size(); ++i) {
        out += source.substr(at, formulas[i].begin - at);
        out += FormulaBegin;
        out += std::to_string(i);
        out += FormulaEnd;
        at = formulas[i].end;
    }
    out += source.substr(at);
    return out;
}

constexpr std::string_view SoundBegin = "[sound:";

/// `[sound:a.mp3]`, as Anki writes it: the text around stays, each in a node of its own.
std::vector<MarkdownNode> withSounds(MarkdownNode text)
{
    std::vector<MarkdownNode> parts;
    const auto addText = [&parts](std::string_view words) {
        if (!words.empty())
            parts.push_back({.kind = MarkdownKind::Text, .text = std::string(words)});
    };
    std::string_view rest = text.text;
    for (std::size_t from = 0;;) {
        const std::size_t begin = rest.find(SoundBegin, from);
        const std::size_t end = rest.find(']', std::min(begin, rest.size()));
        if (end == std::string_view::npos)
            break;
        std::string path =
            mediaPathOf(rest.substr(begin + SoundBegin.size(), end - begin - SoundBegin.size()));
        if (!isSoundName(path)) {
            from = begin + SoundBegin.size();
            continue;
        }
        addText(rest.substr(0, begin));
        parts.push_back({.kind = MarkdownKind::Sound, .text = std::move(path)});
        rest.remove_prefix(end + 1);
        from = 0;
    }
    addText(rest);
    return parts;
}

void markSounds(MarkdownNode &node)
{
    std::vector<MarkdownNode> children;
    for (MarkdownNode &child : node.children) {
        if (child.kind == MarkdownKind::Text) {
            for (MarkdownNode &part : withSounds(std::move(child)))
                children.push_back(std::move(part));
            continue;
        }
        markSounds(child);
        children.push_back(std::move(child));
    }
    node.children = std::move(children);
}

void collectText(const MarkdownNode &node, std::string &out)
{
    if (node.kind == MarkdownKind::Math || node.kind == MarkdownKind::MathBlock)
        out += mathLine(node.text);
    else if (!hasAddress(node) || (node.kind != MarkdownKind::Link && node.children.empty()))
        out += node.text; // of a picture without words, its name
    const bool block = node.kind <= MarkdownKind::Cell || node.kind == MarkdownKind::LineBreak;
    for (const MarkdownNode &child : node.children)
        collectText(child, out);
    if (block)
        out += ' ';
}

} // namespace

MarkdownNode parseMarkdown(std::string_view markdown)
{
    std::string_view source = parsedPart(markdown);
    std::vector<MathSpan> formulas;
    std::string replaced;
    if (source.find(FormulaBegin) == std::string_view::npos)
        formulas = mathSpans(source);
    if (!formulas.empty()) {
        replaced = withPlaces(source, formulas);
        source = replaced;
    }
    MD_PARSER parser{};
    parser.flags = markdownDialect(source);
    parser.enter_block = [](MD_BLOCKTYPE type, void *detail, void *data) {
        return builder(data).enterBlock(type, detail);
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void *, void *data) {
        return builder(data).leaveBlock(type);
    };
    parser.enter_span = [](MD_SPANTYPE type, void *detail, void *data) {
        return builder(data).enterSpan(type, detail);
    };
    parser.leave_span = [](MD_SPANTYPE, void *, void *data) { return builder(data).leaveSpan(); };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *data) {
        return builder(data).text(type, std::string_view(text, size));
    };
    TreeBuilder tree(std::move(formulas));
    // A non-zero result is our own limit (or want of memory): what came before is shown.
    (void)md_parse(source.data(), static_cast<MD_SIZE>(source.size()), &parser, &tree);
    MarkdownNode root = tree.finish();
    if (source.find(SoundBegin) != std::string_view::npos)
        markSounds(root);
    return root;
}

std::string inlineText(const MarkdownNode &node)
{
    std::string out;
    collectText(node, out);
    return simplified(out);
}

} // namespace engram
