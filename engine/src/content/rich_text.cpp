// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/rich_text.h>

#include "content/code_text.h"
#include "content/highlight.h"
#include "content/markdown.h"
#include "content/sentences.h"

#include <algorithm>
#include <map>

namespace engram
{

namespace
{

constexpr std::size_t MaximumRichText = std::size_t{4} * 1024 * 1024;
/// Qt lays out each line of code as a block of its own.
constexpr std::size_t MaximumCodeLines = 20'000;
/// Opens a table across the page. Qt gives a table no room of its own above; the paragraph below
/// keeps its margin.
constexpr std::string_view BoxTag =
    "<table width=\"100%\" border=\"0\" cellspacing=\"0\" cellpadding=\"0\" "
    "style=\"margin-top:10px;margin-bottom:4px\"";
/// Of one character, when escaped.
constexpr std::size_t LongestEscape = 6;

/// A value of the style between quotes: it can end neither them nor the declaration.
std::string styleValue(std::string_view value)
{
    std::string safe;
    for (const char c : value) {
        const bool letterOrDigit =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (letterOrDigit || c == '#' || c == ' ' || c == '-')
            safe += c;
    }
    return safe;
}

/// Writes the subset of HTML that Qt 6.4's documents draw well: a background, a border or padding
/// only a table cell has, so code and quotes are tables.
class HtmlWriter
{
public:
    explicit HtmlWriter(const RichTextStyle &style, std::span<const SentenceMark> marks = {})
        : m_marks(marks), m_media(style.media), m_ground(styleValue(style.codeGround)),
          m_line(styleValue(style.line)), m_dim(styleValue(style.dim)),
          m_accent(styleValue(style.accent)), m_strong(styleValue(style.strong)),
          m_keyword(styleValue(style.codeKeyword)), m_string(styleValue(style.codeString)),
          m_number(styleValue(style.codeNumber)), m_comment(styleValue(style.codeComment)),
          m_codeFont("font-family:'" + styleValue(style.codeFont) + "'")
    {
        if (style.codePoints > 0)
            m_codeFont += ";font-size:" + std::to_string(style.codePoints) + "pt";
    }

    void block(const MarkdownNode &node)
    {
        if (isFull(0))
            return;
        switch (node.kind) {
        case MarkdownKind::Paragraph:
            wrap("<p>", node, "</p>");
            break;
        case MarkdownKind::Heading:
            wrap("<h4>", node, "</h4>");
            break;
        case MarkdownKind::Quote:
            wrap(std::string(BoxTag) + R"(><tr><td width="4" bgcolor=")" + m_line +
                     "\"></td><td style=\"padding-left:10px;color:" + m_dim + "\">",
                 node, "</td></tr></table>");
            break;
        case MarkdownKind::List:
            if (node.ordered)
                wrap("<ol start=\"" + std::to_string(node.number) + "\">", node, "</ol>");
            else
                wrap("<ul>", node, "</ul>");
            break;
        case MarkdownKind::Item:
            ++m_items;
            wrap(!node.task ? "<li>" : (node.done ? "<li>\u2611 " : "<li>\u2610 "), node, "</li>");
            --m_items;
            break;
        case MarkdownKind::Code:
            m_out += BoxTag;
            m_out += " bgcolor=\"" + m_ground + "\"><tr><td style=\"border:1px solid " + m_line +
                     ";padding:8px\"><pre style=\"margin:0px;" + m_codeFont + "\">";
            code(node);
            m_out += "</pre></td></tr></table>";
            break;
        case MarkdownKind::MathBlock:
            // In a list it stands below the text, and its bullet beside it.
            m_out += m_items == 0 ? "<p align=\"center\">" : "<p>";
            formula(node);
            m_out += "</p>";
            break;
        case MarkdownKind::Rule:
            m_out += "<hr>";
            break;
        case MarkdownKind::Table:
            wrap("<table border=\"1\" cellspacing=\"0\" cellpadding=\"6\" style=\"margin-top:10px;"
                 "margin-bottom:4px;border-collapse:collapse;" +
                     border() + "\">",
                 node, "</table>");
            break;
        case MarkdownKind::Row:
            wrap("<tr>", node, "</tr>");
            break;
        case MarkdownKind::Cell:
            cell(node);
            break;
        default:
            inlines(node);
        }
    }

    void inlines(const MarkdownNode &node)
    {
        if (isFull(0))
            return;
        switch (node.kind) {
        case MarkdownKind::Text:
            text(node.text);
            break;
        case MarkdownKind::LineBreak:
            m_out += "<br>";
            break;
        case MarkdownKind::Emphasis:
            wrap("<i>", node, "</i>");
            break;
        case MarkdownKind::Strong:
            wrap(m_strong.empty() ? "<b>" : "<b style=\"color:" + m_strong + "\">", node, "</b>");
            break;
        case MarkdownKind::Strike:
            wrap("<s>", node, "</s>");
            break;
        case MarkdownKind::Code:
        case MarkdownKind::CodeSpan:
            m_out += "<code style=\"" + m_codeFont + ";background-color:" + m_ground + "\">";
            text(node.text);
            m_out += "</code>";
            break;
        case MarkdownKind::Math:
        case MarkdownKind::MathBlock:
            formula(node);
            break;
        case MarkdownKind::Link:
            link(node);
            break;
        case MarkdownKind::Sentence:
            sentence(node);
            break;
        case MarkdownKind::Image:
        case MarkdownKind::Sound:
            media(node);
            break;
        default:
            children(node);
        }
    }

    /// Blocks as one line of text.
    void line(const MarkdownNode &node)
    {
        if (isInline(node) || node.kind == MarkdownKind::Code ||
            node.kind == MarkdownKind::MathBlock) {
            if (node.kind != MarkdownKind::LineBreak)
                inlines(node);
            else
                m_out += ' ';
            return;
        }
        for (const MarkdownNode &child : node.children) {
            const bool block = child.kind < MarkdownKind::Text;
            if (block && !m_out.empty() && m_out.back() != ' ')
                m_out += ' ';
            line(child);
        }
    }

    /// Says that there is more.
    void cut(std::string_view sentence)
    {
        m_out += "<p style=\"color:" + m_dim + "\">[\u2026]";
        if (!sentence.empty())
            m_out += ' ';
        text(sentence);
        m_out += "</p>";
    }

    /// Whether something was left out.
    [[nodiscard]] bool isCut() const { return m_cut; }

    std::string finish() { return std::move(m_out); }

private:
    [[nodiscard]] bool isFull(std::size_t textBytes) const
    {
        return m_out.size() + textBytes * LongestEscape >= MaximumRichText;
    }

    void text(std::string_view text)
    {
        if (isFull(text.size()))
            return;
        for (const char c : text) {
            switch (c) {
            case '&':
                m_out += "&amp;";
                break;
            case '<':
                m_out += "&lt;";
                break;
            case '>':
                m_out += "&gt;";
                break;
            case '"':
                m_out += "&quot;";
                break;
            case '\'':
                m_out += "&#39;";
                break;
            default:
                m_out += c;
            }
        }
    }

    /// Told apart by weight and slant, too, and not by colour alone.
    void code(const MarkdownNode &node)
    {
        std::string text = withoutTabs(node.text);
        for (std::size_t at = text.find('\n'); at < text.size(); at = text.find('\n', at + 1)) {
            if (++m_codeLines < MaximumCodeLines)
                continue;
            m_cut = true;
            text.resize(at);
        }
        for (const CodePart &part : highlighted(text, node.language)) {
            std::string_view color;
            std::string_view look;
            switch (part.token) {
            case CodeToken::Plain:
                break;
            case CodeToken::Keyword:
                color = m_keyword;
                look = ";font-weight:bold";
                break;
            case CodeToken::String:
                color = m_string;
                break;
            case CodeToken::Number:
                color = m_number;
                break;
            case CodeToken::Comment:
                color = m_comment;
                look = hasBoxes(part.text) ? "" : ";font-style:italic";
                break;
            }
            if (color.empty()) {
                this->text(part.text);
                continue;
            }
            m_out += "<span style=\"color:" + std::string(color) + std::string(look) + "\">";
            this->text(part.text);
            m_out += "</span>";
        }
    }

    /// Box drawings, blocks and arrows, which a slant would tear apart.
    static bool hasBoxes(std::string_view text)
    {
        return text.find("\xE2\x94") != std::string_view::npos ||
               text.find("\xE2\x95") != std::string_view::npos ||
               text.find("\xE2\x96") != std::string_view::npos;
    }

    /// A picture or sound of the collection under its file name there; else words in its place.
    void media(const MarkdownNode &node)
    {
        const auto file = m_media.find(node.text);
        if (file == m_media.end()) {
            m_out += "<span style=\"color:" + m_dim + "\">[";
            words(node);
            m_out += "]</span>";
        } else if (node.kind == MarkdownKind::Sound) {
            m_out += "<a href=\"sound:";
            text(file->second);
            m_out += "\" style=\"color:" + m_accent + "\">\u25B6\u00A0";
            words(node);
            m_out += "</a>";
        } else if (!isFull(node.text.size() * 2)) {
            m_out += "<img src=\"media:";
            text(file->second);
            m_out += "\" alt=\"";
            text(node.children.empty() ? std::string() : inlineText(node));
            m_out += "\" title=\"";
            text(node.text);
            m_out += "\">";
        }
    }

    /// What it is called, or its name.
    void words(const MarkdownNode &node)
    {
        if (node.children.empty())
            text(node.text);
        else
            children(node);
    }

    /// An image of a scheme of our own, whose name says the formula; SafeDocument draws it.
    void formula(const MarkdownNode &node)
    {
        if (isFull(node.text.size()))
            return;
        m_out += "<img src=\"math:";
        m_out += node.display ? "display:" : "inline:";
        text(node.text);
        m_out += "\">";
    }

    void children(const MarkdownNode &node)
    {
        for (const MarkdownNode &child : node.children)
            block(child);
    }

    void wrap(std::string_view before, const MarkdownNode &node, std::string_view after)
    {
        m_out += before;
        children(node);
        m_out += after;
    }

    void cell(const MarkdownNode &node)
    {
        std::string_view align = "left";
        if (node.align == MarkdownAlign::Center)
            align = "center";
        else if (node.align == MarkdownAlign::Right)
            align = "right";
        const std::string tag = node.header ? "th" : "td";
        m_out += "<" + tag + " align=\"" + std::string(align) + "\" style=\"" + border() + "\"";
        if (node.header)
            m_out += " bgcolor=\"" + m_ground + "\"";
        wrap(">", node, "</" + tag + ">");
    }

    /// On the table and on each cell: else Qt takes the palette's colours in places.
    [[nodiscard]] std::string border() const { return "border:1px solid " + m_line; }

    void link(const MarkdownNode &node)
    {
        if (node.text.empty() || isFull(node.text.size())) {
            children(node);
            return;
        }
        m_out += "<a href=\"";
        text(node.text);
        wrap("\" style=\"color:" + m_accent + "\">", node, "</a>");
    }

    void sentence(const MarkdownNode &node)
    {
        const auto mark = std::ranges::find(m_marks, node.number, &SentenceMark::sentence);
        if (mark == m_marks.end()) {
            children(node);
            return;
        }
        m_out += "<a href=\"sentence:" + std::to_string(node.number) +
                 "\" style=\"text-decoration:none;color:" + styleValue(mark->ink) +
                 ";background-color:" + styleValue(mark->ground) + "\">";
        children(node);
        m_out += "<sup>";
        text(mark->label);
        m_out += "</sup></a>";
    }

    std::span<const SentenceMark> m_marks;
    const std::map<std::string, std::string> &m_media;
    std::string m_ground;
    std::string m_line;
    std::string m_dim;
    std::string m_accent;
    std::string m_strong;
    std::string m_keyword;
    std::string m_string;
    std::string m_number;
    std::string m_comment;
    std::string m_codeFont;
    std::size_t m_codeLines = 0;
    bool m_cut = false;
    int m_items = 0; ///< around what is written
    std::string m_out;
};

} // namespace

std::string toRichText(std::string_view markdown, const RichTextStyle &style)
{
    HtmlWriter writer(style);
    for (const MarkdownNode &block : parseMarkdown(markdown).children)
        writer.block(block);
    if (isCut(markdown) || writer.isCut())
        writer.cut(style.cut);
    return writer.finish();
}

std::string toRichText(std::string_view markdown, const RichTextStyle &style,
                       std::span<const SentenceMark> marks)
{
    MarkdownNode tree = parseMarkdown(markdown);
    markSentences(tree);
    HtmlWriter writer(style, marks);
    for (const MarkdownNode &block : tree.children)
        writer.block(block);
    if (isCut(markdown) || writer.isCut())
        writer.cut(style.cut);
    return writer.finish();
}

std::string toRichLine(std::string_view markdown, const RichTextStyle &style)
{
    HtmlWriter writer(style);
    MarkdownNode tree = parseMarkdown(markdown);
    // An option that is nothing but a formula has room for it.
    if (tree.children.size() == 1 && tree.children[0].children.size() == 1 &&
        tree.children[0].children[0].kind == MarkdownKind::Math)
        tree.children[0].children[0].display = true;
    writer.line(tree);
    return writer.finish();
}

} // namespace engram
