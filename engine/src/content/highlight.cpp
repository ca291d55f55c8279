// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "content/highlight.h"

#include "base/text.h"
#include "content/ascii.h"
#include "content/code_languages.h"

#include <algorithm>
#include <array>
#include <string>

namespace engram
{

namespace
{

using namespace std::string_view_literals;

class Lexer
{
public:
    Lexer(std::string_view code, const CodeRules &rules) : m_code(code), m_rules(rules) {}

    std::vector<CodePart> read()
    {
        const bool markup = m_rules.has(CodeTrait::Markup);
        while (m_at < m_code.size() && m_parts.size() <= MaximumCodeParts) {
            if (!comment() && !(markup ? tag() : token()))
                ++m_at; // stays plain
        }
        flush(m_code.size());
        if (m_parts.size() > MaximumCodeParts)
            return {{CodeToken::Plain, m_code}};
        return std::move(m_parts);
    }

private:
    [[nodiscard]] std::string_view rest() const { return m_code.substr(m_at); }

    [[nodiscard]] bool isWord(char c) const
    {
        return isAsciiLetter(c) || isAsciiDigit(c) || c == '_' || c == '$' ||
               (static_cast<unsigned char>(c) & 0x80U) != 0 ||
               (c == '-' && m_rules.has(CodeTrait::Dashed));
    }

    [[nodiscard]] std::size_t wordEnd(std::size_t from) const
    {
        while (from < m_code.size() && isWord(m_code[from]))
            ++from;
        return from;
    }

    /// Whether nothing but space stands before it on its line.
    [[nodiscard]] bool beginsLine() const
    {
        std::size_t at = m_at;
        while (at > m_plainFrom && (m_code[at - 1] == ' ' || m_code[at - 1] == '\t'))
            --at;
        return at == 0 || m_code[at - 1] == '\n';
    }

    void flush(std::size_t end)
    {
        if (end > m_plainFrom)
            m_parts.push_back({CodeToken::Plain, m_code.substr(m_plainFrom, end - m_plainFrom)});
        m_plainFrom = end;
    }

    bool emit(CodeToken token, std::size_t end)
    {
        flush(m_at);
        m_parts.push_back({token, m_code.substr(m_at, end - m_at)});
        m_at = m_plainFrom = end;
        return true;
    }

    [[nodiscard]] std::size_t lineEnd(std::size_t from) const
    {
        return std::min(m_code.find('\n', from), m_code.size());
    }

    bool comment()
    {
        for (std::size_t i = 0; i + 1 < m_rules.blockComments.size(); i += 2)
            if (rest().starts_with(m_rules.blockComments[i]) && mayBound(m_at))
                return emit(CodeToken::Comment,
                            blockEnd(m_rules.blockComments[i], m_rules.blockComments[i + 1]));
        const bool apart = m_at == 0 || isAsciiSpace(m_code[m_at - 1]);
        for (const std::string_view start : m_rules.lineComments)
            if (rest().starts_with(start) && (apart || !m_rules.has(CodeTrait::Spaced)))
                return emit(CodeToken::Comment, lineEnd(m_at));
        return false;
    }

    /// Whether what opens or closes a block comment may stand there.
    [[nodiscard]] bool mayBound(std::size_t at) const
    {
        return !m_rules.has(CodeTrait::LineBlocks) || at == 0 || m_code[at - 1] == '\n';
    }

    [[nodiscard]] std::size_t blockEnd(std::string_view open, std::string_view close) const
    {
        std::size_t depth = 0;
        const bool nested = m_rules.has(CodeTrait::Nested);
        for (std::size_t at = m_at; at < m_code.size();) {
            const std::string_view here = m_code.substr(at);
            if (here.starts_with(close) && depth > 0 && mayBound(at)) {
                at += close.size();
                if (--depth == 0)
                    return at;
            } else if (here.starts_with(open) && (nested || depth == 0)) {
                ++depth;
                at += open.size();
            } else {
                ++at;
            }
        }
        return m_code.size();
    }

    bool token()
    {
        const char c = m_code[m_at];
        if (c == '#' && heading())
            return true;
        if (c == '#' && m_rules.has(CodeTrait::Hash) && beginsLine()) {
            const std::size_t word =
                std::min(m_code.find_first_not_of(" \t", m_at + 1), m_code.size());
            return emit(CodeToken::Keyword, wordEnd(word));
        }
        if (c == '@' && m_rules.has(CodeTrait::At) && wordEnd(m_at + 1) > m_at + 1)
            return emit(CodeToken::Keyword, wordEnd(m_at + 1));
        if (m_rules.has(CodeTrait::Raw) && rawString())
            return true;
        if (c == '\'' && m_rules.has(CodeTrait::Chars))
            return character();
        const bool behindWord = m_at > 0 && isWord(m_code[m_at - 1]);
        for (const std::string_view quote : m_rules.strings)
            if (rest().starts_with(quote) && !(behindWord && m_rules.has(CodeTrait::Apart)))
                return string(quote);
        const bool isSign = (c == '-' || c == '+') && m_rules.has(CodeTrait::Signed) && !behindWord;
        if (isAsciiDigit(c) || (isSign && isNumber(m_at + 1)))
            return number();
        return isWord(c) && word();
    }

    /// Whether a number without a sign begins there: `5`, `.5`.
    [[nodiscard]] bool isNumber(std::size_t at) const
    {
        at += at < m_code.size() && m_code[at] == '.' ? 1U : 0U;
        return at < m_code.size() && isAsciiDigit(m_code[at]);
    }

    bool heading()
    {
        if (!m_rules.has(CodeTrait::Headings) || !beginsLine())
            return false;
        return emit(CodeToken::Keyword, lineEnd(m_at));
    }

    bool word()
    {
        std::size_t end = wordEnd(m_at);
        while (end < m_code.size() && m_code[end] == '\'' && m_rules.has(CodeTrait::Chars))
            ++end; // foldl'
        const std::string_view text = m_code.substr(m_at, end - m_at);
        const bool keyword = m_rules.has(CodeTrait::Caseless)
                                 ? m_rules.keywords.contains(lowered(text))
                                 : m_rules.keywords.contains(text);
        if (keyword || isKey(end))
            return emit(CodeToken::Keyword, end);
        m_at = end;
        return true;
    }

    /// `name:` at the beginning of a line or behind `{` and `,`.
    [[nodiscard]] bool isKey(std::size_t end) const
    {
        if (!m_rules.has(CodeTrait::Keys) || end >= m_code.size() || m_code[end] != ':')
            return false;
        std::size_t at = m_at;
        while (at > m_plainFrom && isAsciiSpace(m_code[at - 1]) && m_code[at - 1] != '\n')
            --at;
        constexpr std::string_view Before = "\n{,;-";
        return at == 0 || Before.find(m_code[at - 1]) != std::string_view::npos;
    }

    bool string(std::string_view quote)
    {
        const bool multiline = quote.size() > 1 || quote == "`" || m_rules.has(CodeTrait::Lines);
        const bool escapes = !(quote == "'" && m_rules.has(CodeTrait::Doubled)) &&
                             !(quote == "`" && m_rules.has(CodeTrait::Ticks));
        std::size_t at = m_at + quote.size();
        while (at < m_code.size() && !m_code.substr(at).starts_with(quote) &&
               (multiline || m_code[at] != '\n'))
            at += m_code[at] == '\\' && escapes && at + 1 < m_code.size() ? 2 : 1;
        const bool closed = at < m_code.size() && m_code.substr(at).starts_with(quote);
        const std::size_t end = std::min(closed ? at + quote.size() : at, m_code.size());
        return emit(isKey(end) ? CodeToken::Keyword : CodeToken::String, end);
    }

    bool rawString()
    {
        constexpr std::size_t LongestDelimiter = 16;
        constexpr std::array Beginnings{"R\""sv, "LR\""sv, "uR\""sv, "UR\""sv, "u8R\""sv};
        const auto *const begin =
            std::find_if(Beginnings.begin(), Beginnings.end(),
                         [this](std::string_view with) { return rest().starts_with(with); });
        if (begin == Beginnings.end() || (m_at > 0 && isWord(m_code[m_at - 1])))
            return false;
        const std::string_view behind = rest().substr(begin->size());
        const std::size_t length = behind.substr(0, LongestDelimiter + 1).find('(');
        if (length == std::string_view::npos)
            return false;
        const std::size_t open = m_at + begin->size() + length;
        const std::string close = ")" + std::string(behind.substr(0, length)) + "\"";
        const std::size_t end = m_code.find(close, open);
        return emit(CodeToken::String,
                    end == std::string_view::npos ? m_code.size() : end + close.size());
    }

    /// `'x'` or `'\n'`; a `'` alone is something else, such as a lifetime.
    bool character()
    {
        constexpr std::size_t Longest = 12;
        const std::string_view inside = m_code.substr(m_at + 1, Longest);
        std::size_t end = std::string_view::npos;
        if (inside.starts_with('\\'))
            end = inside.find('\'', 2);
        else if (!inside.empty() && inside[0] != '\'' && inside[0] != '\n')
            end = inside.find('\'', 1);
        const bool one =
            end != std::string_view::npos &&
            (inside[0] == '\\' || end == 1 || (static_cast<unsigned char>(inside[0]) & 0x80U) != 0);
        if (!one)
            return false;
        return emit(CodeToken::String, m_at + 1 + end + 1);
    }

    bool number()
    {
        const bool isSigned = m_code[m_at] == '-' || m_code[m_at] == '+';
        std::size_t end = m_at + (isSigned ? 1U : 0U);
        const std::string_view digits = m_code.substr(end);
        const bool hex = digits.starts_with("0x") || digits.starts_with("0X");
        while (end < m_code.size()) {
            const char c = m_code[end];
            const char before = end > m_at ? m_code[end - 1] : ' ';
            const bool exponent =
                (c == '+' || c == '-') && !hex && (before == 'e' || before == 'E');
            const bool decimal =
                c == '.' && end + 1 < m_code.size() && isAsciiDigit(m_code[end + 1]);
            const bool parted = c == '\'' && end + 1 < m_code.size() &&
                                isAsciiDigit(m_code[end + 1]) && m_rules.has(CodeTrait::Raw);
            if (!isAsciiLetter(c) && !isAsciiDigit(c) && c != '_' && !exponent && !decimal &&
                !parted)
                break;
            ++end;
        }
        if (m_rules.has(CodeTrait::Signed) && end < m_code.size() && m_code[end] == '%')
            ++end;
        return emit(CodeToken::Number, end);
    }

    /// Within `<…>` names of elements and values; outside of it, entities.
    bool tag()
    {
        const char c = m_code[m_at];
        if (c == '<' && m_at + 1 < m_code.size() &&
            (isAsciiLetter(m_code[m_at + 1]) || m_code[m_at + 1] == '/' ||
             m_code[m_at + 1] == '!' || m_code[m_at + 1] == '?')) {
            std::size_t end = m_at + 2;
            while (end < m_code.size() && (isWord(m_code[end]) || m_code[end] == '-' ||
                                           m_code[end] == ':' || m_code[end] == '.'))
                ++end;
            m_inTag = true;
            return emit(CodeToken::Keyword, end);
        }
        if (m_inTag && c == '>') {
            m_inTag = false;
            return emit(CodeToken::Keyword, m_at + 1);
        }
        if (m_inTag && (c == '"' || c == '\'')) {
            const std::size_t close = m_code.find(c, m_at + 1);
            return emit(CodeToken::String,
                        close == std::string_view::npos ? lineEnd(m_at) : close + 1);
        }
        constexpr std::size_t LongestEntity = 12;
        const std::size_t end =
            c == '&' ? rest().substr(0, LongestEntity).find(';') : std::string_view::npos;
        return end != std::string_view::npos && emit(CodeToken::Number, m_at + end + 1);
    }

    std::string_view m_code;
    const CodeRules &m_rules;
    std::size_t m_at = 0;
    std::size_t m_plainFrom = 0;
    bool m_inTag = false;
    std::vector<CodePart> m_parts;
};

} // namespace

std::vector<CodePart> highlighted(std::string_view code, std::string_view language)
{
    const CodeRules *rules = codeRules(lowered(language));
    if (rules == nullptr)
        return {{CodeToken::Plain, code}};
    return Lexer(code, *rules).read();
}

} // namespace engram
