// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/math.h>

#include <array>
#include <utility>

namespace engram
{

namespace
{

/// Where the alphabets of a face begin in Unicode's block "Mathematical Alphanumeric Symbols"; 0 for
/// none.
struct Alphabets
{
    char32_t capitals = 0;
    char32_t small = 0;
    char32_t digits = 0;
    char32_t greekCapitals = 0;
    char32_t greekSmall = 0;
};

constexpr std::array<Alphabets, 9> ByFace{{
    {},
    {0x1D434, 0x1D44E, 0, 0x1D6E2, 0x1D6FC},
    {0x1D400, 0x1D41A, 0x1D7CE, 0x1D6A8, 0x1D6C2},
    {0x1D468, 0x1D482, 0x1D7CE, 0x1D71C, 0x1D736},
    {0x1D49C, 0, 0, 0, 0},
    {0x1D504, 0x1D51E, 0, 0, 0},
    {0x1D538, 0x1D552, 0x1D7D8, 0, 0},
    {0x1D5A0, 0x1D5BA, 0x1D7E2, 0, 0},
    {0x1D670, 0x1D68A, 0x1D7F6, 0, 0},
}};

/// What Unicode had before that block, and leaves empty there.
constexpr std::array<std::pair<char32_t, char32_t>, 20> Elsewhere{{
    {0x1D455, 0x210E}, {0x1D49D, 0x212C}, {0x1D4A0, 0x2130}, {0x1D4A1, 0x2131}, {0x1D4A3, 0x210B},
    {0x1D4A4, 0x2110}, {0x1D4A7, 0x2112}, {0x1D4A8, 0x2133}, {0x1D4AD, 0x211B}, {0x1D506, 0x212D},
    {0x1D50B, 0x210C}, {0x1D50C, 0x2111}, {0x1D515, 0x211C}, {0x1D51D, 0x2128}, {0x1D53A, 0x2102},
    {0x1D53F, 0x210D}, {0x1D545, 0x2115}, {0x1D547, 0x2119}, {0x1D548, 0x211A}, {0x1D549, 0x211D},
}};
constexpr char32_t DoubleStruckZ = 0x1D551;

/// Letters behind the small Greek ones in each alphabet.
constexpr std::array<char32_t, 7> GreekVariants{0x2202, 0x03F5, 0x03D1, 0x03F0,
                                                0x03D5, 0x03F1, 0x03D6};

char32_t placeOf(char32_t character, const Alphabets &alphabets)
{
    const auto in = [&](char32_t first, char32_t last, char32_t to) {
        return to != 0 && character >= first && character <= last ? to + (character - first) : 0;
    };
    if (const char32_t place = in(U'A', U'Z', alphabets.capitals))
        return place;
    if (const char32_t place = in(U'a', U'z', alphabets.small))
        return place;
    if (const char32_t place = in(U'0', U'9', alphabets.digits))
        return place;
    if (const char32_t place = in(0x0391, 0x03A9, alphabets.greekCapitals))
        return place;
    if (const char32_t place = in(0x03B1, 0x03C9, alphabets.greekSmall))
        return place;
    constexpr char32_t VariantsBehind = 25;
    for (char32_t i = 0; alphabets.greekSmall != 0 && i < GreekVariants.size(); ++i)
        if (GreekVariants[i] == character)
            return alphabets.greekSmall + VariantsBehind + i;
    return character;
}

} // namespace

char32_t mathCharacter(char32_t character, MathFace face)
{
    const char32_t place = placeOf(character, ByFace[static_cast<std::size_t>(face)]);
    if (place == DoubleStruckZ)
        return 0x2124;
    for (const auto &[empty, known] : Elsewhere)
        if (place == empty)
            return known;
    return place;
}

} // namespace engram
