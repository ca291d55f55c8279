// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "base/text.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <limits>

namespace engram
{

namespace
{

constexpr std::string_view AsciiSpace = " \t\n\r\v\f";

/// ICU's own type for code points is signed.
UChar32 icu(char32_t codePoint)
{
    return static_cast<UChar32>(codePoint);
}

/// ICU counts in 32 bits.
std::int32_t icuLength(std::string_view text)
{
    constexpr std::size_t Longest = std::numeric_limits<std::int32_t>::max();
    return static_cast<std::int32_t>(std::min(text.size(), Longest));
}

bool isAscii(char32_t codePoint)
{
    return codePoint < 0x80;
}

bool isAscii(char byte)
{
    return static_cast<unsigned char>(byte) < 0x80;
}

bool isAllAscii(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return isAscii(c); });
}

/// `normalizer` is ICU's answer to having been asked for one, with this status.
std::string normalized(const icu::Normalizer2 *normalizer, UErrorCode status, std::string_view text)
{
    std::string out;
    icu::StringByteSink<std::string> sink(&out);
    if (U_SUCCESS(status)) {
        // NOLINTNEXTLINE(bugprone-suspicious-stringview-data-usage): its length is beside it
        const icu::StringPiece piece(text.data(), icuLength(text));
        normalizer->normalizeUTF8(0, piece, sink, nullptr, status);
    }
    // ICU without its data is a broken installation; the text itself is then the best there is.
    return U_SUCCESS(status) ? out : std::string(text);
}

/// Scripts that do not part words by spaces.
bool isWordByItself(char32_t codePoint)
{
    const bool kana = codePoint >= 0x3040 && codePoint <= 0x30FF;
    return !isAscii(codePoint) &&
           (kana || u_hasBinaryProperty(icu(codePoint), UCHAR_IDEOGRAPHIC) != 0);
}

bool isApostrophe(char32_t codePoint)
{
    return codePoint == U'\'' || codePoint == 0x2019;
}

} // namespace

bool isWordCharacter(char32_t codePoint)
{
    if (isAscii(codePoint))
        return (codePoint >= U'0' && codePoint <= U'9') ||
               (codePoint >= U'A' && codePoint <= U'Z') || (codePoint >= U'a' && codePoint <= U'z');
    constexpr std::uint32_t Mask = U_GC_L_MASK | U_GC_N_MASK | U_GC_M_MASK;
    return (U_GET_GC_MASK(icu(codePoint)) & Mask) != 0;
}

bool isValidUtf8(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t before = at;
        if (isAscii(text[at])) {
            ++at;
            continue;
        }
        const char32_t codePoint = nextCodePoint(text, at);
        // A replacement character that is really written takes its three bytes.
        if (codePoint == ReplacementCharacter && text.substr(before, at - before) != "\uFFFD")
            return false;
    }
    return true;
}

char32_t nextCodePoint(std::string_view text, std::size_t &at)
{
    const char *bytes = text.data();
    UChar32 codePoint = 0;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion" // inside ICU's macro
    // NOLINTNEXTLINE(bugprone-inc-dec-in-conditions): inside ICU's macro, too
    U8_NEXT_OR_FFFD(bytes, at, text.size(), codePoint);
#pragma GCC diagnostic pop
    return static_cast<char32_t>(codePoint);
}

void appendCodePoint(std::string &out, char32_t codePoint)
{
    char bytes[U8_MAX_LENGTH];
    std::int32_t length = 0;
    const bool valid = codePoint <= 0x10FFFF && !U_IS_SURROGATE(codePoint);
    U8_APPEND_UNSAFE(bytes, length, icu(valid ? codePoint : ReplacementCharacter));
    out.append(bytes, static_cast<std::size_t>(length));
}

std::size_t codePointCount(std::string_view text)
{
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count)
        (void)nextCodePoint(text, at);
    return count;
}

std::string_view firstCodePoints(std::string_view text, std::size_t count)
{
    std::size_t at = 0;
    for (; at < text.size() && count > 0; --count)
        (void)nextCodePoint(text, at);
    return text.substr(0, at);
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(AsciiSpace);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(AsciiSpace) - first + 1);
}

std::string lowered(std::string_view text)
{
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    });
    return lower;
}

std::string excerptOf(std::string_view text)
{
    constexpr std::size_t Most = 80;
    const std::string_view begin = firstCodePoints(text, Most);
    return begin.size() == text.size() ? std::string(text) : std::string(begin) + "…";
}

std::string simplified(std::string_view text)
{
    std::string out;
    for (const char c : trimmed(text)) {
        if (AsciiSpace.find(c) == std::string_view::npos)
            out += c;
        else if (out.back() != ' ')
            out += ' ';
    }
    return out;
}

bool isUnsafeToShow(char32_t codePoint)
{
    if (codePoint == U'\t' || codePoint == U'\n')
        return false;
    const bool control = codePoint < 0x20 || (codePoint >= 0x7F && codePoint <= 0x9F);
    const bool reorders = (codePoint >= 0x202A && codePoint <= 0x202E) ||
                          (codePoint >= 0x2066 && codePoint <= 0x2069);
    const bool separator = codePoint == 0x2028 || codePoint == 0x2029;
    const bool placeholder = codePoint == 0xFFFC;
    return control || reorders || separator || placeholder || U_IS_UNICODE_NONCHAR(codePoint) ||
           U_IS_SURROGATE(codePoint);
}

bool isShowableLine(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();)
        if (const char32_t next = nextCodePoint(text, at); next < U' ' || isUnsafeToShow(next))
            return false;
    return isValidUtf8(text);
}

int displayWidth(char32_t codePoint)
{
    if (codePoint >= 0x20 && codePoint < 0x7F)
        return 1;
    constexpr std::uint32_t Zero = U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK | U_GC_CC_MASK;
    // Medial vowels and final consonants of Hangul join the syllable before them.
    const int hangul = u_getIntPropertyValue(icu(codePoint), UCHAR_HANGUL_SYLLABLE_TYPE);
    if ((U_GET_GC_MASK(icu(codePoint)) & Zero) != 0 || hangul == U_HST_VOWEL_JAMO ||
        hangul == U_HST_TRAILING_JAMO)
        return codePoint == 0xAD ? 1 : 0;
    const int width = u_getIntPropertyValue(icu(codePoint), UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

int displayWidth(std::string_view text)
{
    int width = 0;
    for (std::size_t at = 0; at < text.size();)
        width += displayWidth(nextCodePoint(text, at));
    return width;
}

std::string foldedCase(std::string_view text)
{
    // Most text is ASCII, for which the library's way is a long one.
    if (isAllAscii(text)) {
        std::string lower(text);
        std::ranges::transform(lower, lower.begin(), [](char c) {
            return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        });
        return lower;
    }
    UErrorCode status = U_ZERO_ERROR;
    return normalized(icu::Normalizer2::getNFKCCasefoldInstance(status), status, text);
}

std::string withoutAccents(std::string_view text)
{
    std::string folded = foldedCase(text);
    if (isAllAscii(folded))
        return folded;
    UErrorCode status = U_ZERO_ERROR;
    const std::string parts = normalized(icu::Normalizer2::getNFDInstance(status), status, folded);
    std::string out;
    out.reserve(parts.size());
    for (std::size_t at = 0; at < parts.size();) {
        const char32_t codePoint = nextCodePoint(parts, at);
        if ((U_GET_GC_MASK(icu(codePoint)) & U_GC_MN_MASK) == 0)
            appendCodePoint(out, codePoint);
    }
    return out;
}

std::string asSeen(std::string_view text)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::string composed = normalized(icu::Normalizer2::getNFCInstance(status), status, text);
    constexpr char32_t BrailleBlank = 0x2800;
    std::string out;
    std::size_t end = 0; // behind the last character that is no blank
    for (std::size_t at = 0; at < composed.size();) {
        const char32_t codePoint = nextCodePoint(composed, at);
        if (u_hasBinaryProperty(icu(codePoint), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0)
            continue;
        const bool isBlank = u_isUWhiteSpace(icu(codePoint)) != 0 || codePoint == BrailleBlank;
        if (isBlank && out.empty())
            continue;
        appendCodePoint(out, codePoint);
        end = isBlank ? end : out.size();
    }
    out.resize(end);
    return out;
}

bool showsNothing(std::string_view text)
{
    const std::string seen = asSeen(text);
    for (std::size_t at = 0; at < seen.size();) {
        const char32_t codePoint = nextCodePoint(seen, at);
        if (u_isUWhiteSpace(icu(codePoint)) == 0 && !isUnsafeToShow(codePoint))
            return false;
    }
    return true;
}

std::string foldedLettersAndDigits(std::string_view text)
{
    const std::string folded = foldedCase(text);
    std::string out;
    for (std::size_t at = 0; at < folded.size();) {
        const char32_t codePoint = nextCodePoint(folded, at);
        if (isWordCharacter(codePoint))
            appendCodePoint(out, codePoint);
    }
    return out;
}

std::vector<std::string> wordTokens(std::string_view text)
{
    const std::string folded = foldedCase(text);
    std::vector<std::string> words;
    std::string word;
    const auto endWord = [&] {
        if (!word.empty())
            words.push_back(std::move(word));
        word.clear();
    };
    for (std::size_t at = 0; at < folded.size();) {
        const char32_t codePoint = nextCodePoint(folded, at);
        if (isApostrophe(codePoint) && !word.empty() && at < folded.size()) {
            std::size_t after = at;
            const char32_t next = nextCodePoint(folded, after);
            if (isWordCharacter(next) && !isWordByItself(next)) {
                word += '\'';
                continue;
            }
        }
        if (!isWordCharacter(codePoint)) {
            endWord();
        } else if (isWordByItself(codePoint)) {
            endWord();
            appendCodePoint(word, codePoint);
            endWord();
        } else {
            appendCodePoint(word, codePoint);
        }
    }
    endWord();
    return words;
}

double tokenOverlap(std::span<const std::string> a, std::span<const std::string> b)
{
    if (a.empty() || b.empty())
        return 0;
    std::vector<std::string_view> left(a.begin(), a.end());
    std::vector<std::string_view> right(b.begin(), b.end());
    std::sort(left.begin(), left.end());
    std::sort(right.begin(), right.end());
    std::vector<std::string_view> shared;
    std::set_intersection(left.begin(), left.end(), right.begin(), right.end(),
                          std::back_inserter(shared));
    return static_cast<double>(shared.size()) /
           static_cast<double>(std::max(left.size(), right.size()));
}

double tokenOverlap(std::string_view a, std::string_view b)
{
    return tokenOverlap(wordTokens(a), wordTokens(b));
}

} // namespace engram
