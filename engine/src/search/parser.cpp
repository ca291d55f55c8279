// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include <engram/search.h>

#include "base/text.h"
#include "search/term.h"

namespace engram::search
{

namespace
{

using Form = CardCondition::Form;

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Ends what is not quoted.
bool isEnd(char c)
{
    return isSpace(c) || c == '(' || c == ')' || c == '"';
}

tl::unexpected<Mistake> mistakeAt(SearchMistake what, std::size_t at, std::string_view text = {})
{
    return tl::unexpected<Mistake>(Mistake{what, at, std::string(text)});
}

/// query = either; either = both { "or" both }; both = one { [ "and" ] one };
/// one = ( "-" | "not" ) one | "(" either ")" | term.
class Parser
{
public:
    explicit Parser(std::string_view text) : m_text(text) {}

    Understood parse()
    {
        skipSpace();
        if (m_at == m_text.size())
            return CardCondition();
        Understood found = either();
        if (found && m_at < m_text.size())
            return mistakeAt(SearchMistake::StrayBracket, m_at, ")");
        return found;
    }

private:
    Understood either()
    {
        std::vector<CardCondition> parts;
        do {
            Understood part = both();
            if (!part)
                return part;
            parts.push_back(*std::move(part));
        } while (takeWord("or"));
        return CardCondition::joined(Form::Any, std::move(parts));
    }

    Understood both()
    {
        std::vector<CardCondition> parts;
        do {
            Understood part = one();
            if (!part)
                return part;
            parts.push_back(*std::move(part));
        } while (takeWord("and") || (!isOver() && !isWord("or")));
        return CardCondition::joined(Form::All, std::move(parts));
    }

    Understood one()
    {
        skipSpace();
        if (isOver() || isWord("or") || isWord("and"))
            return mistakeAt(SearchMistake::MissingTerm, m_at);
        if (m_depth == Search::MaximumNesting)
            return mistakeAt(SearchMistake::TooNested, m_at, m_text.substr(m_at, 1));
        const bool isMinus =
            m_text[m_at] == '-' && m_at + 1 < m_text.size() &&
            (!isEnd(m_text[m_at + 1]) || m_text[m_at + 1] == '(' || m_text[m_at + 1] == '"');
        if (isMinus)
            ++m_at;
        if (isMinus || takeWord("not")) {
            ++m_depth;
            Understood part = one();
            --m_depth;
            return part ? Understood(negation(*std::move(part))) : part;
        }
        if (m_text[m_at] == '(')
            return group();
        if (++m_terms > Search::MaximumTerms)
            return mistakeAt(SearchMistake::TooManyTerms, m_at);
        Understood found = term();
        skipSpace();
        return found;
    }

    Understood group()
    {
        const std::size_t open = m_at++;
        ++m_depth;
        Understood inside = either();
        --m_depth;
        if (!inside)
            return inside;
        if (m_at == m_text.size())
            return mistakeAt(SearchMistake::OpenBracket, open, "(");
        ++m_at;
        skipSpace();
        return inside;
    }

    Understood term()
    {
        const std::size_t begin = m_at;
        if (m_text[m_at] == '"') {
            const auto phrase = quoted();
            if (!phrase)
                return tl::unexpected<Mistake>(phrase.error());
            // Anki's way to quote: "deck:two words". What is no key is text.
            const std::size_t colon = keyEnd(phrase->text);
            if (colon != 0 && isKey(lower(phrase->text.substr(0, colon))))
                return keyTerm({phrase->text.substr(0, colon), phrase->at},
                               phrase->from(colon + 1));
            return textTerm(*phrase);
        }
        const std::size_t colon = keyEnd(m_text.substr(m_at));
        if (colon == 0)
            return textTerm(bare(begin));
        m_at += colon + 1;
        const Written key{m_text.substr(begin, colon), begin};
        if (m_at < m_text.size() && m_text[m_at] == '"') {
            const auto value = quoted();
            if (!value)
                return tl::unexpected<Mistake>(value.error());
            return keyTerm(key, *value);
        }
        // front:re:"…" has its quotes one word further in.
        const std::size_t second = keyEnd(m_text.substr(m_at));
        const std::size_t behind = m_at + second + 1;
        if (second != 0 && behind < m_text.size() && m_text[behind] == '"') {
            const std::string_view prefix = m_text.substr(m_at, second + 1);
            m_at = behind;
            auto value = quoted();
            if (!value)
                return tl::unexpected<Mistake>(value.error());
            value->prefix = prefix;
            return keyTerm(key, *value);
        }
        return keyTerm(key, bare(m_at));
    }

    /// What stands between quotation marks, from the one at the present place on.
    tl::expected<Written, Mistake> quoted()
    {
        const std::size_t open = m_at++;
        const std::size_t begin = m_at;
        for (; m_at < m_text.size() && m_text[m_at] != '"'; ++m_at)
            if (m_text[m_at] == '\\' && m_at + 1 < m_text.size())
                ++m_at;
        if (m_at == m_text.size())
            return mistakeAt(SearchMistake::OpenQuote, open, "\"");
        return Written{m_text.substr(begin, m_at++ - begin), begin};
    }

    /// What stands from `begin` to the next end of a word, which becomes the present place.
    Written bare(std::size_t begin)
    {
        for (m_at = begin; m_at < m_text.size() && !isEnd(m_text[m_at]); ++m_at)
            if (m_text[m_at] == '\\' && m_at + 1 < m_text.size())
                ++m_at;
        return {m_text.substr(begin, m_at - begin), begin};
    }

    /// Where `text` begins with letters and a colon, the colon's place; otherwise 0.
    static std::size_t keyEnd(std::string_view text)
    {
        const auto isLetter = [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        };
        const auto end = std::ranges::find_if_not(text, isLetter);
        return end != text.end() && *end == ':' ? static_cast<std::size_t>(end - text.begin()) : 0;
    }

    [[nodiscard]] bool isOver() const { return m_at == m_text.size() || m_text[m_at] == ')'; }

    [[nodiscard]] bool isWord(std::string_view word) const
    {
        const std::size_t end = m_at + word.size();
        return lower(m_text.substr(m_at, word.size())) == word &&
               (end == m_text.size() || isEnd(m_text[end]));
    }

    bool takeWord(std::string_view word)
    {
        if (!isWord(word))
            return false;
        m_at += word.size();
        skipSpace();
        return true;
    }

    void skipSpace()
    {
        while (m_at < m_text.size() && isSpace(m_text[m_at]))
            ++m_at;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_depth = 0;
    std::size_t m_terms = 0;
};

/// Nothing when all of it can be sought.
std::optional<Mistake> notText(std::string_view query)
{
    if (query.size() > Search::MaximumLength)
        return Mistake{SearchMistake::TooLong, Search::MaximumLength, ""};
    for (std::size_t at = 0; at < query.size();) {
        const std::size_t before = at;
        const bool isReplaced = nextCodePoint(query, at) == ReplacementCharacter &&
                                query.substr(before, at - before) != "\xEF\xBF\xBD";
        const auto byte = static_cast<unsigned char>(query[before]);
        if (isReplaced || byte == 0x7F || (byte < 0x20 && !isSpace(query[before])))
            return Mistake{SearchMistake::NotText, before, ""};
    }
    return std::nullopt;
}

Understood understood(std::string_view query)
{
    if (auto mistake = notText(query))
        return tl::unexpected<Mistake>(*std::move(mistake));
    return Parser(query).parse();
}

} // namespace

} // namespace engram::search

namespace engram
{

tl::expected<Search, SearchError> Search::parse(std::string_view query)
{
    search::Understood found = search::understood(query);
    if (found)
        return Search(std::make_shared<const CardCondition>(*std::move(found)));
    search::Mistake &mistake = found.error();
    return tl::unexpected<SearchError>(
        SearchError{mistake.mistake, codePointCount(query.substr(0, mistake.at)) + 1,
                    excerptOf(mistake.text), std::move(mistake.expected)});
}

} // namespace engram
