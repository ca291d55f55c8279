// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "safe_text.h"

#include <fmt/format.h>
#include <unicode/uchar.h>
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

/// Also a space that is none of the keyboard's.
bool isInvisible(UChar32 c)
{
    return u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0 ||
           (c > 0x7F && u_isUWhiteSpace(c) != 0) || reordersLine(c);
}

/// Whether what is there only makes one sign of those around it, as in many an emoji.
bool joins(const icu::UnicodeString &text, std::int32_t at)
{
    constexpr UChar32 Joiner = 0x200D;
    constexpr UChar32 FirstSelector = 0xFE00;
    constexpr UChar32 LastSelector = 0xFE0F;
    const UChar32 c = text.char32At(at);
    return at > 0 && text.charAt(at - 1) > 0x7F && !isInvisible(text.char32At(at - 1)) &&
           (c == Joiner || (c >= FirstSelector && c <= LastSelector));
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

std::string quotable(std::string_view text)
{
    constexpr std::int32_t Most = 80;
    constexpr std::size_t MostBytes = 4 * (Most + 1); // of UTF-8: what is behind is not looked at
    text = text.substr(0, MostBytes);
    const auto given = icu::UnicodeString::fromUTF8(
        icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    const bool isLong = given.countChar32() > Most;
    icu::UnicodeString shown;
    std::int32_t left = Most;
    for (std::int32_t i = 0; i < given.length() && left > 0; i = given.moveIndex32(i, 1), --left) {
        const UChar32 c = given.char32At(i);
        if (isInvisible(c) && !joins(given, i))
            shown.append(icu::UnicodeString::fromUTF8(
                fmt::format("\\u{{{:04X}}}", static_cast<std::uint32_t>(c))));
        else
            shown.append(c);
    }
    std::string name;
    shown.toUTF8String(name);
    return isLong ? name + "…" : name;
}

std::string safeText(std::string_view text)
{
    return shown(text, false);
}

std::string safeLine(std::string_view text)
{
    return shown(text, true);
}

} // namespace engram::cli
