// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "content/ascii.h"
#include "content/chemistry.h"
#include "content/math_environments.h"
#include "content/math_parser.h"
#include "content/math_symbols.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <span>

namespace engram
{

namespace
{

using namespace std::string_view_literals;

using NamePair = std::pair<std::string_view, std::string_view>;

template <std::size_t Size>
const NamePair *pairOf(const std::array<NamePair, Size> &pairs, std::string_view name)
{
    const auto *const place = std::find_if(
        pairs.begin(), pairs.end(), [&](const NamePair &pair) { return pair.first == name; });
    return place != pairs.end() ? place : nullptr;
}

bool isOneOf(std::string_view name, std::span<const std::string_view> names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool isOneOf(std::string_view name, std::initializer_list<std::string_view> names)
{
    return isOneOf(name, std::span(names.begin(), names.size()));
}

constexpr std::array Accents{
    NamePair{"hat", "\u0302"},
    NamePair{"bar", "\u0304"},
    NamePair{"vec", "\u20d7"},
    NamePair{"dot", "\u0307"},
    NamePair{"ddot", "\u0308"},
    NamePair{"dddot", "\u20db"},
    NamePair{"tilde", "\u0303"},
    NamePair{"check", "\u030c"},
    NamePair{"breve", "\u0306"},
    NamePair{"acute", "\u0301"},
    NamePair{"grave", "\u0300"},
    NamePair{"mathring", "\u030a"},
    NamePair{"overarc", "\u0311"},
    NamePair{"widehat", MathMark::WideHat},
    NamePair{"widetilde", MathMark::WideTilde},
    NamePair{"overline", MathMark::Overline},
    NamePair{"underline", MathMark::Underline},
    NamePair{"overrightarrow", MathMark::RightArrow},
    NamePair{"overleftarrow", MathMark::LeftArrow},
    NamePair{"cancel", MathMark::Strike},
    NamePair{"bcancel", MathMark::Strike},
};

constexpr std::array Arrows{
    NamePair{"xrightarrow", "\u2192"},        NamePair{"xleftarrow", "\u2190"},
    NamePair{"xrightleftharpoons", "\u21cc"}, NamePair{"xleftrightarrow", "\u2194"},
    NamePair{"xRightarrow", "\u21d2"},        NamePair{"xmapsto", "\u21a6"},
};

/// Names of functions; those with bounds below, in a formula of its own, in Bounded.
constexpr std::array Functions{"sin"sv,    "cos"sv,    "tan"sv,  "cot"sv,  "sec"sv,    "csc"sv,
                               "sinh"sv,   "cosh"sv,   "tanh"sv, "coth"sv, "arcsin"sv, "arccos"sv,
                               "arctan"sv, "arg"sv,    "deg"sv,  "dim"sv,  "exp"sv,    "hom"sv,
                               "ker"sv,    "lg"sv,     "ln"sv,   "log"sv,  "sgn"sv,    "arcosh"sv,
                               "arsinh"sv, "artanh"sv, "mod"sv};
constexpr std::array Bounded{"lim"sv,    "max"sv, "min"sv, "sup"sv, "inf"sv,    "limsup"sv,
                             "liminf"sv, "det"sv, "gcd"sv, "Pr"sv,  "argmax"sv, "argmin"sv};

constexpr std::array<std::pair<std::string_view, MathFace>, 22> Faces{{
    {"mathrm", MathFace::Upright},      {"mathbf", MathFace::Bold},
    {"mathit", MathFace::Italic},       {"mathcal", MathFace::Script},
    {"mathscr", MathFace::Script},      {"mathfrak", MathFace::Fraktur},
    {"mathbb", MathFace::DoubleStruck}, {"mathsf", MathFace::Sans},
    {"mathtt", MathFace::Mono},         {"boldsymbol", MathFace::BoldItalic},
    {"bm", MathFace::BoldItalic},       {"symbf", MathFace::Bold},
    {"pmb", MathFace::BoldItalic},      {"Bbb", MathFace::DoubleStruck},
    {"mathnormal", MathFace::Italic},   {"symup", MathFace::Upright},
    {"mathup", MathFace::Upright},      {"mathds", MathFace::DoubleStruck},
    {"rm", MathFace::Upright},          {"bf", MathFace::Bold},
    {"it", MathFace::Italic},           {"cal", MathFace::Script},
}};
/// From here on a face holds to the end of the group.
constexpr std::size_t FirstSwitch = 18;

} // namespace

void MathParser::command(std::vector<MathNode> &row)
{
    const std::string_view name = commandName();
    if (const MathSymbol *known = mathSymbol(name); known != nullptr) {
        MathNode made = symbol(known->text, known->role);
        std::size_t at = 0;
        const char32_t codePoint = nextCodePoint(known->text, at);
        const bool greek = (codePoint >= 0x0391 && codePoint <= 0x03F5) || codePoint == 0x2202;
        const bool capital = codePoint >= 0x0391 && codePoint <= 0x03A9;
        const bool upright = !greek || (capital && m_face == MathFace::Italic);
        made.face = upright ? MathFace::Upright : m_face;
        if (known->role == MathRole::Operator && codePoint != 0x222B && codePoint != 0x222E &&
            codePoint != 0x222C && codePoint != 0x222D && codePoint != 0x222F)
            made.stacked = MathStack::Display;
        row.push_back(std::move(made));
        return;
    }
    if (structure(name, row) || spacing(name, row) || lettering(name, row) || marked(name, row) ||
        layered(name, row) || sized(name, row))
        return;
    // A sign that was escaped for Markdown is itself.
    if (name.size() == 1 && name[0] > ' ' && name[0] <= '~' && !isAsciiLetter(name[0]))
        row.push_back(symbol(name, roleOfMathCharacter(name)));
    else
        unknown("\\" + std::string(name), row);
}

void MathParser::unknown(std::string text, std::vector<MathNode> &row)
{
    MathNode made = node(MathKind::Unknown);
    made.text = text;
    row.push_back(std::move(made));
    m_unknown.push_back(std::move(text));
}

MathNode MathParser::scripts(MathNode base, MathNode below, MathNode above, MathStack stacked)
{
    MathNode made = node(MathKind::Scripts);
    made.role = base.role;
    made.stacked = stacked;
    made.children.push_back(std::move(base));
    made.children.push_back(std::move(below));
    made.children.push_back(std::move(above));
    return made;
}

void MathParser::fraction(std::string_view name, std::vector<MathNode> &row)
{
    MathNode made = node(MathKind::Fraction);
    const bool binomial = name.ends_with("binom");
    made.role = binomial ? MathRole::Ordinary : MathRole::Inner;
    made.amount = binomial ? 0 : 1;
    if (name.starts_with('d') || name.starts_with('c'))
        made.stacked = MathStack::Always;
    made.children.push_back(argument());
    made.children.push_back(argument());
    row.push_back(binomial ? fenced("(", std::move(made), ")") : std::move(made));
}

bool MathParser::structure(std::string_view name, std::vector<MathNode> &row)
{
    if (isOneOf(name, {"frac", "dfrac", "tfrac", "cfrac", "binom", "dbinom", "tbinom"})) {
        fraction(name, row);
    } else if (name == "sqrt") {
        MathNode made = node(MathKind::Root);
        skipSpace();
        MathNode degree = node(MathKind::Row);
        if (take("[")) {
            degree = this->row(']');
            (void)take("]");
        }
        made.children.push_back(argument());
        if (!degree.children.empty())
            made.children.push_back(std::move(degree));
        row.push_back(std::move(made));
    } else if (name == "left") {
        const std::string before = delimiter();
        MathNode child = this->row();
        const std::string after = takeCommand("right") ? delimiter() : std::string();
        row.push_back(fenced(before, std::move(child), after));
    } else if (name == "middle") {
        MathNode made = node(MathKind::Delimiter);
        made.role = MathRole::Relation;
        made.text = delimiter();
        row.push_back(std::move(made));
    } else if (name == "begin") {
        environment(row);
    } else if (name == "substack") {
        skipSpace();
        (void)take("{");
        row.push_back(table(MathTable::Small, "c"));
        (void)take("}");
    } else if (name == "not") {
        negated(row);
    } else if (name == "ce") {
        chemistry(row);
    } else {
        return false;
    }
    return true;
}

void MathParser::negated(std::vector<MathNode> &row)
{
    MathNode made = argument();
    constexpr std::array Negated{
        NamePair{"=", "\u2260"},      NamePair{"\u2208", "\u2209"}, NamePair{"\u2282", "\u2284"},
        NamePair{"\u2286", "\u2288"}, NamePair{"<", "\u226e"},      NamePair{">", "\u226f"},
        NamePair{"\u2261", "\u2262"}, NamePair{"\u2203", "\u2204"}, NamePair{"\u223c", "\u2241"},
        NamePair{"\u2248", "\u2249"}, NamePair{"\u2264", "\u2270"}, NamePair{"\u2265", "\u2271"},
        NamePair{"\u2223", "\u2224"}, NamePair{"\u2225", "\u2226"}, NamePair{"\u2192", "\u219b"},
        NamePair{"\u21d2", "\u21cf"}, NamePair{"\u2283", "\u2285"}, NamePair{"\u2194", "\u21ae"},
    };
    if (const NamePair *known = pairOf(Negated, made.text); known != nullptr) {
        made.text = known->second;
        row.push_back(std::move(made));
        return;
    }
    MathNode struck = node(MathKind::Accent);
    struck.role = made.role;
    struck.text = MathMark::Strike;
    struck.children.push_back(std::move(made));
    row.push_back(std::move(struck));
}

bool MathParser::spacing(std::string_view name, std::vector<MathNode> &row)
{
    constexpr std::array<std::pair<std::string_view, int>, 14> Spaces{{
        {",", 3},
        {":", 4},
        {">", 4},
        {";", 5},
        {" ", 6},
        {"!", -3},
        {"quad", 18},
        {"qquad", 36},
        {"thinspace", 3},
        {"medspace", 4},
        {"thickspace", 5},
        {"enspace", 9},
        {"negthinspace", -3},
        {"\n", 6},
    }};
    const auto *const space = std::find_if(Spaces.begin(), Spaces.end(),
                                           [&](const auto &pair) { return pair.first == name; });
    if (space != Spaces.end()) {
        MathNode made = node(MathKind::Space);
        made.amount = space->second;
        row.push_back(std::move(made));
        return true;
    }
    if (isOneOf(name, {"label", "tag", "hspace", "vspace", "color"})) {
        const std::string_view argument = rawArgument();
        if (name == "tag") {
            MathNode gap = node(MathKind::Space);
            gap.amount = 36;
            row.push_back(std::move(gap));
            words(row, "(" + std::string(argument) + ")");
        } else if (name == "hspace") {
            row.push_back(node(MathKind::Space));
            row.back().amount = 9;
        }
        return true;
    }
    // What is about the page, and not about the formula.
    return isOneOf(name, {"displaystyle", "textstyle", "scriptstyle", "nonumber", "notag", "strut",
                          "mathstrut", "allowbreak", "nobreak", "hfill", "relax", "/"});
}

MathNode MathParser::inFace(MathFace face)
{
    const MathFace before = std::exchange(m_face, face);
    MathNode made = argument();
    m_face = before;
    return made;
}

bool MathParser::lettering(std::string_view name, std::vector<MathNode> &row)
{
    const auto *const face = std::find_if(Faces.begin(), Faces.end(),
                                          [&](const auto &pair) { return pair.first == name; });
    if (face != Faces.end()) {
        if (static_cast<std::size_t>(face - Faces.begin()) >= FirstSwitch)
            m_face = face->second; // to the end of the group
        else
            row.push_back(inFace(face->second));
        return true;
    }
    if (isOneOf(name, {"text", "textrm", "mbox", "hbox", "textup", "textnormal", "textbf", "textit",
                       "texttt", "textsf", "emph"})) {
        const MathFace before = m_face;
        m_face = name == "textbf"                     ? MathFace::Bold
                 : name == "textit" || name == "emph" ? MathFace::Italic
                 : name == "texttt"                   ? MathFace::Mono
                                                      : MathFace::Upright;
        MathNode made = node(MathKind::Row);
        words(made.children, rawArgument());
        m_face = before;
        row.push_back(std::move(made));
        return true;
    }
    const bool bounded = isOneOf(name, Bounded);
    if (name == "operatorname" || bounded || isOneOf(name, Functions)) {
        MathNode made = node(MathKind::Name);
        made.role = MathRole::Operator;
        made.text = name;
        if (bounded)
            made.stacked = MathStack::Display;
        if (name == "operatorname") {
            if (take("*"))
                made.stacked = MathStack::Display;
            made.text = rawArgument();
            std::erase_if(made.text, [](char c) { return c == '\\' || c == '{' || c == '}'; });
        } else if (name.starts_with("lim") && name.size() > 3) {
            made.text.insert(3, " ");
        } else if (name.starts_with("arg") && name.size() > 3) {
            made.text.insert(3, " ");
        }
        row.push_back(std::move(made));
        return true;
    }
    if (name == "bmod" || name == "pmod") {
        MathNode made = node(MathKind::Name);
        made.text = "mod";
        made.role = MathRole::Binary;
        if (name == "bmod") {
            row.push_back(std::move(made));
            return true;
        }
        MathNode inner = node(MathKind::Row);
        made.role = MathRole::Operator;
        inner.children.push_back(std::move(made));
        inner.children.push_back(argument());
        row.push_back(node(MathKind::Space));
        row.back().amount = 8;
        row.push_back(fenced("(", std::move(inner), ")"));
        return true;
    }
    return false;
}

bool MathParser::marked(std::string_view name, std::vector<MathNode> &row)
{
    if (const NamePair *accent = pairOf(Accents, name); accent != nullptr) {
        MathNode made = node(MathKind::Accent);
        made.text = accent->second;
        made.children.push_back(argument());
        row.push_back(std::move(made));
        return true;
    }
    if (name == MathMark::Overbrace || name == MathMark::Underbrace) {
        MathNode made = node(MathKind::Accent);
        made.text = name;
        made.stacked = MathStack::Always; // its label stands over or under it
        made.children.push_back(argument());
        row.push_back(std::move(made));
        return true;
    }
    if (name == "boxed" || name == "fbox") {
        MathNode made = node(MathKind::Box);
        made.children.push_back(argument());
        row.push_back(std::move(made));
        return true;
    }
    if (isOneOf(name, {"phantom", "hphantom", "vphantom"})) {
        MathNode made = node(MathKind::Phantom);
        made.children.push_back(argument());
        row.push_back(std::move(made));
        return true;
    }
    return false;
}

bool MathParser::layered(std::string_view name, std::vector<MathNode> &row)
{
    if (name == "overset" || name == "stackrel" || name == "underset") {
        MathNode layer = argument();
        MathNode base = argument();
        MathNode none = node(MathKind::Row);
        const bool below = name == "underset";
        if (below)
            std::swap(layer, none);
        row.push_back(
            scripts(std::move(base), std::move(none), std::move(layer), MathStack::Always));
        if (name == "stackrel")
            row.back().role = MathRole::Relation;
        return true;
    }
    if (const NamePair *arrow = pairOf(Arrows, name); arrow != nullptr) {
        MathNode made = node(MathKind::Arrow);
        made.role = MathRole::Relation;
        made.text = arrow->second;
        skipSpace();
        MathNode below = node(MathKind::Row);
        if (take("[")) {
            below = this->row(']');
            (void)take("]");
        }
        made.children.push_back(argument());
        made.children.push_back(std::move(below));
        row.push_back(std::move(made));
        return true;
    }
    return false;
}

bool MathParser::sized(std::string_view name, std::vector<MathNode> &row)
{
    constexpr std::array<std::pair<std::string_view, int>, 4> Sizes{
        {{"bigg", 24}, {"Bigg", 30}, {"big", 12}, {"Big", 18}}};
    for (const auto &[begin, tenths] : Sizes) {
        if (!name.starts_with(begin) || name.size() > begin.size() + 1)
            continue;
        const std::string_view side = name.substr(begin.size());
        if (!side.empty() && side != "l" && side != "r" && side != "m")
            continue;
        MathNode made = node(MathKind::Delimiter);
        made.amount = tenths;
        made.role = side == "l"   ? MathRole::Open
                    : side == "r" ? MathRole::Close
                    : side == "m" ? MathRole::Relation
                                  : MathRole::Ordinary;
        made.text = delimiter();
        row.push_back(std::move(made));
        return true;
    }
    return false;
}

void MathParser::environment(std::vector<MathNode> &row)
{
    std::string_view name = rawArgument();
    const std::string_view written = name;
    if (name.ends_with('*'))
        name.remove_suffix(1);
    const auto *const known =
        std::find_if(MathEnvironments.begin(), MathEnvironments.end(),
                     [&](const MathEnvironment &e) { return e.name == name; });
    if (known == MathEnvironments.end()) {
        unknown("\\begin{" + std::string(written) + "}", row);
        return;
    }
    std::string columns(known->columns);
    if (name == "array" || name == "alignat") {
        if (name == "array")
            (void)rawOption();
        std::string given(rawArgument());
        std::erase_if(given, [](char c) { return c != 'l' && c != 'c' && c != 'r'; });
        if (name == "array" && !given.empty())
            columns = given;
    }
    skipSpace();
    while (takeCommand("hline"))
        skipSpace();
    MathNode made = table(known->table, columns);
    if (takeCommand("end"))
        (void)rawArgument();
    const bool bare = known->before.empty() && known->after.empty();
    row.push_back(bare ? std::move(made) : fenced(known->before, std::move(made), known->after));
}

void MathParser::chemistry(std::vector<MathNode> &row)
{
    const std::string tex = texOfChemistry(rawArgument());
    MathParser inner(tex);
    inner.m_depth = m_depth + 1;
    inner.m_face = MathFace::Upright;
    MathNode made = inner.whole();
    m_nodes += inner.m_nodes;
    if (inner.m_problem != MathProblem::None || m_nodes > MaximumMathNodes)
        stop(inner.m_problem == MathProblem::TooDeep ? MathProblem::TooDeep : MathProblem::TooLong);
    std::move(inner.m_unknown.begin(), inner.m_unknown.end(), std::back_inserter(m_unknown));
    row.push_back(std::move(made));
}

} // namespace engram
