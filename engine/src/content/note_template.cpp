// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "content/note_template.h"

#include <algorithm>
#include <utility>

#include "base/text.h"

namespace engram
{

namespace
{

constexpr std::size_t MostMistakes = 100;

class TemplateParser
{
public:
    TemplateParser(std::string_view source, FieldMarkup markup)
        : m_source(source), m_hasEscapes(markup == FieldMarkup::Markdown)
    {
        m_open.emplace_back();
    }

    ParsedTemplate run()
    {
        std::size_t textFrom = 0;
        for (std::size_t at = m_source.find("{{"); at != std::string_view::npos;
             at = m_source.find("{{", at)) {
            if (m_hasEscapes && at > 0 && m_source[at - 1] == '\\') {
                addText(textFrom, at - 1);
                textFrom = at;
                at += 2;
                continue;
            }
            const std::size_t end = m_source.find("}}", at + 2);
            if (end == std::string_view::npos) {
                report(TemplateMistake::OpenTag, m_source.substr(at), "{{");
                break;
            }
            addText(textFrom, at);
            tag(m_source.substr(at, end + 2 - at));
            at = end + 2;
            textFrom = at;
        }
        addText(textFrom, m_source.size());
        while (m_open.size() > 1)
            closeUnended();
        return {std::move(m_open.front().parts), std::move(m_mistakes)};
    }

private:
    void addText(std::size_t from, std::size_t to)
    {
        if (from >= to || m_passedOver > 0)
            return;
        TemplateNode node;
        node.source = m_source.substr(from, to - from);
        m_open.back().parts.push_back(std::move(node));
    }

    void report(TemplateMistake mistake, std::string_view source, std::string_view text)
    {
        if (m_mistakes.size() < MostMistakes)
            m_mistakes.push_back({mistake, source, text});
    }

    void tag(std::string_view source)
    {
        std::string_view inside = trimmed(source.substr(2, source.size() - 4));
        const char sign = inside.empty() ? ' ' : inside.front();
        if (sign == '#' || sign == '^' || sign == '/')
            inside = trimmed(inside.substr(1));
        if (sign == '/') {
            closeSection(source, inside);
        } else if (sign == '#' || sign == '^') {
            openSection(source, inside, sign == '^');
        } else if (m_passedOver == 0) {
            TemplateNode node;
            node.kind = TemplateNode::Kind::Value;
            node.source = source;
            for (std::size_t colon = inside.find(':'); colon != std::string_view::npos;
                 colon = inside.find(':')) {
                node.filters.push_back(trimmed(inside.substr(0, colon)));
                inside = trimmed(inside.substr(colon + 1));
            }
            node.name = inside;
            m_open.back().parts.push_back(std::move(node));
        }
    }

    void openSection(std::string_view source, std::string_view name, bool isNegated)
    {
        if (m_passedOver > 0 || m_open.size() > MaximumSections) {
            if (m_passedOver++ == 0)
                report(TemplateMistake::TooDeep, source, name);
            return;
        }
        TemplateNode node;
        node.kind = TemplateNode::Kind::Section;
        node.isNegated = isNegated;
        node.source = source;
        node.name = name;
        m_open.push_back(std::move(node));
    }

    void closeSection(std::string_view source, std::string_view name)
    {
        if (m_passedOver > 0) {
            --m_passedOver;
            return;
        }
        const auto opens = [name](const TemplateNode &node) { return node.name == name; };
        if (std::none_of(m_open.begin() + 1, m_open.end(), opens)) {
            report(TemplateMistake::StraySection, source, name);
            return;
        }
        while (!opens(m_open.back()))
            closeUnended();
        close();
    }

    void closeUnended()
    {
        report(TemplateMistake::OpenSection, m_open.back().source, m_open.back().name);
        close();
    }

    void close()
    {
        TemplateNode closed = std::move(m_open.back());
        m_open.pop_back();
        m_open.back().parts.push_back(std::move(closed));
    }

    std::string_view m_source;
    bool m_hasEscapes;
    std::vector<TemplateNode> m_open; ///< the whole, and the sections that are open
    int m_passedOver = 0;             ///< sections open beyond the deepest
    std::vector<FoundMistake> m_mistakes;
};

} // namespace

ParsedTemplate parseTemplate(std::string_view source, FieldMarkup markup)
{
    return TemplateParser(source, markup).run();
}

} // namespace engram
