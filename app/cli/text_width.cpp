// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "text_width.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstdint>
#include <optional>

namespace engram::cli
{

namespace
{

int columnsOf(UChar32 c)
{
    constexpr int Tab = 8;
    constexpr std::uint32_t Joining = U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK;
    if (c == '\t')
        return Tab;
    if (c < 0x7F)
        return 1;
    if ((U_GET_GC_MASK(c) & Joining) != 0)
        return 0;
    const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

/// The code point at the byte, which moves on behind it.
UChar32 next(std::string_view text, std::size_t &at)
{
    const std::size_t from = at++;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U)
        ++at;
    return icu::UnicodeString::fromUTF8(
               icu::StringPiece(text.data() + from, static_cast<std::int32_t>(at - from)))
        .char32At(0);
}

} // namespace

int columnsOf(std::string_view text)
{
    int columns = 0;
    for (std::size_t at = 0; at < text.size();)
        columns += columnsOf(next(text, at));
    return columns;
}

std::string padded(std::string text, int columns)
{
    text.append(static_cast<std::size_t>(std::max(0, columns - columnsOf(text))), ' ');
    return text;
}

std::string shortened(std::string text, int columns)
{
    if (columnsOf(text) <= columns)
        return text;
    std::size_t end = 0;
    int left = columns - 1; // beside the sign
    for (std::size_t at = 0; at < text.size();) {
        left -= columnsOf(next(text, at));
        if (left < 0)
            break;
        end = at;
    }
    text.resize(end);
    return text + "…";
}

std::vector<TextSlice> linesOf(std::string_view text, int width, int indent)
{
    std::vector<TextSlice> lines;
    std::size_t start = 0;
    int columns = 0;
    bool hasWord = false;
    std::optional<std::size_t> gap; // behind the last word that fits
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t from = at;
        const UChar32 c = next(text, at);
        columns += columnsOf(c);
        if (c == ' ') {
            if (hasWord && (from == 0 || text[from - 1] != ' '))
                gap = from;
            continue;
        }
        hasWord = true;
        if (columns <= width || !gap)
            continue;
        lines.push_back({start, *gap});
        start = text.find_first_not_of(' ', *gap);
        columns = indent + columnsOf(text.substr(start, at - start));
        gap.reset();
    }
    const std::size_t end = text.find_last_not_of(' ');
    lines.push_back({start, end == std::string_view::npos ? start : end + 1});
    return lines;
}

} // namespace engram::cli
