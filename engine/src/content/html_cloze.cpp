// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "content/html_cloze.h"

#include <engram/id.h>

#include <algorithm>
#include <set>
#include <utility>

namespace engram
{

namespace
{

/// One deletion that is open, or the whole text.
struct OpenCloze
{
    std::string_view opening; ///< as written
    std::vector<int> numbers;
    std::string text;
    std::string hint;
    bool isInHint = false;

    std::string &target() { return isInHint ? hint : text; }
};

/// `{{c1::` or `{{c1,2::` at the start of the text; without numbers when it is neither.
OpenCloze opened(std::string_view html)
{
    OpenCloze found;
    std::size_t at = 3;
    while (at < html.size()) {
        int number = 0;
        const std::size_t begin = at;
        for (; at < html.size() && html[at] >= '0' && html[at] <= '9'; ++at)
            number = std::min(number * 10 + (html[at] - '0'), MaximumOrdinal + 1);
        if (at == begin)
            return {};
        if (number >= 1 && number <= MaximumOrdinal)
            found.numbers.push_back(number);
        if (html.substr(at, 2) == "::")
            break;
        if (at >= html.size() || html[at] != ',')
            return {};
        ++at;
    }
    if (at >= html.size())
        return {};
    found.opening = html.substr(0, at + 2);
    return found;
}

class HtmlClozeReader
{
public:
    HtmlClozeReader(int number, HtmlClozeView view) : m_number(number), m_view(view) {}

    std::string read(std::string_view html)
    {
        m_open.emplace_back();
        for (std::size_t at = 0; at < html.size();) {
            const std::string_view rest = html.substr(at);
            if (rest.starts_with("{{c") && m_open.size() <= MaximumNested) {
                if (OpenCloze found = opened(rest); !found.numbers.empty()) {
                    at += found.opening.size();
                    m_open.push_back(std::move(found));
                    continue;
                }
            }
            if (m_open.size() > 1 && rest.starts_with("}}")) {
                close();
                at += 2;
            } else if (m_open.size() > 1 && !m_open.back().isInHint && rest.starts_with("::")) {
                m_open.back().isInHint = true;
                at += 2;
            } else {
                m_open.back().target() += html[at++];
            }
        }
        while (m_open.size() > 1) { // without an end: text
            OpenCloze last = std::move(m_open.back());
            m_open.pop_back();
            m_open.back().target() += std::string(last.opening) + last.text +
                                      (last.isInHint ? "::" + last.hint : std::string());
        }
        return m_view == HtmlClozeView::Hidden ? std::move(m_hidden)
                                               : std::move(m_open.front().text);
    }

    [[nodiscard]] const std::set<int> &numbers() const { return m_numbers; }

private:
    void close()
    {
        OpenCloze closed = std::move(m_open.back());
        m_open.pop_back();
        m_numbers.insert(closed.numbers.begin(), closed.numbers.end());
        std::string &out = m_open.back().target();
        if (std::ranges::find(closed.numbers, m_number) == closed.numbers.end()) {
            out += closed.text;
            return;
        }
        if (m_view == HtmlClozeView::Gap)
            out += "<b>[" + (closed.hint.empty() ? "\u2026" : closed.hint) + "]</b>";
        else
            out += "<b>" + closed.text + "</b>";
        if (m_view == HtmlClozeView::Hidden)
            m_hidden += (m_hidden.empty() ? "" : ", ") + closed.text;
    }

    int m_number;
    HtmlClozeView m_view;
    std::vector<OpenCloze> m_open;
    std::set<int> m_numbers;
    std::string m_hidden;
};

} // namespace

std::vector<int> htmlClozeNumbers(std::string_view html)
{
    HtmlClozeReader reader(0, HtmlClozeView::Gap);
    (void)reader.read(html);
    return {reader.numbers().begin(), reader.numbers().end()};
}

std::string htmlCloze(std::string_view html, int number, HtmlClozeView view)
{
    return HtmlClozeReader(number, view).read(html);
}

} // namespace engram
