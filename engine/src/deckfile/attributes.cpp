// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "deckfile/attributes.h"

#include "base/text.h"

#include <algorithm>
#include <cstddef>
#include <unordered_set>

namespace engram::deckfile
{

namespace
{

constexpr std::string_view Blanks = " \t";
/// What ends a word. A key ends at '=' too.
constexpr std::string_view NotInWords = " \t\n{}\"";

/// An attribute list is short; what is longer or has more braces is prose. This keeps the search
/// for its opening brace linear.
constexpr std::size_t LongestList = 4096;
constexpr int MostBraces = 16;

class ListReader
{
public:
    explicit ListReader(std::string_view text) : m_text(text) {}

    /// Reads `{…}` that takes the whole text.
    std::optional<Attributes> read()
    {
        if (!skip('{'))
            return std::nullopt;
        bool separated = true;
        for (;;) {
            separated = skipSpace() || separated;
            if (skip('}')) {
                if (m_text.empty())
                    return std::move(m_attributes);
                return std::nullopt;
            }
            if (!separated || !readOne())
                return std::nullopt;
            separated = false;
        }
    }

private:
    bool skip(char c)
    {
        if (m_text.empty() || m_text.front() != c)
            return false;
        m_text.remove_prefix(1);
        return true;
    }

    bool skipSpace()
    {
        const std::size_t length = std::min(m_text.find_first_not_of(Blanks), m_text.size());
        m_text.remove_prefix(length);
        return length > 0;
    }

    std::string word(std::string_view more = {})
    {
        std::size_t length = 0;
        while (length < m_text.size() &&
               NotInWords.find(m_text[length]) == std::string_view::npos &&
               more.find(m_text[length]) == std::string_view::npos)
            ++length;
        std::string found(m_text.substr(0, length));
        m_text.remove_prefix(length);
        return found;
    }

    std::optional<std::string> quoted()
    {
        std::string value;
        while (!m_text.empty()) {
            const char c = m_text.front();
            m_text.remove_prefix(1);
            if (c == '"')
                return value;
            if (c == '\\' && !m_text.empty()) {
                value += m_text.front() == 'n' ? '\n' : m_text.front();
                m_text.remove_prefix(1);
            } else {
                value += c;
            }
        }
        return std::nullopt;
    }

    bool readOne()
    {
        if (skip('#'))
            return set("id", word());
        if (skip('.'))
            return set("tag", word());
        const std::string key = word("=#");
        if (key.empty() || !skip('='))
            return false;
        if (!skip('"'))
            return set(key, word());
        std::optional<std::string> value = quoted();
        return value && (set(key, *value) || value->empty());
    }

    /// As Attributes::set, without a search through all tags for each.
    bool set(const std::string &key, const std::string &value)
    {
        if (key != "tag" || value.empty())
            return m_attributes.set(key, value);
        if (m_tags.insert(value).second)
            m_attributes.tags.push_back(value);
        return true;
    }

    std::string_view m_text;
    Attributes m_attributes;
    std::unordered_set<std::string> m_tags;
};

bool isWord(std::string_view text)
{
    return !text.empty() && text.find_first_of(NotInWords) == std::string_view::npos;
}

std::string quote(std::string_view text)
{
    std::string out = "\"";
    for (const char c : text) {
        if (c == '\n') {
            out += "\\n";
        } else {
            if (c == '"' || c == '\\')
                out += '\\';
            out += c;
        }
    }
    return out + '"';
}

} // namespace

bool Attributes::set(const std::string &key, const std::string &value)
{
    if (value.empty() && (key == "id" || key == "tag"))
        return false;
    if (key == "id") {
        id = value;
    } else if (key == "tag") {
        if (std::ranges::find(tags, value) == tags.end())
            tags.push_back(value);
    } else {
        values[key] = value;
    }
    return true;
}

std::optional<std::string> Attributes::take(const std::string &key)
{
    const auto found = values.find(key);
    if (found == values.end())
        return std::nullopt;
    std::string value = std::move(found->second);
    values.erase(found);
    return value;
}

Attributed splitAttributes(std::string_view text)
{
    Attributed result{trimmed(text), {}, false, {}};
    if (!result.text.ends_with('}'))
        return result;

    const std::size_t nearest =
        result.text.size() > LongestList ? result.text.size() - LongestList : 0;
    std::size_t open = result.text.size();
    for (int tries = 0; tries < MostBraces && open > nearest; ++tries) {
        open = result.text.rfind('{', open - 1);
        if (open == std::string_view::npos || open < nearest)
            break;
        if (open > 0 && Blanks.find(result.text[open - 1]) == std::string_view::npos)
            continue;
        const std::string_view list = result.text.substr(open);
        if (std::optional<Attributes> attributes = ListReader(list).read()) {
            result.attributes = std::move(*attributes);
            result.present = true;
            result.broken = {};
            result.text = trimmed(result.text.substr(0, open));
            return result;
        }
        if (list.size() > 1 && (list[1] == '#' || list[1] == '.'))
            result.broken = list;
    }
    return result;
}

std::string writeAttributes(const Attributes &attributes)
{
    std::string out;
    const auto add = [&out](const std::string &item) {
        out += out.empty() ? "{" : " ";
        out += item;
    };
    if (!attributes.id.empty())
        add(isWord(attributes.id) ? "#" + attributes.id : "id=" + quote(attributes.id));
    for (const std::string &tag : attributes.tags)
        add(isWord(tag) ? "." + tag : "tag=" + quote(tag));
    for (const auto &[key, value] : attributes.values)
        add(key + '=' + (isWord(value) ? value : quote(value)));
    return out.empty() ? out : out + '}';
}

} // namespace engram::deckfile
