// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Markdown as a tree: CommonMark with tables, task lists, strikethrough and formulas (see
/// mathSpans()). Raw HTML is text.
///
/// The tree is safe to walk and to show: at most MaximumDepth deep and MaximumNodes large, its text
/// valid UTF-8 without the characters of isUnsafeToShow(). Pure functions; any thread.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace engram
{

/// What lies behind it is neither parsed nor shown: no card is that long, and a parser's time is
/// bounded only by the length of its input.
inline constexpr std::size_t MaximumMarkdown = std::size_t{256} * 1024;
/// What is nested deeper is shown flat. The document is depth 1.
inline constexpr std::size_t MaximumDepth = 32;
inline constexpr std::size_t MaximumNodes = 100'000;

enum class MarkdownKind : std::uint8_t {
    Document,
    Paragraph,
    Heading, ///< `number` 1 … 6
    Quote,
    List,      ///< `ordered`: `number` is that of the first item
    Item,      ///< `task`, `done`
    Code,      ///< lines in `text`, without the last line end; `language` as the fence says
    MathBlock, ///< a formula on lines of its own, TeX in `text`
    Rule,
    Table, ///< rows
    Row,   ///< cells; `header`
    Cell,  ///< `header`, `align`
    Text,
    LineBreak,
    Emphasis,
    Strong,
    Strike,
    CodeSpan, ///< `text`
    Math,     ///< TeX in `text`; `display`
    Link,     ///< address in `text`: http, https, mailto, or empty for any other
    Image,    ///< children are the description; in `text` mediaPathOf() its address
    Sound,    ///< children are what it is called; its path in `text`
    Sentence, ///< made by markSentences() alone: `number` from 0
};

enum class MarkdownAlign : std::uint8_t { Left, Center, Right };

struct MarkdownNode
{
    MarkdownKind kind = MarkdownKind::Document;
    MarkdownAlign align = MarkdownAlign::Left;
    bool ordered = false;
    bool task = false;
    bool done = false;
    bool header = false;
    bool display = false;
    unsigned number = 0;
    std::string text;
    std::string language;
    std::vector<MarkdownNode> children;
};

/// Tells whether the node is part of a line, and no block.
[[nodiscard]] inline bool isInline(const MarkdownNode &node)
{
    return node.kind >= MarkdownKind::Text;
}

/// Whether `text` is where it leads, and no words.
[[nodiscard]] inline bool hasAddress(const MarkdownNode &node)
{
    return node.kind == MarkdownKind::Link || node.kind == MarkdownKind::Image ||
           node.kind == MarkdownKind::Sound;
}

[[nodiscard]] MarkdownNode parseMarkdown(std::string_view markdown);

/// Whether some of the text lies behind MaximumMarkdown.
[[nodiscard]] inline bool isCut(std::string_view markdown)
{
    return markdown.size() > MaximumMarkdown;
}

/// The text of a tree on one line, without markup; formulas as mathLine() has them.
[[nodiscard]] std::string inlineText(const MarkdownNode &node);

} // namespace engram
