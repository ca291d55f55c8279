// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/typed_answer.h>

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "base/text.h"

namespace engram
{

namespace
{

using Kind = TypedPart::Kind;

/// A character as it is compared, and the text that it stands for: with the marks and spaces behind it.
struct TypedUnit
{
    char32_t key = 0;
    std::string text;
};
using Units = std::vector<TypedUnit>;

/// Sentence marks, quotes and brackets, which may stand around an answer or not. Signs that can be
/// the point of an answer, as in "C#" or "5 %", are none of them.
bool isOuter(char32_t c)
{
    constexpr std::uint32_t Quotes = U_GC_PS_MASK | U_GC_PE_MASK | U_GC_PI_MASK | U_GC_PF_MASK;
    constexpr std::u32string_view Marks = U".,;:!?\"'`…¡¿。、！？";
    return Marks.find(c) != std::u32string_view::npos ||
           (U_GET_GC_MASK(static_cast<UChar32>(c)) & Quotes) != 0;
}

/// Folded, without accents; empty for what only changes the character before.
icu::UnicodeString keysOf(char32_t c)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2 *const decomposing = icu::Normalizer2::getNFKDInstance(status);
    icu::UnicodeString text(static_cast<UChar32>(c));
    if (U_SUCCESS(status))
        text = decomposing->normalize(text, status);
    text.foldCase();
    icu::UnicodeString keys;
    for (std::int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
        const UChar32 each = text.char32At(at);
        const bool isMark = (U_GET_GC_MASK(each) & U_GC_M_MASK) != 0;
        if (!isMark && u_isUWhiteSpace(each) == 0)
            keys.append(each);
    }
    return keys;
}

Units unitsOf(std::string_view text)
{
    Units units;
    std::string before; // spaces and marks with no character before them
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size() && count < MostTypedCharacters; ++count) {
        const char32_t c = nextCodePoint(text, at);
        if (isUnsafeToShow(c))
            continue;
        const icu::UnicodeString keys = keysOf(c);
        if (keys.isEmpty()) {
            appendCodePoint(units.empty() ? before : units.back().text, c);
            continue;
        }
        for (std::int32_t key = 0; key < keys.length(); key = keys.moveIndex32(key, 1)) {
            units.push_back({static_cast<char32_t>(keys.char32At(key)), {}});
            if (key == 0)
                appendCodePoint(units.back().text, c);
        }
    }
    return units;
}

/// From the first to behind the last unit that is no outer punctuation; all, where there is no other.
std::pair<std::size_t, std::size_t> coreOf(const Units &units)
{
    const auto isCore = [](const TypedUnit &unit) { return !isOuter(unit.key); };
    const auto first = std::find_if(units.begin(), units.end(), isCore);
    if (first == units.end())
        return {0, units.size()};
    const auto last = std::find_if(units.rbegin(), units.rend(), isCore);
    return {static_cast<std::size_t>(first - units.begin()),
            static_cast<std::size_t>(last.base() - units.begin())};
}

/// Neighbours of one kind become one part; between two right ones, what is too much comes first.
class Parts
{
public:
    void add(Kind kind, const std::string &text)
    {
        if (kind == Kind::Right)
            settle();
        else
            put(Kind::Right);
        textOf(kind) += text;
    }

    [[nodiscard]] std::vector<TypedPart> take()
    {
        put(Kind::Right);
        settle();
        return std::move(m_parts);
    }

private:
    std::string &textOf(Kind kind) { return m_texts.at(static_cast<std::size_t>(kind)); }

    void settle()
    {
        put(Kind::Superfluous);
        put(Kind::Missing);
    }

    void put(Kind kind)
    {
        if (!textOf(kind).empty())
            m_parts.push_back({kind, std::exchange(textOf(kind), {})});
    }

    std::vector<TypedPart> m_parts;
    std::array<std::string, 3> m_texts; ///< by kind, of the parts that still grow
};

/// How many characters have to change from the unit at [i] of one and [j] of the other to their ends.
class Distances
{
public:
    Distances(std::span<const TypedUnit> typed, std::span<const TypedUnit> right)
        : m_width(right.size() + 1), m_cells((typed.size() + 1) * m_width)
    {
        for (std::size_t i = typed.size() + 1; i-- > 0;)
            for (std::size_t j = right.size() + 1; j-- > 0;) {
                std::size_t &cell = m_cells[i * m_width + j];
                if (i == typed.size())
                    cell = right.size() - j;
                else if (j == right.size())
                    cell = typed.size() - i;
                else if (typed[i].key == right[j].key)
                    cell = at(i + 1, j + 1);
                else
                    cell = 1 + std::min({at(i + 1, j + 1), at(i + 1, j), at(i, j + 1)});
            }
    }

    [[nodiscard]] std::size_t at(std::size_t i, std::size_t j) const
    {
        return m_cells[i * m_width + j];
    }

private:
    std::size_t m_width;
    std::vector<std::size_t> m_cells;
};

void addDifference(std::span<const TypedUnit> typed, std::span<const TypedUnit> right,
                   const Distances &distances, Parts &parts)
{
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < typed.size() || j < right.size()) {
        const std::size_t now = distances.at(i, j);
        if (i < typed.size() && j < right.size() && typed[i].key == right[j].key) {
            parts.add(Kind::Right, right[j].text);
            ++i, ++j;
        } else if (j == right.size() || (i < typed.size() && now == 1 + distances.at(i + 1, j))) {
            parts.add(Kind::Superfluous, typed[i++].text);
        } else if (i == typed.size() || now == 1 + distances.at(i, j + 1)) {
            parts.add(Kind::Missing, right[j++].text);
        } else {
            parts.add(Kind::Superfluous, typed[i++].text);
            parts.add(Kind::Missing, right[j++].text);
        }
    }
}

} // namespace

Grade TypedComparison::proposed() const
{
    switch (verdict) {
    case TypedVerdict::Same:
    case TypedVerdict::Forgiven:
        return Grade::Good;
    case TypedVerdict::Almost:
        return Grade::Hard;
    case TypedVerdict::Nothing:
    case TypedVerdict::Different:
        break;
    }
    return Grade::Wrong;
}

TypedComparison compareTyped(std::string_view typed, std::string_view right)
{
    const Units typedUnits = unitsOf(typed);
    const Units rightUnits = unitsOf(right);
    const auto [typedBegin, typedEnd] = coreOf(typedUnits);
    const auto [rightBegin, rightEnd] = coreOf(rightUnits);
    const auto typedCore = std::span(typedUnits).subspan(typedBegin, typedEnd - typedBegin);
    const auto rightCore = std::span(rightUnits).subspan(rightBegin, rightEnd - rightBegin);
    const Distances distances(typedCore, rightCore);

    TypedComparison comparison;
    if (typedUnits.empty())
        comparison.verdict = TypedVerdict::Nothing;
    else if (simplified(typed) == simplified(right))
        comparison.verdict = TypedVerdict::Same;
    else if (distances.at(0, 0) == 0)
        comparison.verdict = TypedVerdict::Forgiven;
    else if (distances.at(0, 0) * 5 <= rightCore.size())
        comparison.verdict = TypedVerdict::Almost;
    else
        comparison.verdict = TypedVerdict::Different;

    // What stands around the right answer is forgiven, and so right.
    const Kind around = typedUnits.empty() ? Kind::Missing : Kind::Right;
    Parts parts;
    for (std::size_t j = 0; j < rightBegin; ++j)
        parts.add(around, rightUnits[j].text);
    addDifference(typedCore, rightCore, distances, parts);
    for (std::size_t j = rightEnd; j < rightUnits.size(); ++j)
        parts.add(around, rightUnits[j].text);
    comparison.parts = parts.take();
    return comparison;
}

} // namespace engram
