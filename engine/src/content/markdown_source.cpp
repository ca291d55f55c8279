// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "content/markdown_source.h"

#include "base/text.h"
#include "content/ascii.h"
#include "content/markdown.h"

#include <md4c.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <limits>
#include <utility>

namespace engram
{

namespace
{

constexpr unsigned Dialect =
    MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_NOHTML;
/// md4c fills every row of a table up to its first: without a bound, time and space are quadratic.
constexpr std::ptrdiff_t MaximumColumns = 128;

enum class ByteKind : std::uint8_t { Markup, Text, Code };

/// A paragraph, a heading, a cell or another run of text.
struct TextLeaf
{
    int quotes = 0;
    bool cell = false;
};

/// Where md4c reports text, it points into the source, but for line ends and indentation that it
/// makes up.
class SourceMap
{
public:
    explicit SourceMap(std::string_view source)
        : m_source(source), bytes(source.size(), ByteKind::Markup), leafOf(source.size(), 0)
    {
        MD_PARSER parser{};
        parser.flags = markdownDialect(source);
        parser.enter_block = [](MD_BLOCKTYPE type, void *, void *data) {
            return self(data).block(type, 1);
        };
        parser.leave_block = [](MD_BLOCKTYPE type, void *, void *data) {
            return self(data).block(type, -1);
        };
        parser.enter_span = [](MD_SPANTYPE, void *, void *) { return 0; };
        parser.leave_span = [](MD_SPANTYPE, void *, void *) { return 0; };
        parser.text = [](MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *data) {
            return self(data).text(type, std::string_view(text, size));
        };
        (void)md_parse(source.data(), static_cast<MD_SIZE>(source.size()), &parser, this);
    }

private:
    static SourceMap &self(void *data) { return *static_cast<SourceMap *>(data); }

    int block(MD_BLOCKTYPE type, int change)
    {
        if (type == MD_BLOCK_QUOTE)
            m_quotes += change;
        leaves.push_back({m_quotes, change > 0 && (type == MD_BLOCK_TD || type == MD_BLOCK_TH)});
        return 0;
    }

    int text(MD_TEXTTYPE type, std::string_view text)
    {
        const std::less_equal<> notAfter;
        const char *sourceEnd = m_source.data() + m_source.size();
        const bool shown = type == MD_TEXT_NORMAL || type == MD_TEXT_CODE;
        if (!shown || !notAfter(m_source.data(), text.data()) ||
            !notAfter(text.data() + text.size(), sourceEnd))
            return 0;
        const auto from = static_cast<std::size_t>(text.data() - m_source.data());
        // An address in angle brackets is text, too, for md4c.
        const bool address =
            from > 0 && m_source[from - 1] == '<' && bytes[from - 1] == ByteKind::Markup;
        for (std::size_t i = from; i < from + text.size() && !address; ++i) {
            bytes[i] = type == MD_TEXT_CODE ? ByteKind::Code : ByteKind::Text;
            leafOf[i] = static_cast<std::uint32_t>(leaves.size() - 1);
        }
        return 0;
    }

    std::string_view m_source;
    int m_quotes = 0;

public:
    std::vector<ByteKind> bytes;
    std::vector<std::uint32_t> leafOf;
    std::vector<TextLeaf> leaves{1};
};

/// What could begin or end a formula, and what none goes beyond.
struct Delimiter
{
    enum class Kind : std::uint8_t {
        Dollar,
        TwoDollars,
        OpenRound,
        CloseRound,
        OpenSquare,
        CloseSquare,
        Leaf,  ///< another paragraph, item or cell begins
        Never, ///< code, or a blank line
    };
    static constexpr std::size_t Kinds = 8;
    Kind kind = Kind::Never;
    bool beginsLine = false;
    std::size_t at = 0; ///< the first byte
};

using DelimiterKind = Delimiter::Kind;

std::size_t lengthOf(const Delimiter &mark)
{
    return mark.kind == DelimiterKind::Dollar ? 1 : 2;
}

DelimiterKind closerOf(DelimiterKind opener)
{
    if (opener == DelimiterKind::OpenRound)
        return DelimiterKind::CloseRound;
    return opener == DelimiterKind::OpenSquare ? DelimiterKind::CloseSquare : opener;
}

class MathFinder
{
public:
    explicit MathFinder(std::string_view source) : m_source(source), m_map(source) {}

    std::vector<MathSpan> find()
    {
        collect();
        link();
        std::vector<MathSpan> spans;
        for (std::size_t i = 0; i < m_marks.size() && spans.size() < MaximumFormulas;) {
            const std::size_t end = closing(i);
            if (end == None) {
                ++i;
                continue;
            }
            spans.push_back(span(m_marks[i], m_marks[end]));
            i = end + 1;
        }
        return spans;
    }

private:
    static constexpr std::uint32_t None = std::numeric_limits<std::uint32_t>::max();

    [[nodiscard]] bool isText(std::size_t at) const
    {
        return at < m_source.size() && m_map.bytes[at] == ByteKind::Text;
    }

    /// Whether the byte has a backslash before it that is markup.
    [[nodiscard]] bool escaped(std::size_t at) const
    {
        return at > 0 && m_source[at - 1] == '\\' && m_map.bytes[at - 1] == ByteKind::Markup;
    }

    void collect()
    {
        bool beginsLine = true;
        std::uint32_t leaf = 0;
        for (std::size_t at = 0; at < m_source.size(); ++at) {
            const char c = m_source[at];
            if (c == '\n') {
                beginsLine = true;
                if (isBlank(at + 1))
                    add(DelimiterKind::Never, at, false);
            }
            if (m_map.bytes[at] == ByteKind::Code)
                add(DelimiterKind::Never, at, false);
            if (!isText(at))
                continue;
            if (m_map.leafOf[at] != leaf)
                add(DelimiterKind::Leaf, at, false);
            leaf = m_map.leafOf[at];
            if (c == '$' && !escaped(at)) {
                std::size_t end = at + 1;
                while (end < m_source.size() && m_source[end] == '$' && isText(end))
                    ++end;
                if (end - at <= 2)
                    add(end - at == 1 ? DelimiterKind::Dollar : DelimiterKind::TwoDollars, at,
                        beginsLine);
                at = end - 1;
            } else if (escaped(at) && (c == '(' || c == ')' || c == '[' || c == ']')) {
                add(c == '('   ? DelimiterKind::OpenRound
                    : c == ')' ? DelimiterKind::CloseRound
                    : c == '[' ? DelimiterKind::OpenSquare
                               : DelimiterKind::CloseSquare,
                    at - 1, beginsLine);
            }
            beginsLine = beginsLine && (c == ' ' || c == '\t');
        }
    }

    void add(DelimiterKind kind, std::size_t at, bool beginsLine)
    {
        const bool again =
            !m_marks.empty() && kind == DelimiterKind::Never && m_marks.back().kind == kind;
        if (!again)
            m_marks.push_back({kind, beginsLine, at});
    }

    [[nodiscard]] bool isBlank(std::size_t at) const
    {
        const std::size_t next = m_source.find_first_not_of(" \t\r>", at);
        return next == std::string_view::npos || m_source[next] == '\n';
    }

    /// For each mark the next one of each kind behind it.
    void link()
    {
        std::array<std::uint32_t, Delimiter::Kinds> next;
        next.fill(None);
        m_next.resize(m_marks.size());
        for (std::size_t i = m_marks.size(); i-- > 0;) {
            m_next[i] = next;
            next[static_cast<std::size_t>(m_marks[i].kind)] = static_cast<std::uint32_t>(i);
        }
    }

    /// The mark that closes what this one opens, or None.
    [[nodiscard]] std::size_t closing(std::size_t opener) const
    {
        const Delimiter &mark = m_marks[opener];
        const auto nextOf = [&](DelimiterKind kind) {
            return m_next[opener][static_cast<std::size_t>(kind)];
        };
        const bool opens =
            mark.kind == DelimiterKind::Dollar || mark.kind == DelimiterKind::TwoDollars ||
            mark.kind == DelimiterKind::OpenRound || mark.kind == DelimiterKind::OpenSquare;
        if (!opens)
            return None;
        const std::size_t end = nextOf(closerOf(mark.kind));
        const bool display =
            mark.kind == DelimiterKind::TwoDollars || mark.kind == DelimiterKind::OpenSquare;
        const bool acrossLeaves = display && mark.beginsLine;
        if (end == None || end > nextOf(DelimiterKind::Never) ||
            (!acrossLeaves && end > nextOf(DelimiterKind::Leaf)))
            return None;
        const std::size_t from = mark.at + lengthOf(mark);
        const std::size_t to = m_marks[end].at;
        if (trimmed(m_source.substr(from, to - from)).empty())
            return None;
        const char behind = to + 1 < m_source.size() ? m_source[to + 1] : ' ';
        if (mark.kind == DelimiterKind::Dollar &&
            (isAsciiSpace(m_source[from]) || isAsciiSpace(m_source[to - 1]) ||
             (behind >= '0' && behind <= '9')))
            return None;
        return end;
    }

    [[nodiscard]] MathSpan span(const Delimiter &open, const Delimiter &close) const
    {
        MathSpan span;
        span.begin = open.at;
        span.end = close.at + lengthOf(close);
        span.display =
            open.kind == DelimiterKind::TwoDollars || open.kind == DelimiterKind::OpenSquare;
        const std::size_t from = open.at + lengthOf(open);
        const std::size_t place =
            open.kind == DelimiterKind::Dollar || open.kind == DelimiterKind::TwoDollars
                ? open.at
                : open.at + 1;
        const TextLeaf &leaf = m_map.leaves[m_map.leafOf[place]];
        for (std::size_t at = from; at < close.at; ++at) {
            if (leaf.cell && m_source[at] == '\\' && m_source[at + 1] == '|')
                continue;
            span.tex += m_source[at] == '\n' ? ' ' : m_source[at];
            if (m_source[at] != '\n')
                continue;
            for (int quotes = leaf.quotes; quotes > 0; --quotes) {
                const std::size_t mark = m_source.find_first_not_of(" \t", at + 1);
                if (mark == std::string_view::npos || m_source[mark] != '>')
                    break;
                at = mark;
            }
        }
        span.tex = simplified(span.tex);
        return span;
    }

    std::string_view m_source;
    SourceMap m_map;
    std::vector<Delimiter> m_marks;
    std::vector<std::array<std::uint32_t, Delimiter::Kinds>> m_next;
};

} // namespace

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

unsigned markdownDialect(std::string_view source)
{
    // None of its tables has too many columns.
    for (std::size_t at = 0; at < source.size();) {
        const std::size_t end = std::min(source.find('\n', at), source.size());
        const std::string_view line = source.substr(at, end - at);
        if (std::count(line.begin(), line.end(), '|') > MaximumColumns)
            return Dialect & ~unsigned{MD_FLAG_TABLES};
        at = end + 1;
    }
    return Dialect;
}

std::vector<bool> codeBytes(std::string_view markdown)
{
    const SourceMap map(parsedPart(markdown));
    std::vector<bool> code(map.bytes.size());
    std::transform(map.bytes.begin(), map.bytes.end(), code.begin(),
                   [](ByteKind byte) { return byte == ByteKind::Code; });
    return code;
}

std::vector<MathSpan> mathSpans(std::string_view markdown)
{
    const std::string_view source = parsedPart(markdown);
    const bool none = source.find('$') == std::string_view::npos &&
                      source.find("\\(") == std::string_view::npos &&
                      source.find("\\[") == std::string_view::npos;
    return none ? std::vector<MathSpan>() : MathFinder(source).find();
}

} // namespace engram
