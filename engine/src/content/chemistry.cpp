// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "content/chemistry.h"

#include "content/ascii.h"

#include <algorithm>
#include <array>
#include <utility>

namespace engram
{

namespace
{

class ChemistryReader
{
public:
    explicit ChemistryReader(std::string_view formula) : m_rest(formula) {}

    std::string read()
    {
        while (!m_rest.empty()) {
            const char c = m_rest.front();
            if (arrow())
                m_before = ' ';
            else if (isAsciiDigit(c))
                number();
            else if (c == '^' || c == '_')
                script(c);
            else if (c == '+' || c == '-')
                charge(c);
            else
                other(c);
        }
        return std::move(m_tex);
    }

private:
    bool arrow()
    {
        constexpr std::array<std::pair<std::string_view, std::string_view>, 4> Arrows{{
            {"<=>", "\\rightleftharpoons "},
            {"<->", "\\leftrightarrow "},
            {"->", "\\rightarrow "},
            {"<-", "\\leftarrow "},
        }};
        for (const auto &[written, tex] : Arrows) {
            if (!m_rest.starts_with(written))
                continue;
            m_rest.remove_prefix(written.size());
            const std::size_t end = m_rest.find(']');
            if (m_rest.starts_with('[') && end != std::string_view::npos) {
                m_tex += "\\xrightarrow{" + std::string(m_rest.substr(1, end - 1)) + "}";
                m_rest.remove_prefix(end + 1);
            } else {
                m_tex += tex;
            }
            return true;
        }
        return false;
    }

    void number()
    {
        const auto *const end = std::find_if_not(m_rest.begin(), m_rest.end(), isAsciiDigit);
        const std::string digits(m_rest.begin(), end);
        m_rest.remove_prefix(digits.size());
        const bool counts = isAsciiLetter(m_before) || m_before == ')' || m_before == ']';
        m_tex += counts ? "_{" + digits + "}" : digits + "\\,";
        m_before = '0';
    }

    void script(char mark)
    {
        m_rest.remove_prefix(1);
        m_tex += mark;
        m_before = '0';
        if (m_rest.starts_with('{'))
            return; // a group is written as in TeX
        const auto *const end = std::find_if_not(m_rest.begin(), m_rest.end(), [](char c) {
            return isAsciiDigit(c) || c == '+' || c == '-';
        });
        const std::string text(m_rest.begin(), end);
        m_tex += "{" + text + "}";
        m_rest.remove_prefix(text.size());
    }

    /// Behind an element it is a charge, between two a bond, and alone an operator.
    void charge(char sign)
    {
        const bool behind =
            isAsciiLetter(m_before) || m_before == '0' || m_before == ')' || m_before == ']';
        const bool ends =
            m_rest.size() == 1 || m_rest[1] == ' ' || m_rest[1] == ')' || m_rest[1] == ']';
        if (behind && ends)
            m_tex += std::string("^{") + sign + "}";
        else if (behind)
            m_tex += std::string("{") + sign + "}";
        else
            m_tex += sign;
        m_rest.remove_prefix(1);
        m_before = sign;
    }

    void other(char c)
    {
        if (c == '*' || (c == '.' && m_before == ' '))
            m_tex += "\\cdot ";
        else if (c == '=')
            m_tex += "{=}";
        else if (c == '#')
            m_tex += "{\\equiv}";
        else if (c != '$')
            m_tex += c;
        m_before = c;
        m_rest.remove_prefix(1);
    }

    std::string_view m_rest;
    std::string m_tex;
    char m_before = ' ';
};

} // namespace

std::string texOfChemistry(std::string_view formula)
{
    return ChemistryReader(formula).read();
}

} // namespace engram
