// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "exchange/text_encoding.h"

#include "base/text.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <memory>
#include <utility>

namespace engram::exchange
{

namespace
{

using namespace std::string_view_literals;

struct Signature
{
    std::string_view bytes;
    std::string_view name;
};

constexpr std::array Signatures{
    Signature{"SQLite format 3\0"sv, "an SQLite database"},
    Signature{"PK\x03\x04"sv, "a ZIP archive, as decks of other programs are"},
    Signature{"\x89PNG"sv, "a PNG picture"},
    Signature{"\xFF\xD8\xFF"sv, "a JPEG picture"},
    Signature{"GIF8"sv, "a GIF picture"},
    Signature{"%PDF-"sv, "a PDF document"},
    Signature{"\x1F\x8B"sv, "a gzip archive"},
    Signature{"\x28\xB5\x2F\xFD"sv, "a Zstandard archive"},
    Signature{"7z\xBC\xAF\x27\x1C"sv, "a 7-Zip archive"},
    Signature{"\x7F"
              "ELF"sv,
              "a program"},
    Signature{"OggS"sv, "a sound or film"},
    Signature{"ID3"sv, "a sound"},
    Signature{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, "an old Office document"},
};

/// As much as tells text from binary data.
constexpr std::size_t Sample = std::size_t(1) << 16U;

struct Converter
{
    void operator()(UConverter *converter) const { ucnv_close(converter); }
};

/// Appends a character, line ends as '\n'.
class TextBuilder
{
public:
    explicit TextBuilder(std::size_t expected) { m_decoded.text.reserve(expected); }

    void add(char32_t character, bool damaged)
    {
        const bool afterReturn = std::exchange(m_afterReturn, character == U'\r');
        if (character == U'\n' && afterReturn)
            return;
        const bool replace = damaged || character == 0;
        m_decoded.replaced += replace ? 1 : 0;
        appendCodePoint(m_decoded.text, replace              ? ReplacementCharacter
                                        : character == U'\r' ? U'\n'
                                                             : character);
    }

    /// Appends the characters at the start of the bytes that stay as they are in any encoding of
    /// ASCII, and gives their number.
    std::size_t addPlain(std::string_view bytes)
    {
        const auto isPlain = [](char c) {
            return static_cast<unsigned char>(c) < 0x80 && c != '\0' && c != '\r' && c != '\n';
        };
        const auto length =
            static_cast<std::size_t>(std::ranges::find_if_not(bytes, isPlain) - bytes.begin());
        m_afterReturn = m_afterReturn && length == 0;
        m_decoded.text += bytes.substr(0, length);
        return length;
    }

    DecodedText take() { return std::move(m_decoded); }

private:
    DecodedText m_decoded;
    bool m_afterReturn = false;
};

DecodedText fromUtf8(std::string_view bytes)
{
    TextBuilder text(bytes.size());
    for (std::size_t at = 0; (at += text.addPlain(bytes.substr(at))) < bytes.size();) {
        const std::size_t before = at;
        const char32_t character = nextCodePoint(bytes, at);
        text.add(character, character == ReplacementCharacter &&
                                bytes.substr(before, at - before) != "\uFFFD"sv);
    }
    return text.take();
}

Result<DecodedText> fromEncoding(std::string_view bytes, const char *encoding)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, Converter> converter(ucnv_open(encoding, &status));
    if (U_FAILURE(status))
        return fail(Errc::Internal, std::string("no converter for ") + encoding);
    TextBuilder text(bytes.size());
    const char *at = bytes.data();
    const char *const end = at + bytes.size();
    while (at < end) {
        const UChar32 found = ucnv_getNextUChar(converter.get(), &at, end, &status);
        if (status == U_INDEX_OUTOFBOUNDS_ERROR)
            break;
        const auto character = static_cast<char32_t>(found);
        // Bytes that Windows-1252 leaves free come out as C1 controls, which no text has.
        const bool free = character >= 0x80 && character < 0xA0;
        text.add(character, U_FAILURE(status) || character == ReplacementCharacter || free);
        status = U_ZERO_ERROR;
    }
    return text.take();
}

bool isControl(unsigned int value)
{
    return value < 0x20 && value != '\n' && value != '\r' && value != '\t' && value != '\f';
}

/// UTF-16 without a mark shows in the zeros of its Latin letters, spaces and line ends, and has
/// hardly a control character.
const char *evidentUtf16(std::string_view sample)
{
    std::array<std::size_t, 2> zeros{};
    std::array<std::size_t, 2> controls{};
    const std::size_t pairs = sample.size() / 2;
    for (std::size_t i = 0; i < pairs; ++i) {
        const auto first = static_cast<unsigned char>(sample[2 * i]);
        const auto second = static_cast<unsigned char>(sample[2 * i + 1]);
        zeros[0] += first == 0 ? 1 : 0;
        zeros[1] += second == 0 ? 1 : 0;
        controls[0] += isControl(first * 256U + second) ? 1 : 0;
        controls[1] += isControl(second * 256U + first) ? 1 : 0;
    }
    for (const std::size_t high : {std::size_t(0), std::size_t(1)})
        if (zeros[high] * 4 > pairs && zeros[1 - high] * 4 < zeros[high] &&
            controls[high] * 50 <= pairs)
            return high == 0 ? "UTF-16BE" : "UTF-16LE";
    return nullptr;
}

bool looksBinary(std::string_view sample)
{
    const auto controls = std::ranges::count_if(
        sample, [](char c) { return isControl(static_cast<unsigned char>(c)); });
    // A stray control character is damage, one in fifty bytes is data.
    return static_cast<std::size_t>(controls) * 50 > sample.size();
}

/// UTF-8 with a few damaged places, rather than another encoding: most of what is not ASCII is well
/// formed.
bool isMostlyUtf8(std::string_view bytes)
{
    std::size_t good = 0;
    std::size_t bad = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        if (static_cast<unsigned char>(bytes[at]) < 0x80) {
            ++at;
            continue;
        }
        const std::size_t before = at;
        const bool damaged = nextCodePoint(bytes, at) == ReplacementCharacter &&
                             bytes.substr(before, at - before) != "\uFFFD"sv;
        ++(damaged ? bad : good);
    }
    return bad == 0 || good > 4 * bad;
}

} // namespace

Result<DecodedText> decodeText(std::string_view bytes)
{
    for (const Signature &signature : Signatures)
        if (bytes.starts_with(signature.bytes))
            return fail(Errc::InvalidInput,
                        "it looks like " + std::string(signature.name) + ", not text");

    if (bytes.starts_with("\xFF\xFE\0\0"sv))
        return fromEncoding(bytes.substr(4), "UTF-32LE");
    if (bytes.starts_with("\0\0\xFE\xFF"sv))
        return fromEncoding(bytes.substr(4), "UTF-32BE");
    if (bytes.starts_with("\xFF\xFE"sv))
        return fromEncoding(bytes.substr(2), "UTF-16LE");
    if (bytes.starts_with("\xFE\xFF"sv))
        return fromEncoding(bytes.substr(2), "UTF-16BE");
    if (bytes.starts_with("\xEF\xBB\xBF"sv))
        return fromUtf8(bytes.substr(3));
    const std::string_view sample = bytes.substr(0, Sample);
    if (const char *encoding = evidentUtf16(sample))
        return fromEncoding(bytes, encoding);
    if (looksBinary(sample))
        return fail(Errc::InvalidInput, "it looks like binary data, not text");
    return isMostlyUtf8(bytes) ? fromUtf8(bytes) : fromEncoding(bytes, "windows-1252");
}

} // namespace engram::exchange
