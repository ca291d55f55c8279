// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "content/cloze.h"

#include "base/text.h"
#include "content/markdown_source.h"

#include <engram/id.h>

#include <algorithm>
#include <bitset>
#include <charconv>
#include <optional>

namespace engram
{

namespace
{

constexpr int MaximumNumber = MaximumOrdinal;
/// Neither space nor punctuation for Markdown, and not shown: `**` beside it is always markup.
constexpr std::string_view WordJoiner = "\u2060";

/// Finds deletions in a text of which some bytes are code.
class ClozeScanner
{
public:
    explicit ClozeScanner(std::string_view text) : m_code(codeBytes(text))
    {
        m_text = text.substr(0, m_code.size());
    }

    ClozeText scan()
    {
        ClozeText found;
        for (std::size_t at = 0; at < m_text.size();) {
            if (!opens(at)) {
                at += escapes(at) ? 2 : 1;
                continue;
            }
            const std::optional<std::size_t> end = endOf(at);
            const Deletion deletion = end ? read(at, *end) : Deletion{};
            if (deletion.hidden.empty()) {
                found.broken.push_back(at);
                at = end.value_or(at + 2);
            } else {
                found.deletions.push_back(deletion);
                at = *end;
            }
        }
        return found;
    }

private:
    [[nodiscard]] bool isText(std::size_t at, char c) const
    {
        return at < m_text.size() && m_text[at] == c && !m_code[at];
    }
    [[nodiscard]] bool opens(std::size_t at) const
    {
        return isText(at, '{') && isText(at + 1, '{');
    }
    [[nodiscard]] bool closes(std::size_t at) const
    {
        return isText(at, '}') && isText(at + 1, '}');
    }
    [[nodiscard]] bool escapes(std::size_t at) const { return isText(at, '\\'); }

    [[nodiscard]] bool endsParagraph(std::size_t at) const
    {
        if (!isText(at, '\n'))
            return false;
        const std::size_t next = m_text.find_first_not_of(" \t", at + 1);
        return next == std::string_view::npos || m_text[next] == '\n';
    }

    /// Behind the `}}` of the deletion that opens at `at`. Braces inside are paired where that can
    /// be; else the first `}}` closes.
    [[nodiscard]] std::optional<std::size_t> endOf(std::size_t at) const
    {
        std::optional<std::size_t> first;
        std::size_t depth = 0;
        for (std::size_t i = at + 2; i < m_text.size() && !endsParagraph(i); ++i) {
            if (opens(i))
                break;
            if (closes(i)) {
                if (depth == 0)
                    return i + 2;
                if (!first)
                    first = i + 2;
            }
            if (escapes(i))
                ++i;
            else if (isText(i, '{'))
                ++depth;
            else if (isText(i, '}') && depth > 0)
                --depth;
        }
        return first;
    }

    [[nodiscard]] Deletion read(std::size_t begin, std::size_t end) const
    {
        Deletion deletion;
        deletion.begin = begin;
        deletion.end = end;
        std::size_t from = begin + 2;
        std::size_t to = end - 2;
        const char *digits = m_text.data() + from;
        const auto [rest, error] = std::from_chars(digits, m_text.data() + to, deletion.number);
        const auto behind = begin + 2 + static_cast<std::size_t>(rest - digits);
        const bool numbered = error == std::errc() && behind < to && m_text[behind] == ':' &&
                              m_text[behind + 1] != ':' && deletion.number >= 1 &&
                              deletion.number <= MaximumNumber;
        if (numbered)
            from = behind + 1;
        else
            deletion.number = 0;
        for (std::size_t i = to; i-- > from + 1;) {
            if (isText(i, ':') && isText(i - 1, ':')) {
                deletion.hint = trimmed(m_text.substr(i + 1, to - i - 1));
                to = i - 1;
                break;
            }
        }
        deletion.hidden = trimmed(m_text.substr(from, to - from));
        return deletion;
    }

    std::string_view m_text;
    std::vector<bool> m_code;
};

void numberTheRest(std::vector<Deletion> &deletions)
{
    std::bitset<MaximumNumber + 1> taken;
    for (const Deletion &deletion : deletions)
        taken.set(static_cast<std::size_t>(deletion.number));
    std::size_t free = 1;
    for (Deletion &deletion : deletions) {
        if (deletion.number != 0)
            continue;
        while (free <= MaximumNumber && taken.test(free))
            ++free;
        if (free > MaximumNumber)
            return;
        deletion.number = static_cast<int>(free);
        ++free;
    }
}

/// Markdown that shows `text` bold between `before` and `after`. What has emphasis or line breaks
/// of its own is left as it is: stars within stars are not what they seem.
void appendStrong(std::string &out, std::string_view text, std::string_view after)
{
    if (text.find_first_of("*\n") != std::string_view::npos) {
        out += text;
        return;
    }
    const auto parted = [](char c) { return c == ' ' || c == '\n' || c == '\t'; };
    const bool joinBefore = !out.empty() && !parted(out.back());
    const bool joinAfter = !after.empty() && !parted(after.front());
    out += "**";
    if (joinBefore)
        out += WordJoiner;
    out += text;
    if (joinAfter)
        out += WordJoiner;
    out += "**";
}

/// TeX that shows `tex` bold. What has columns or lines is left as it is: a group cannot have them.
std::string boldTex(std::string_view tex)
{
    const bool grouped =
        tex.find('&') == std::string_view::npos && tex.find("\\\\") == std::string_view::npos;
    return grouped ? "\\boldsymbol{" + std::string(tex) + "}" : std::string(tex);
}

/// TeX for a gap with the hint in it, which is text.
std::string gapInTex(std::string hint)
{
    std::erase_if(hint, [](char c) { return c == '{' || c == '}' || c == '\\' || c == '$'; });
    return "{\\mathbf{[}\\textbf{" + (hint.empty() ? "\u2026" : hint) + "}\\mathbf{]}}";
}

enum class Side { Front, Back };

std::string render(std::string_view text, int number, Side side)
{
    std::string out;
    std::size_t at = 0;
    const std::vector<MathSpan> formulas = mathSpans(text);
    auto formula = formulas.begin();
    for (const Deletion &deletion : parseCloze(text).deletions) {
        while (formula != formulas.end() && formula->end <= deletion.begin)
            ++formula;
        const bool inFormula = formula != formulas.end() && formula->begin < deletion.begin &&
                               deletion.end < formula->end;
        out += text.substr(at, deletion.begin - at);
        at = deletion.end;
        const std::string_view after = text.substr(at);
        if (deletion.number != number || number == 0) {
            out += deletion.hidden;
        } else if (side == Side::Back) {
            if (inFormula)
                out += boldTex(deletion.hidden);
            else
                appendStrong(out, deletion.hidden, after);
        } else {
            const std::string hint = simplified(deletion.hint);
            if (inFormula) {
                out += gapInTex(hint);
                continue;
            }
            appendStrong(out, hint.empty() ? "[\u2026]" : "[" + hint + "]", after);
        }
    }
    out += text.substr(at);
    return out;
}

} // namespace

ClozeText parseCloze(std::string_view text)
{
    ClozeText cloze = ClozeScanner(text).scan();
    numberTheRest(cloze.deletions);
    return cloze;
}

std::vector<int> clozeNumbers(std::string_view text)
{
    std::vector<int> numbers;
    for (const Deletion &deletion : parseCloze(text).deletions)
        if (deletion.number != 0)
            numbers.push_back(deletion.number);
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return numbers;
}

std::string clozeFront(std::string_view text, int number)
{
    return render(text, number, Side::Front);
}

std::string clozeBack(std::string_view text, int number)
{
    return render(text, number, Side::Back);
}

std::string clozeHidden(std::string_view text, int number)
{
    std::string_view hidden;
    for (const ClozeText cloze = parseCloze(text); const Deletion &deletion : cloze.deletions) {
        if (deletion.number != number)
            continue;
        if (!hidden.empty() && hidden != deletion.hidden)
            return {};
        hidden = deletion.hidden;
    }
    return std::string(hidden);
}

bool clozeHidesFormula(std::string_view text, int number)
{
    const std::vector<MathSpan> formulas = mathSpans(text);
    const std::vector<Deletion> deletions =
        formulas.empty() ? std::vector<Deletion>() : parseCloze(text).deletions;
    return std::any_of(deletions.begin(), deletions.end(), [&](const Deletion &deletion) {
        return deletion.number == number &&
               std::any_of(formulas.begin(), formulas.end(), [&](const MathSpan &formula) {
                   return formula.begin < deletion.end && deletion.begin < formula.end;
               });
    });
}

std::string clozePlain(std::string_view text)
{
    return render(text, 0, Side::Back);
}

} // namespace engram
