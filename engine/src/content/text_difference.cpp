// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/text_difference.h>

#include <algorithm>
#include <span>
#include <utility>

#include <unicode/uchar.h>

#include "base/text.h"

namespace engram
{

namespace
{

using Pieces = std::vector<std::string_view>;
using PieceSpan = std::span<const std::string_view>;

/// Less than this share of common letters, and a line says something else.
constexpr double LeastInCommon = 0.4;

Pieces linesOf(std::string_view text)
{
    Pieces lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return lines;
}

bool isWordPart(char32_t c)
{
    const auto sign = static_cast<UChar32>(c);
    return (u_isalnum(sign) != 0 || (U_GET_GC_MASK(sign) & U_GC_M_MASK) != 0) &&
           u_hasBinaryProperty(sign, UCHAR_IDEOGRAPHIC) == 0;
}

/// Words, and each sign between them by itself; a line's end is a piece of its own.
Pieces wordsOf(PieceSpan lines)
{
    constexpr std::string_view End = "\n";
    Pieces words;
    for (const std::string_view line : lines) {
        for (std::size_t at = 0; at < line.size();) {
            const std::size_t begin = at;
            std::size_t next = at;
            while (next < line.size() && isWordPart(nextCodePoint(line, next)))
                at = next;
            if (at == begin)
                static_cast<void>(nextCodePoint(line, at));
            words.push_back(line.substr(begin, at - begin));
        }
        words.push_back(End);
    }
    return words;
}

/// Which pieces of both belong to a longest common sequence.
class Common
{
public:
    Common(PieceSpan before, PieceSpan after)
        : m_before(before.size(), false), m_after(after.size(), false)
    {
        std::size_t first = 0;
        while (first < before.size() && first < after.size() && before[first] == after[first]) {
            m_before[first] = m_after[first] = true;
            ++first;
        }
        std::size_t last = 0; // so many at the end
        while (first + last < before.size() && first + last < after.size() &&
               before[before.size() - last - 1] == after[after.size() - last - 1]) {
            ++last;
            m_before[before.size() - last] = m_after[after.size() - last] = true;
        }
        mark(before.subspan(first, before.size() - first - last),
             after.subspan(first, after.size() - first - last), first);
    }

    [[nodiscard]] bool isOfBoth(DifferenceKind side, std::size_t at) const
    {
        return side == DifferenceKind::Removed ? m_before[at] : m_after[at];
    }

private:
    void mark(PieceSpan before, PieceSpan after, std::size_t first)
    {
        const std::size_t width = after.size() + 1;
        if (before.empty() || after.empty() || before.size() + 1 > MostDifferenceCells / width)
            return;
        // By [i][j]: the length of the sequence from there to both ends.
        std::vector<std::uint32_t> cells((before.size() + 1) * width);
        for (std::size_t i = before.size(); i-- > 0;)
            for (std::size_t j = after.size(); j-- > 0;)
                cells[i * width + j] = before[i] == after[j] ? cells[(i + 1) * width + j + 1] + 1
                                                             : std::max(cells[(i + 1) * width + j],
                                                                        cells[i * width + j + 1]);
        for (std::size_t i = 0, j = 0; i < before.size() && j < after.size();) {
            if (before[i] == after[j])
                m_before[first + i++] = m_after[first + j++] = true;
            else if (cells[(i + 1) * width + j] >= cells[i * width + j + 1])
                ++i;
            else
                ++j;
        }
    }

    std::vector<bool> m_before;
    std::vector<bool> m_after;
};

/// Whether enough of the words stayed for it to be worth saying which.
bool isAlike(const Pieces &before, const Pieces &after, const Common &common)
{
    const auto lengthOf = [&common](const Pieces &words, DifferenceKind side, bool commonOnly) {
        std::size_t length = 0;
        for (std::size_t i = 0; i < words.size(); ++i) {
            std::size_t at = 0;
            if (isWordPart(nextCodePoint(words[i], at)) &&
                (!commonOnly || common.isOfBoth(side, i)))
                length += words[i].size();
        }
        return static_cast<double>(length);
    };
    const double all = lengthOf(before, DifferenceKind::Removed, false) +
                       lengthOf(after, DifferenceKind::Added, false);
    return 2 * lengthOf(before, DifferenceKind::Removed, true) >= LeastInCommon * all;
}

/// The lines of one side of a change, each with its words.
void addLines(const Pieces &words, DifferenceKind side, const Common *common,
              std::vector<DifferenceLine> &lines)
{
    DifferenceLine line{side, {}};
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == "\n") {
            lines.push_back(std::exchange(line, {side, {}}));
            continue;
        }
        const DifferenceKind kind =
            common != nullptr && common->isOfBoth(side, i) ? DifferenceKind::Same : side;
        if (line.parts.empty() || line.parts.back().kind != kind)
            line.parts.push_back({kind, {}});
        line.parts.back().text += words[i];
    }
}

void addChange(PieceSpan removed, PieceSpan added, std::vector<DifferenceLine> &lines)
{
    const Pieces before = wordsOf(removed);
    const Pieces after = wordsOf(added);
    const Common common(before, after);
    const Common *words = isAlike(before, after, common) ? &common : nullptr;
    addLines(before, DifferenceKind::Removed, words, lines);
    addLines(after, DifferenceKind::Added, words, lines);
}

} // namespace

std::string DifferenceLine::text() const
{
    std::string whole;
    for (const DifferencePart &part : parts)
        whole += part.text;
    return whole;
}

std::vector<DifferenceLine> compareTexts(std::string_view before, std::string_view after)
{
    const Pieces old = linesOf(before);
    const Pieces now = linesOf(after);
    const Common common(old, now);
    std::vector<DifferenceLine> lines;
    for (std::size_t i = 0, j = 0; i < old.size() || j < now.size();) {
        const std::size_t firstOld = i;
        const std::size_t firstNow = j;
        while (i < old.size() && !common.isOfBoth(DifferenceKind::Removed, i))
            ++i;
        while (j < now.size() && !common.isOfBoth(DifferenceKind::Added, j))
            ++j;
        if (i > firstOld || j > firstNow) {
            addChange(PieceSpan(old).subspan(firstOld, i - firstOld),
                      PieceSpan(now).subspan(firstNow, j - firstNow), lines);
            continue;
        }
        lines.push_back({DifferenceKind::Same, {{DifferenceKind::Same, std::string(old[i])}}});
        ++i, ++j;
    }
    return lines;
}

} // namespace engram
