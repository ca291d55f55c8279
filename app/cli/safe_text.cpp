// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "safe_text.h"

#include <unicode/unistr.h>

#include <cstdint>

namespace engram::cli
{

namespace
{

/// Embeddings, overrides and isolates: they can make a line read other than it is.
bool reordersLine(UChar32 c)
{
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

bool isControl(UChar32 c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0);
}

UChar32 shownAs(UChar32 c)
{
    constexpr UChar32 Pictures = 0x2400; // of U+0000 to U+001F
    constexpr UChar32 DeletePicture = 0x2421;
    constexpr UChar32 Replacement = 0xFFFD;
    if (isControl(c) && c < 0x20)
        return Pictures + c;
    if (c == 0x7F)
        return DeletePicture;
    return isControl(c) || reordersLine(c) ? Replacement : c;
}

std::string shown(std::string_view text, bool inOneLine)
{
    const auto given = icu::UnicodeString::fromUTF8(
        icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    icu::UnicodeString shown;
    for (std::int32_t i = 0; i < given.length(); i = given.moveIndex32(i, 1)) {
        const UChar32 c = given.char32At(i);
        const bool stays = c == '\t' || (c == '\n' && !inOneLine);
        shown.append(stays ? c : shownAs(c));
    }
    std::string safe;
    shown.toUTF8String(safe);
    return safe;
}

} // namespace

std::string safeText(std::string_view text)
{
    return shown(text, false);
}

std::string safeLine(std::string_view text)
{
    return shown(text, true);
}

} // namespace engram::cli
