// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/math.h>

#include "base/text.h"

#include <algorithm>
#include <array>
#include <optional>

namespace engram
{

namespace
{

struct SmallForms
{
    char32_t character;
    std::string_view above;
    std::string_view below;
};

/// Unicode's raised and lowered characters.
constexpr std::array SmallCharacters{
    SmallForms{U'0', "\u2070", "\u2080"}, SmallForms{U'1', "\u00b9", "\u2081"},
    SmallForms{U'2', "\u00b2", "\u2082"}, SmallForms{U'3', "\u00b3", "\u2083"},
    SmallForms{U'4', "\u2074", "\u2084"}, SmallForms{U'5', "\u2075", "\u2085"},
    SmallForms{U'6', "\u2076", "\u2086"}, SmallForms{U'7', "\u2077", "\u2087"},
    SmallForms{U'8', "\u2078", "\u2088"}, SmallForms{U'9', "\u2079", "\u2089"},
    SmallForms{U'+', "\u207a", "\u208a"}, SmallForms{0x2212, "\u207b", "\u208b"},
    SmallForms{U'=', "\u207c", "\u208c"}, SmallForms{U'(', "\u207d", "\u208d"},
    SmallForms{U')', "\u207e", "\u208e"}, SmallForms{U'n', "\u207f", "\u2099"},
    SmallForms{U'i', "\u2071", "\u1d62"}, SmallForms{U'a', "\u1d43", "\u2090"},
    SmallForms{U'b', "\u1d47", ""},       SmallForms{U'c', "\u1d9c", ""},
    SmallForms{U'd', "\u1d48", ""},       SmallForms{U'e', "\u1d49", "\u2091"},
    SmallForms{U'h', "\u02b0", "\u2095"}, SmallForms{U'j', "\u02b2", "\u2c7c"},
    SmallForms{U'k', "\u1d4f", "\u2096"}, SmallForms{U'l', "\u02e1", "\u2097"},
    SmallForms{U'm', "\u1d50", "\u2098"}, SmallForms{U'o', "\u1d52", "\u2092"},
    SmallForms{U'p', "\u1d56", "\u209a"}, SmallForms{U'r', "\u02b3", "\u1d63"},
    SmallForms{U's', "\u02e2", "\u209b"}, SmallForms{U't', "\u1d57", "\u209c"},
    SmallForms{U'u', "\u1d58", "\u1d64"}, SmallForms{U'v', "\u1d5b", "\u1d65"},
    SmallForms{U'w', "\u02b7", ""},       SmallForms{U'x', "\u02e3", "\u2093"},
    SmallForms{U'y', "\u02b8", ""},       SmallForms{U'z', "\u1dbb", ""},
    SmallForms{U'T', "\u1d40", ""},       SmallForms{0x2032, "\u2032", ""},
    SmallForms{0x00b0, "\u00b0", ""},     SmallForms{0x2218, "\u00b0", ""},
};

/// The text in raised or lowered characters, if all of it can be.
std::optional<std::string> inSmallCharacters(std::string_view text, bool above)
{
    constexpr std::size_t LongestReadable = 6;
    if (text.empty() || codePointCount(text) > LongestReadable)
        return {};
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t codePoint = nextCodePoint(text, at);
        if (codePoint == U' ')
            continue;
        const auto *const form =
            std::find_if(SmallCharacters.begin(), SmallCharacters.end(),
                         [&](const auto &f) { return f.character == codePoint; });
        if (form == SmallCharacters.end() || (!above && form->below.empty()))
            return {};
        out += above ? form->above : form->below;
    }
    return out;
}

bool isDigitOrPoint(char32_t c)
{
    return (c >= U'0' && c <= U'9') || c == U'.';
}

/// Raised, lowered or combined with the character before.
bool isAttached(char32_t c)
{
    return c == 0x00B2 || c == 0x00B3 || c == 0x00B9 || c == 0x00B0 || c == 0x2032 ||
           (c >= 0x02B0 && c <= 0x02FF) || (c >= 0x0300 && c <= 0x036F) ||
           (c >= 0x1D2C && c <= 0x1DBF) || (c >= 0x2070 && c <= 0x209F) ||
           (c >= 0x20D0 && c <= 0x20FF) || c == 0x2C7C;
}

bool isSymbolPart(char32_t c)
{
    return isDigitOrPoint(c) || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') ||
           c == 0x221E || c == 0x2202 || c == 0x210F || isAttached(c) ||
           (c >= 0x00C0 && c <= 0x1FFF && c != 0x00D7 && c != 0x00F7) ||
           (c >= 0x2100 && c <= 0x214F);
}

/// One number, one letter with what is attached to it, or one thing in brackets: not to be mistaken
/// beside others. Of differentials, too: dx, ∂t.
bool standsAlone(std::string_view text, bool differentials)
{
    if (text.starts_with('(') && text.find(')') == text.size() - 1)
        return true;
    std::size_t characters = 0;
    bool digits = true;
    char32_t first = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = nextCodePoint(text, at);
        if (isAttached(c))
            continue;
        if (!isSymbolPart(c))
            return codePointCount(text) == 1;
        first = characters == 0 ? c : first;
        digits = digits && isDigitOrPoint(c);
        ++characters;
    }
    const bool differential =
        differentials && characters == 2 && (first == U'd' || first == 0x2202 || first == 0x0394);
    return digits || characters <= 1 || differential;
}

std::string bracketed(std::string text, bool differentials = false)
{
    return standsAlone(text, differentials) ? text : "(" + text + ")";
}

class LineWriter
{
public:
    std::string line(const MathNode &node)
    {
        switch (node.kind) {
        case MathKind::Row:
            return row(node.children);
        case MathKind::Symbol:
            return symbol(node);
        case MathKind::Name:
        case MathKind::Text:
        case MathKind::Unknown:
        case MathKind::Delimiter:
            return node.text;
        case MathKind::Space:
            return node.amount >= 3 ? " " : "";
        case MathKind::Fraction: {
            const bool binomial = node.amount == 0;
            const std::string above = line(node.children[0]);
            const std::string below = line(node.children[1]);
            return binomial ? above + " over " + below
                            : bracketed(above, true) + "/" + bracketed(below, true);
        }
        case MathKind::Root:
            return root(node);
        case MathKind::Scripts:
            return scripts(node);
        case MathKind::Fence:
            return node.text + line(node.children[0]) + node.after;
        case MathKind::Accent:
            return accent(node);
        case MathKind::Arrow: {
            const std::string above = line(node.children[0]);
            return node.text + (above.empty() ? "" : "[" + above + "]");
        }
        case MathKind::Table:
            return table(node);
        case MathKind::Box:
            return "[" + line(node.children[0]) + "]";
        case MathKind::Phantom:
            break;
        }
        return {};
    }

private:
    static std::string symbol(const MathNode &node)
    {
        if (node.text == "\u2217")
            return "*";
        if (node.face != MathFace::DoubleStruck)
            return node.text;
        std::size_t at = 0;
        std::string out;
        appendCodePoint(out, mathCharacter(nextCodePoint(node.text, at), node.face));
        return out;
    }

    std::string row(const std::vector<MathNode> &children)
    {
        std::string out;
        // A sign at the beginning, or behind another operator, is no operation.
        bool operand = false;
        const MathNode *before = nullptr;
        bool words = true;
        for (const MathNode &child : children) {
            const std::string text = line(child);
            words = words && child.kind == MathKind::Text;
            if (standsApart(out, text, before, child, operand) && !out.ends_with(' '))
                out += ' ';
            out += text;
            if (isApart(child, operand))
                out += ' ';
            if (child.kind == MathKind::Space)
                continue;
            operand = child.role != MathRole::Binary && child.role != MathRole::Relation &&
                      child.role != MathRole::Open && child.role != MathRole::Punctuation &&
                      child.role != MathRole::Operator;
            before = &child;
        }
        return words ? out : simplified(out);
    }

    /// With a space on both sides.
    static bool isApart(const MathNode &node, bool operand)
    {
        const bool slim = node.kind == MathKind::Delimiter;
        return !slim &&
               (node.role == MathRole::Relation || (node.role == MathRole::Binary && operand));
    }

    static bool standsApart(std::string_view out, std::string_view text, const MathNode *before,
                            const MathNode &node, bool operand)
    {
        if (out.empty() || text.empty() || before == nullptr)
            return false;
        if (isApart(node, operand) || before->role == MathRole::Punctuation)
            return true;
        const bool closed = endsWithWord(out) || out.ends_with(')') || out.ends_with(']');
        const bool opens = startsWithWord(text);
        const auto isFraction = [](const MathNode &n) {
            return n.kind == MathKind::Fraction && n.amount > 0;
        };
        if (isFraction(node) || isFraction(*before))
            return closed && (opens || text.starts_with('('));
        return (before->role == MathRole::Operator && opens) ||
               (node.role == MathRole::Operator && closed);
    }

    static bool startsWithWord(std::string_view text)
    {
        std::size_t at = 0;
        return !text.empty() && isSymbolPart(nextCodePoint(text, at));
    }

    static bool endsWithWord(std::string_view text)
    {
        std::size_t at = text.size();
        while (at > 0 && (static_cast<unsigned char>(text[--at]) & 0xC0U) == 0x80U) {
        }
        return !text.empty() && isSymbolPart(nextCodePoint(text, at));
    }

    std::string root(const MathNode &node)
    {
        const std::string inside = bracketed(line(node.children[0]));
        if (node.children.size() < 2)
            return "\u221a" + inside;
        const std::string degree = line(node.children[1]);
        if (degree == "3")
            return "\u221b" + inside;
        if (degree == "4")
            return "\u221c" + inside;
        return inSmallCharacters(degree, true).value_or("root(" + degree + ") of ") + "\u221a" +
               inside;
    }

    std::string scripts(const MathNode &node)
    {
        const MathNode &base = node.children[0];
        const bool label = base.kind == MathKind::Accent && base.stacked == MathStack::Always;
        std::string out = line(base);
        const bool name = base.children.size() == 1 && base.children[0].kind == MathKind::Name;
        const bool compound =
            (base.kind == MathKind::Row && !name) || base.kind == MathKind::Fraction;
        if (compound && !out.empty())
            out = bracketed(std::move(out));
        const std::string below = line(node.children[1]);
        const std::string above = line(node.children[2]);
        if (label) {
            const std::string &text = below.empty() ? above : below;
            return text.empty() ? out : out + " [" + text + "]";
        }
        if (!below.empty())
            out += inSmallCharacters(below, false).value_or("_" + bracketed(below));
        if (!above.empty())
            out += inSmallCharacters(above, true).value_or("^" + bracketed(above));
        if (base.role == MathRole::Operator)
            out += ' ';
        return out;
    }

    std::string accent(const MathNode &node)
    {
        const std::string inside = line(node.children[0]);
        const std::string_view mark = node.text;
        if (mark == MathMark::Overbrace || mark == MathMark::Underbrace)
            return inside;
        struct Form
        {
            std::string_view mark;
            std::string_view combining;
            std::string_view word; ///< where the characters cannot be marked
        };
        constexpr std::array Forms{
            Form{MathMark::Overline, "\u0304", "bar"},
            Form{MathMark::Underline, "\u0332", "under"},
            Form{MathMark::RightArrow, "\u20d7", "vec"},
            Form{MathMark::LeftArrow, "\u20d6", "vec"},
            Form{MathMark::WideHat, "\u0302", "hat"},
            Form{MathMark::WideTilde, "\u0303", "tilde"},
            Form{MathMark::Strike, "\u0338", "cancel"},
        };
        const auto *const form =
            std::find_if(Forms.begin(), Forms.end(), [&](const Form &f) { return f.mark == mark; });
        const bool known = form != Forms.end();
        const std::string_view combining = known ? form->combining : mark;
        const bool last = mark == MathMark::RightArrow || mark == MathMark::LeftArrow;
        // Marks upon marks count: whatever nests, a line is not much longer than its formula.
        constexpr std::size_t MostMarked = 8;
        const std::size_t characters = codePointCount(inside);
        const bool phrase = characters > 1 && inside.find(' ') != std::string::npos &&
                            !standsAlone(inside, true) && mark != MathMark::Strike;
        if (phrase || characters > MostMarked)
            return std::string(known ? form->word : "bar") + "(" + inside + ")";
        std::string out;
        for (std::size_t at = 0; at < inside.size();) {
            const std::size_t from = at;
            const char32_t codePoint = nextCodePoint(inside, at);
            out += inside.substr(from, at - from);
            const bool takesMark = !last || at == inside.size();
            if (takesMark && codePoint != U' ' && displayWidth(codePoint) > 0)
                out += combining;
        }
        return out;
    }

    std::string table(const MathNode &node)
    {
        const bool aligned = node.table == MathTable::Aligned;
        const bool matrix = node.table == MathTable::Matrix;
        std::string out;
        for (const MathNode &row : node.children) {
            std::string cells;
            for (const MathNode &cell : row.children) {
                const std::string text = line(cell);
                if (!cells.empty() && !text.empty())
                    cells += matrix ? ", " : " ";
                cells += text;
            }
            if (!out.empty())
                out += aligned || node.table == MathTable::Small ? ", " : "; ";
            out += cells;
        }
        return out;
    }
};

} // namespace

std::string mathLine(std::string_view tex)
{
    const Math math = parseMath(tex);
    if (math.problem != MathProblem::None)
        return simplified(tex);
    return simplified(LineWriter().line(math.root));
}

} // namespace engram
