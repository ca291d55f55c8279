// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "content/html_text.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "base/text.h"
#include "content/entity.h"
#include "content/markdown.h"
#include "content/recovered_markdown.h"

namespace engram
{

namespace
{

constexpr std::size_t DeepestList = 16;
constexpr std::size_t LongestEntity = 32;

struct HtmlTag
{
    std::string name; ///< in small letters
    bool isEnd = false;
    std::string_view attributes;
    std::size_t size = 0; ///< bytes, with its brackets
};

char lowerLetter(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

bool isLetter(char c)
{
    return lowerLetter(c) >= 'a' && lowerLetter(c) <= 'z';
}

/// The tag or comment that the text begins with; nothing when `<` is text.
std::optional<HtmlTag> tagAt(std::string_view html)
{
    HtmlTag tag;
    if (html.starts_with("<!--")) {
        const std::size_t end = html.find("-->", 4);
        tag.size = end == std::string_view::npos ? html.size() : end + 3;
        return tag;
    }
    std::size_t at = 1;
    tag.isEnd = at < html.size() && html[at] == '/';
    at += tag.isEnd ? 1 : 0;
    if (at >= html.size() || !(isLetter(html[at]) || html[at] == '!' || html[at] == '?'))
        return std::nullopt;
    for (; at < html.size() && (isLetter(html[at]) || (html[at] >= '0' && html[at] <= '9')); ++at)
        tag.name += lowerLetter(html[at]);
    const std::size_t begin = at;
    char quote = 0;
    for (; at < html.size() && (quote != 0 || html[at] != '>'); ++at) {
        if (quote != 0)
            quote = html[at] == quote ? '\0' : quote;
        else if (html[at] == '"' || html[at] == '\'')
            quote = html[at];
    }
    tag.attributes = html.substr(begin, at - begin);
    tag.size = std::min(at + 1, html.size());
    return tag;
}

std::string decodedText(std::string_view html)
{
    std::string out;
    for (std::size_t at = 0; at < html.size();) {
        const std::size_t end =
            html[at] == '&' ? html.substr(at, LongestEntity).find(';') : std::string_view::npos;
        if (end == std::string_view::npos) {
            out += html[at++];
            continue;
        }
        const std::string_view entity = html.substr(at, end + 1);
        out += entity == "&nbsp;" ? " " : decodeEntity(entity);
        at += entity.size();
    }
    return out;
}

std::string attributeOf(const HtmlTag &tag, std::string_view name)
{
    const std::string_view text = tag.attributes;
    for (std::size_t at = 0; at < text.size();) {
        while (at < text.size() && !isLetter(text[at]))
            ++at;
        std::string found;
        while (at < text.size() && (isLetter(text[at]) || text[at] == '-'))
            found += lowerLetter(text[at++]);
        while (at < text.size() && text[at] == ' ')
            ++at;
        if (at >= text.size() || text[at] != '=')
            continue;
        ++at;
        while (at < text.size() && text[at] == ' ')
            ++at;
        std::size_t end = 0;
        if (at < text.size() && (text[at] == '"' || text[at] == '\'')) {
            end = text.find(text[at], at + 1);
            ++at;
        } else {
            end = text.find_first_of(" \t\n", at);
        }
        end = std::min(end, text.size());
        if (found == name)
            return decodedText(text.substr(at, end - at));
        at = end + 1;
    }
    return {};
}

bool isTagAmong(std::string_view name, std::initializer_list<std::string_view> names)
{
    return std::ranges::find(names, name) != names.end();
}

/// An address between the angle brackets of a link.
std::string bracketed(std::string_view address)
{
    std::string out = "<";
    for (const char c : address)
        if (c != '<' && c != '>' && static_cast<unsigned char>(c) >= 0x20)
            out += c == '\\' ? '/' : c;
    return out + ">";
}

class HtmlConverter
{
public:
    std::string convert(std::string_view html)
    {
        for (std::size_t at = 0; at < html.size();) {
            const std::string_view rest = html.substr(at);
            const std::optional<HtmlTag> tag = rest.front() == '<' ? tagAt(rest) : std::nullopt;
            if (!tag) {
                const std::size_t end = std::min(rest.find('<', 1), rest.size());
                text(rest.substr(0, end));
                at += end;
                continue;
            }
            at += tag->size;
            if (!tag->isEnd && isTagAmong(tag->name, {"script", "style", "head", "title", "iframe",
                                                      "object", "template", "noscript", "svg"})) {
                at += sizeOfHidden(html.substr(at), tag->name);
                continue;
            }
            if (!tag->isEnd && tag->name == "pre") {
                const std::size_t size = sizeOfHidden(html.substr(at), tag->name);
                code(html.substr(at, size));
                at += size;
                continue;
            }
            handle(*tag);
        }
        closeMarks();
        while (!m_out.empty() && (m_out.back() == '\n' || m_out.back() == ' '))
            m_out.pop_back();
        return std::move(m_out);
    }

private:
    enum class Break { None, Line, Paragraph };

    /// Up to behind the end of an element that opened before the text.
    static std::size_t sizeOfHidden(std::string_view html, std::string_view name)
    {
        for (std::size_t at = html.find("</"); at != std::string_view::npos;
             at = html.find("</", at + 2)) {
            const std::optional<HtmlTag> tag = tagAt(html.substr(at));
            // One without its `>` goes to the end, and so would each behind it.
            if (tag && (tag->name == name || at + tag->size >= html.size()))
                return at + tag->size;
        }
        return html.size();
    }

    void handle(const HtmlTag &tag)
    {
        const int step = tag.isEnd ? -1 : 1;
        const std::string_view name = tag.name;
        if (isTagAmong(name, {"b", "strong"}))
            m_bold = std::max(0, m_bold + step);
        else if (isTagAmong(name, {"i", "em", "cite", "var"}))
            m_italic = std::max(0, m_italic + step);
        else if (isTagAmong(name, {"s", "strike", "del"}))
            m_struck = std::max(0, m_struck + step);
        else if (isTagAmong(name, {"code", "tt", "kbd", "samp"}))
            m_code = std::max(0, m_code + step);
        else if (name == "br")
            m_break = m_break == Break::None ? Break::Line : Break::Paragraph;
        else if (isTagAmong(name, {"div", "tr", "dt", "dd", "figcaption", "center"}))
            m_break = std::max(m_break, Break::Line);
        else if (isTagAmong(name, {"p", "section", "article", "header", "footer", "table", "figure",
                                   "dl", "main", "details", "summary"}))
            m_break = Break::Paragraph;
        else if (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6')
            heading(tag);
        else if (name == "hr")
            rule();
        else if (isTagAmong(name, {"ul", "ol"}))
            list(tag);
        else if (name == "li")
            item(tag);
        else if (name == "blockquote")
            quote(step);
        else if (isTagAmong(name, {"td", "th"}) && !tag.isEnd)
            m_cell = m_break == Break::None && !m_isLineStart;
        else if (name == "img" && !tag.isEnd)
            image(tag);
        else if (name == "a")
            link(tag);
    }

    void text(std::string_view html)
    {
        const std::string decoded = decodedText(html);
        const std::string_view whole = decoded;
        std::size_t inLine = whole.find("\\(");
        std::size_t apart = whole.find("\\[");
        std::size_t at = 0;
        while (at < whole.size()) {
            // What is not there any more is not looked for again.
            if (inLine < at)
                inLine = whole.find("\\(", at);
            if (apart < at)
                apart = whole.find("\\[", at);
            const std::size_t begin = std::min(inLine, apart);
            const std::size_t end = begin != std::string_view::npos
                                        ? whole.find(begin == inLine ? "\\)" : "\\]", begin)
                                        : std::string_view::npos;
            if (end == std::string_view::npos) {
                words(whole.substr(at));
                return;
            }
            words(whole.substr(at, begin - at));
            raw(simplified(whole.substr(begin, end + 2 - begin)));
            at = end + 2;
        }
    }

    /// With white space as one space, and what Markdown would read as its own marked as text.
    void words(std::string_view run)
    {
        if (run.empty())
            return;
        const auto isSpace = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
        const std::string plain = simplified(run);
        if (isSpace(run.front()))
            m_isSpacePending = true;
        if (plain.empty())
            return;
        raw(m_code > 0 ? codeSpan(plain) : escapeMarkdown(plain));
        if (isSpace(run.back()))
            m_isSpacePending = true;
    }

    static std::string codeSpan(std::string_view plain)
    {
        const bool hasTick = plain.find('`') != std::string_view::npos;
        return (hasTick ? "`` " : "`") + std::string(plain) + (hasTick ? " ``" : "`");
    }

    /// Markdown of a line.
    void raw(std::string_view markdown)
    {
        openLine();
        const std::string wanted = std::string(m_bold > 0 ? "**" : "") + (m_italic > 0 ? "*" : "") +
                                   (m_struck > 0 ? "~~" : "");
        if (wanted != m_marks)
            closeMarks();
        if (std::exchange(m_cell, false) && !m_isLineStart)
            m_out += " \\|";
        if (m_isSpacePending && !m_isLineStart)
            m_out += ' ';
        m_isSpacePending = false;
        if (wanted != m_marks) {
            m_marks = wanted;
            m_out += m_marks;
        }
        m_out += markdown;
        m_isLineStart = false;
    }

    void closeMarks()
    {
        m_out += std::string(m_marks.rbegin(), m_marks.rend());
        m_marks.clear();
    }

    void openLine()
    {
        const Break wanted = std::exchange(m_break, Break::None);
        if (wanted != Break::None && !m_out.empty()) {
            closeMarks();
            if (wanted == Break::Paragraph) {
                m_out += "\n" + std::string(trimmed(quoteMarks())) + "\n";
                m_isLineStart = true;
            } else if (!m_isLineStart) {
                m_out += m_isBlock ? "\n" : "\\\n";
                m_isLineStart = true;
            }
            m_isPrefixed = false;
        }
        if (wanted != Break::None || m_out.empty())
            m_isBlock = false;
        if (m_isPrefixed)
            return;
        m_isPrefixed = true;
        m_isLineStart = true;
        m_isSpacePending = false;
        m_out += quoteMarks();
        if (!m_lists.empty()) {
            const std::size_t indent = 4 * (m_lists.size() - 1);
            m_out += std::string(indent, ' ') + (m_marker.empty() ? "    " : m_marker);
            m_marker.clear();
        }
    }

    [[nodiscard]] std::string quoteMarks() const
    {
        std::string marks;
        for (int i = 0; i < m_quotes; ++i)
            marks += "> ";
        return marks;
    }

    void heading(const HtmlTag &tag)
    {
        m_break = Break::Paragraph;
        if (tag.isEnd)
            return;
        openLine();
        m_out += std::string(static_cast<std::size_t>(tag.name[1] - '0'), '#') + ' ';
    }

    void rule()
    {
        m_break = Break::Paragraph;
        openLine();
        m_out += "---";
        m_isLineStart = false;
        m_break = Break::Paragraph;
    }

    void list(const HtmlTag &tag)
    {
        const bool isInner = !m_lists.empty();
        if (tag.isEnd && !m_lists.empty())
            m_lists.pop_back();
        else if (!tag.isEnd && m_lists.size() < DeepestList)
            m_lists.push_back(tag.name == "ol" ? 1 : 0);
        m_break = isInner && m_lists.size() > 1 ? std::max(m_break, Break::Line) : Break::Paragraph;
        m_isBlock = true;
    }

    void item(const HtmlTag &tag)
    {
        if (m_lists.empty()) {
            m_break = std::max(m_break, Break::Line);
            return;
        }
        if (tag.isEnd)
            return;
        closeMarks();
        int &next = m_lists.back();
        m_marker = next > 0 ? std::to_string(next++) + ". " : "-   ";
        m_marker.resize(std::max<std::size_t>(m_marker.size(), 4), ' ');
        if (m_break != Break::Paragraph)
            m_break = Break::Line;
        m_isBlock = true;
    }

    void quote(int step)
    {
        constexpr int Deepest = 8;
        m_break = Break::Paragraph;
        closeMarks();
        m_quotes = std::clamp(m_quotes + step, 0, Deepest);
    }

    void image(const HtmlTag &tag)
    {
        const std::string source = attributeOf(tag, "src");
        if (!source.empty())
            raw("![" + escapeMarkdown(simplified(attributeOf(tag, "alt"))) + "](" +
                bracketed(source) + ")");
    }

    void link(const HtmlTag &tag)
    {
        if (!m_address.empty()) {
            closeMarks();
            m_out += "](" + bracketed(std::exchange(m_address, {})) + ")";
        }
        if (tag.isEnd)
            return;
        m_address = attributeOf(tag, "href");
        if (m_address.starts_with("https://") || m_address.starts_with("http://") ||
            m_address.starts_with("mailto:")) {
            closeMarks();
            raw("[");
            return;
        }
        m_address.clear();
    }

    void code(std::string_view html)
    {
        std::string plain;
        for (std::size_t at = 0; at < html.size();) {
            const std::optional<HtmlTag> tag =
                html[at] == '<' ? tagAt(html.substr(at)) : std::nullopt;
            if (tag) {
                plain += tag->name == "br" ? "\n" : "";
                at += tag->size;
                continue;
            }
            const std::size_t end = std::min(html.find('<', at + 1), html.size());
            plain += decodedText(html.substr(at, end - at));
            at = end;
        }
        while (!plain.empty() && plain.back() == '\n')
            plain.pop_back();
        std::string fence = "```";
        while (plain.find(fence) != std::string::npos)
            fence += '`';
        m_break = Break::Paragraph;
        openLine();
        m_out += fence + "\n" + plain + "\n" + fence;
        m_isLineStart = false;
        m_break = Break::Paragraph;
    }

    std::string m_out;
    Break m_break = Break::None;
    bool m_isPrefixed = false;
    bool m_isLineStart = true;
    bool m_isSpacePending = false;
    bool m_isBlock = false; ///< a line breaks without a mark: what follows is an item
    bool m_cell = false;
    int m_bold = 0;
    int m_italic = 0;
    int m_struck = 0;
    int m_code = 0;
    int m_quotes = 0;
    std::string m_marks; ///< that are open
    std::string m_marker;
    std::vector<int> m_lists; ///< the next number of each; 0 of one without
    std::string m_address;
};

} // namespace

std::string htmlToMarkdown(std::string_view html)
{
    return HtmlConverter().convert(html.substr(0, MaximumMarkdown));
}

std::string escapeHtml(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (c == '"')
            out += "&quot;";
        else
            out += c;
    }
    return out;
}

bool isBlankHtml(std::string_view html)
{
    if (html.find_first_of("<&") == std::string_view::npos)
        return trimmed(html).empty();
    return htmlToMarkdown(html).empty();
}

} // namespace engram
