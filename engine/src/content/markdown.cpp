// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "content/markdown.h"

#include "base/text.h"
#include "content/entity.h"

#include <md4c.h>

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <utility>

namespace engram
{

namespace
{

constexpr unsigned Dialect =
    MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_NOHTML;
/// Link definitions can repeat one long address for every few bytes of text.
constexpr std::size_t MaximumTextBytes = std::size_t{4} * 1024 * 1024;
constexpr std::size_t MaximumAddress = 4096;
/// md4c fills every row of a table up to its first: without a bound, time and space are quadratic.
constexpr std::ptrdiff_t MaximumColumns = 128;

std::string_view parsedPart(std::string_view markdown)
{
    std::string_view part = markdown.substr(0, MaximumMarkdown);
    if (part.size() < markdown.size()) {
        // Not within a character.
        while (!part.empty() &&
               (static_cast<unsigned char>(markdown[part.size()]) & 0xC0U) == 0x80U)
            part.remove_suffix(1);
    }
    return part;
}

/// The dialect for this text: none of its tables has too many columns.
unsigned dialectFor(std::string_view source)
{
    for (std::size_t at = 0; at < source.size();) {
        const std::size_t end = std::min(source.find('\n', at), source.size());
        const std::string_view line = source.substr(at, end - at);
        if (std::count(line.begin(), line.end(), '|') > MaximumColumns)
            return Dialect & ~unsigned{MD_FLAG_TABLES};
        at = end + 1;
    }
    return Dialect;
}

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
    std::string lower = address.substr(0, 8);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
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
            break;
        case MD_SPAN_IMG:
            node.kind = MarkdownKind::Image;
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
        m_open.back().children.push_back(std::move(node));
    }

    int append(std::string_view text)
    {
        MarkdownNode &parent = m_open.back();
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

    std::vector<MarkdownNode> m_open{1};
    std::size_t m_flattened = 0;
    std::size_t m_nodes = 0;
    std::size_t m_textBytes = 0;
    bool m_inHeader = false;
};

/// Where md4c reports code, its text points into the source, but for line ends and indentation that
/// it makes up.
class CodeMarker
{
public:
    explicit CodeMarker(std::string_view source) : m_source(source), m_code(source.size(), false) {}

    void mark(std::string_view text)
    {
        const std::less_equal<> notAfter;
        const char *sourceEnd = m_source.data() + m_source.size();
        if (!notAfter(m_source.data(), text.data()) ||
            !notAfter(text.data() + text.size(), sourceEnd))
            return;
        const auto from = static_cast<std::ptrdiff_t>(text.data() - m_source.data());
        std::fill_n(m_code.begin() + from, text.size(), true);
    }

    std::vector<bool> finish() { return std::move(m_code); }

private:
    std::string_view m_source;
    std::vector<bool> m_code;
};

TreeBuilder &builder(void *data)
{
    return *static_cast<TreeBuilder *>(data);
}

void collectText(const MarkdownNode &node, std::string &out)
{
    out += node.kind == MarkdownKind::Link ? std::string_view() : std::string_view(node.text);
    const bool block = node.kind <= MarkdownKind::Cell || node.kind == MarkdownKind::LineBreak;
    for (const MarkdownNode &child : node.children)
        collectText(child, out);
    if (block)
        out += ' ';
}

} // namespace

MarkdownNode parseMarkdown(std::string_view markdown)
{
    const std::string_view source = parsedPart(markdown);
    MD_PARSER parser{};
    parser.flags = dialectFor(source);
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
    TreeBuilder tree;
    // A non-zero result is our own limit (or want of memory): what came before is shown.
    (void)md_parse(source.data(), static_cast<MD_SIZE>(source.size()), &parser, &tree);
    return tree.finish();
}

std::vector<bool> codeBytes(std::string_view markdown)
{
    const std::string_view source = parsedPart(markdown);
    const auto ignoreBlock = [](MD_BLOCKTYPE, void *, void *) { return 0; };
    const auto ignoreSpan = [](MD_SPANTYPE, void *, void *) { return 0; };
    MD_PARSER parser{};
    parser.flags = dialectFor(source);
    parser.enter_block = ignoreBlock;
    parser.leave_block = ignoreBlock;
    parser.enter_span = ignoreSpan;
    parser.leave_span = ignoreSpan;
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *data) {
        if (type == MD_TEXT_CODE)
            static_cast<CodeMarker *>(data)->mark(std::string_view(text, size));
        return 0;
    };
    CodeMarker marker(source);
    (void)md_parse(source.data(), static_cast<MD_SIZE>(source.size()), &parser, &marker);
    return marker.finish();
}

std::string inlineText(const MarkdownNode &node)
{
    std::string out;
    collectText(node, out);
    return simplified(out);
}

} // namespace engram
