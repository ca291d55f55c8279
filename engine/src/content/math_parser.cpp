// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "content/math_parser.h"

#include "base/text.h"
#include "content/ascii.h"
#include "content/math_symbols.h"

#include <algorithm>
#include <utility>

namespace engram
{

Math MathParser::parse()
{
    Math math;
    if (m_tex.size() > MaximumMath) {
        math.problem = MathProblem::TooLong;
        return math;
    }
    math.root = whole();
    math.problem = m_problem;
    if (math.problem != MathProblem::None)
        math.root = MathNode{};
    math.unknown = std::move(m_unknown);
    return math;
}

/// Several lines without an environment are lines all the same.
MathNode MathParser::whole()
{
    MathNode lines = table(MathTable::Aligned, "rl");
    // What closes nothing is passed over, and the rest is shown.
    while (m_at < m_tex.size()) {
        if (!takeCommand("right") && !takeCommand("end"))
            step();
        MathNode rest = row();
        std::move(rest.children.begin(), rest.children.end(),
                  std::back_inserter(lines.children.back().children.back().children));
    }
    if (lines.children.size() == 1 && lines.children[0].children.size() == 1)
        return std::move(lines.children[0].children[0]);
    return lines;
}

/// One byte on, where there is one: stop() may have ended the text since it was looked at.
void MathParser::step()
{
    m_at = std::min(m_at + 1, m_tex.size());
}

void MathParser::skipSpace()
{
    while (m_at < m_tex.size() && isAsciiSpace(m_tex[m_at]))
        ++m_at;
}

bool MathParser::take(std::string_view text)
{
    if (!m_tex.substr(m_at).starts_with(text))
        return false;
    m_at += text.size();
    return true;
}

bool MathParser::isCommand(std::string_view name) const
{
    const std::string_view rest = m_tex.substr(m_at);
    return rest.starts_with('\\') && rest.substr(1).starts_with(name) &&
           (rest.size() == name.size() + 1 || !isAsciiLetter(rest[name.size() + 1]));
}

bool MathParser::takeCommand(std::string_view name)
{
    if (!isCommand(name))
        return false;
    m_at += name.size() + 1;
    return true;
}

/// The name of the command at the place, which moves behind it: letters, or one other character.
std::string_view MathParser::commandName()
{
    step();
    const std::size_t from = m_at;
    while (m_at < m_tex.size() && isAsciiLetter(m_tex[m_at]))
        ++m_at;
    if (m_at == from && m_at < m_tex.size())
        (void)nextCodePoint(m_tex, m_at);
    return m_tex.substr(from, m_at - from);
}

MathNode MathParser::node(MathKind kind)
{
    if (++m_nodes > MaximumMathNodes)
        stop(MathProblem::TooLong);
    MathNode made;
    made.kind = kind;
    return made;
}

void MathParser::stop(MathProblem problem)
{
    if (m_problem == MathProblem::None)
        m_problem = problem;
    m_at = m_tex.size();
}

bool MathParser::endsRow(char closing)
{
    skipSpace();
    if (m_at >= m_tex.size())
        return true;
    const char c = m_tex[m_at];
    return c == '}' || c == '&' || (closing != 0 && c == closing) || isCommand("right") ||
           isCommand("end") || m_tex.substr(m_at, 2) == "\\\\" || isCommand("cr");
}

MathNode MathParser::row(char closing)
{
    MathNode made = node(MathKind::Row);
    const MathFace face = m_face;
    if (++m_depth > MaximumMathDepth)
        stop(MathProblem::TooDeep);
    while (!endsRow(closing))
        item(made.children);
    --m_depth;
    m_face = face;
    return made;
}

void MathParser::item(std::vector<MathNode> &row)
{
    const char c = m_tex[m_at];
    if (c == '^' || c == '_') {
        step();
        attach(row, argument(), c == '^');
    } else if (c == '\'') {
        primes(row);
    } else if (takeCommand("limits") || takeCommand("displaylimits")) {
        if (!row.empty())
            row.back().stacked = MathStack::Always;
    } else if (takeCommand("nolimits")) {
        if (!row.empty())
            row.back().stacked = MathStack::Never;
    } else if (c == '\\') {
        command(row);
    } else {
        row.push_back(single());
    }
}

void MathParser::primes(std::vector<MathNode> &row)
{
    MathNode above = node(MathKind::Row);
    while (m_at < m_tex.size() && m_tex[m_at] == '\'') {
        above.children.push_back(symbol("\u2032", MathRole::Ordinary));
        step();
    }
    skipSpace();
    if (take("^"))
        above.children.push_back(argument());
    attach(row, std::move(above), true);
}

void MathParser::attach(std::vector<MathNode> &row, MathNode script, bool above)
{
    const std::size_t place = above ? 2 : 1;
    const bool scripted = !row.empty() && row.back().kind == MathKind::Scripts;
    const bool joins = scripted && row.back().children[place].kind == MathKind::Row &&
                       row.back().children[place].children.empty();
    if (!joins) {
        MathNode scripts = node(MathKind::Scripts);
        // A second exponent stands behind the first: nesting them would have no bound.
        if (row.empty() || scripted || row.back().kind == MathKind::Space) {
            scripts.children.push_back(node(MathKind::Row));
        } else {
            scripts.children.push_back(std::move(row.back()));
            row.pop_back();
        }
        scripts.children.push_back(node(MathKind::Row));
        scripts.children.push_back(node(MathKind::Row));
        scripts.role = scripts.children[0].role;
        scripts.stacked = scripts.children[0].stacked;
        row.push_back(std::move(scripts));
    }
    row.back().children[place] = std::move(script);
}

MathNode MathParser::symbol(std::string_view text, MathRole role)
{
    MathNode made = node(MathKind::Symbol);
    made.text = text;
    made.role = role;
    return made;
}

/// A group, or one character that stands for itself.
MathNode MathParser::single()
{
    if (m_tex[m_at] == '{') {
        step();
        MathNode group = row();
        (void)take("}");
        return group;
    }
    const std::size_t from = m_at;
    const char32_t codePoint = nextCodePoint(m_tex, m_at);
    const std::string_view text = m_tex.substr(from, m_at - from);
    if (text == "~") {
        MathNode space = node(MathKind::Space);
        space.amount = 6;
        return space;
    }
    if (text == "-")
        return symbol("\u2212", MathRole::Binary);
    if (text == "*")
        return symbol("\u2217", MathRole::Binary);
    MathNode made = symbol(text, roleOfMathCharacter(text));
    const bool letter = text.size() == 1 && isAsciiLetter(text[0]);
    const bool smallGreek = codePoint >= 0x03B1 && codePoint <= 0x03C9;
    made.face = m_face == MathFace::Italic && !letter && !smallGreek ? MathFace::Upright : m_face;
    return made;
}

/// What a command or a script applies to.
MathNode MathParser::argument()
{
    skipSpace();
    if (m_at >= m_tex.size() || m_tex[m_at] == '}' || m_tex[m_at] == '&')
        return node(MathKind::Row);
    if (m_tex[m_at] != '\\')
        return single();
    if (endsRow(0))
        return node(MathKind::Row);
    MathNode made = node(MathKind::Row);
    if (++m_depth > MaximumMathDepth)
        stop(MathProblem::TooDeep);
    else
        command(made.children);
    --m_depth;
    if (made.children.size() == 1)
        return std::move(made.children[0]);
    return made;
}

/// `[…]` as it is written, or "".
std::string_view MathParser::rawOption()
{
    skipSpace();
    const std::size_t end = m_tex.find(']', m_at);
    if (m_at >= m_tex.size() || m_tex[m_at] != '[' || end == std::string_view::npos)
        return {};
    const std::string_view option = m_tex.substr(m_at + 1, end - m_at - 1);
    m_at = end + 1;
    return option;
}

/// `{…}` as it is written, braces in pairs; without braces one character.
std::string_view MathParser::rawArgument()
{
    skipSpace();
    const std::size_t from = m_at;
    if (!take("{")) {
        if (m_at < m_tex.size())
            (void)nextCodePoint(m_tex, m_at);
        return m_tex.substr(from, m_at - from);
    }
    for (int depth = 1; m_at < m_tex.size(); ++m_at) {
        const char c = m_tex[m_at];
        if (c == '\\' && m_at + 1 < m_tex.size())
            ++m_at;
        else if (c == '{')
            ++depth;
        else if (c == '}' && --depth == 0) {
            ++m_at;
            return m_tex.substr(from + 1, m_at - from - 2);
        }
    }
    return m_tex.substr(from + 1);
}

std::string MathParser::delimiter()
{
    skipSpace();
    if (m_at >= m_tex.size())
        return {};
    std::string text;
    if (m_tex[m_at] == '\\') {
        const std::string_view name = commandName();
        const MathSymbol *known = mathSymbol(name);
        text = known != nullptr ? known->text : name;
    } else {
        const std::size_t from = m_at;
        (void)nextCodePoint(m_tex, m_at);
        text = m_tex.substr(from, m_at - from);
    }
    if (text == ".")
        return {};
    if (text == "<")
        return "\u27e8";
    return text == ">" ? "\u27e9" : text;
}

MathNode MathParser::table(MathTable kind, std::string_view columns)
{
    MathNode made = node(MathKind::Table);
    made.table = kind;
    made.text = columns;
    for (bool more = true; more;) {
        MathNode &line = made.children.emplace_back(node(MathKind::Row));
        line.children.push_back(row());
        while (take("&"))
            line.children.push_back(row());
        more = take("\\\\") || takeCommand("cr");
        if (more)
            (void)rawOption();
        skipSpace();
        while (takeCommand("hline"))
            skipSpace();
    }
    // A line end behind the last line begins no other.
    const MathNode &last = made.children.back();
    if (made.children.size() > 1 && last.children.size() == 1 && last.children[0].children.empty())
        made.children.pop_back();
    return made;
}

MathNode MathParser::fenced(std::string_view before, MathNode child, std::string_view after)
{
    MathNode fence = node(MathKind::Fence);
    fence.role = MathRole::Inner;
    fence.text = before;
    fence.after = after;
    fence.children.push_back(std::move(child));
    return fence;
}

/// `$…$` within words is a formula again.
void MathParser::words(std::vector<MathNode> &row, std::string_view text)
{
    const auto flush = [&](std::string &collected) {
        if (collected.empty())
            return;
        MathNode made = node(MathKind::Text);
        made.face = m_face;
        made.text = std::exchange(collected, {});
        row.push_back(std::move(made));
    };
    std::string collected;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        const std::size_t end = c == '$' ? text.find('$', at + 1) : std::string_view::npos;
        if (c == '\\' && at + 1 < text.size() && !isAsciiLetter(text[at + 1])) {
            collected += text[++at];
        } else if (end != std::string_view::npos) {
            flush(collected);
            MathParser inner(text.substr(at + 1, end - at - 1));
            inner.m_depth = m_depth + 1;
            MathNode formula = inner.whole();
            m_nodes += inner.m_nodes;
            if (inner.m_problem != MathProblem::None || m_nodes > MaximumMathNodes)
                stop(inner.m_problem == MathProblem::TooDeep ? MathProblem::TooDeep
                                                             : MathProblem::TooLong);
            std::move(inner.m_unknown.begin(), inner.m_unknown.end(),
                      std::back_inserter(m_unknown));
            row.push_back(std::move(formula));
            at = end;
        } else if (c == '~' || isAsciiSpace(c)) {
            collected += ' ';
        } else if (c != '{' && c != '}' && c != '$') {
            collected += c;
        }
    }
    flush(collected);
}

Math parseMath(std::string_view tex)
{
    return MathParser(tex).parse();
}

} // namespace engram
