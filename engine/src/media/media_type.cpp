// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "media/media_type.h"

#include <array>
#include <cstddef>

#include <engram/media.h>
#include <fmt/format.h>
#include <sodium.h>

namespace engram::media
{

namespace
{

using namespace std::string_view_literals;

struct PixelSize
{
    std::int64_t width = 0;
    std::int64_t height = 0;
};

/// Numbers at places in bytes; behind their end all are 0.
class ByteReader
{
public:
    explicit ByteReader(std::string_view bytes) : m_bytes(bytes) {}

    [[nodiscard]] std::uint32_t byte(std::size_t at) const
    {
        return at < m_bytes.size() ? static_cast<unsigned char>(m_bytes[at]) : 0;
    }
    [[nodiscard]] std::uint32_t big16(std::size_t at) const
    {
        return (byte(at) << 8U) | byte(at + 1);
    }
    [[nodiscard]] std::uint32_t big32(std::size_t at) const
    {
        return (big16(at) << 16U) | big16(at + 2);
    }
    [[nodiscard]] std::uint32_t little16(std::size_t at) const
    {
        return byte(at) | (byte(at + 1) << 8U);
    }
    [[nodiscard]] std::uint32_t little24(std::size_t at) const
    {
        return little16(at) | (byte(at + 2) << 16U);
    }
    [[nodiscard]] bool has(std::size_t at, std::string_view text) const
    {
        return at <= m_bytes.size() && m_bytes.substr(at).starts_with(text);
    }
    [[nodiscard]] std::size_t size() const { return m_bytes.size(); }

private:
    std::string_view m_bytes;
};

/// A picture that is cut off anywhere has no size.
std::optional<PixelSize> pngSize(const ByteReader &bytes)
{
    constexpr std::size_t Signature = 8;
    constexpr std::size_t Overhead = 12; // of a chunk: length, name, checksum
    if (bytes.big32(Signature) != 13 || !bytes.has(Signature + 4, "IHDR"))
        return std::nullopt;
    for (std::size_t at = Signature; at + Overhead <= bytes.size();) {
        if (bytes.has(at + 4, "IEND"))
            return PixelSize{bytes.big32(16), bytes.big32(20)};
        at += Overhead + bytes.big32(at);
    }
    return std::nullopt;
}

std::optional<PixelSize> jpegSize(const ByteReader &bytes)
{
    for (std::size_t at = 2; at + 4 <= bytes.size();) {
        if (bytes.byte(at) != 0xFF)
            return std::nullopt;
        const std::uint32_t marker = bytes.byte(at + 1);
        if (marker == 0xFF) { // a byte that fills
            ++at;
            continue;
        }
        // Restarts and the like stand alone.
        if (marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8)) {
            at += 2;
            continue;
        }
        // The data, or the end, before any frame.
        if (marker == 0xDA || marker == 0xD9)
            return std::nullopt;
        const std::uint32_t length = bytes.big16(at + 2);
        if (length < 2)
            return std::nullopt;
        const bool isFrame =
            marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (isFrame)
            return at + 2 + length < bytes.size()
                       ? std::optional(PixelSize{bytes.big16(at + 7), bytes.big16(at + 5)})
                       : std::nullopt;
        at += 2 + length;
    }
    return std::nullopt;
}

std::optional<PixelSize> webpSize(const ByteReader &bytes)
{
    constexpr std::size_t Smallest = 30;
    if (bytes.size() < Smallest)
        return std::nullopt;
    if (bytes.has(12, "VP8X"))
        return PixelSize{bytes.little24(24) + 1, bytes.little24(27) + 1};
    if (bytes.has(12, "VP8L") && bytes.byte(20) == 0x2F) {
        const std::uint32_t width = bytes.little16(21) & 0x3FFFU;
        const std::uint32_t height = (bytes.little24(22) >> 6U) & 0x3FFFU;
        return PixelSize{width + 1, height + 1};
    }
    if (bytes.has(12, "VP8 ") && bytes.has(23, "\x9D\x01\x2A"))
        return PixelSize{bytes.little16(26) & 0x3FFFU, bytes.little16(28) & 0x3FFFU};
    return std::nullopt;
}

std::optional<PixelSize> gifSize(const ByteReader &bytes)
{
    constexpr std::size_t Header = 13;
    if (bytes.size() <= Header)
        return std::nullopt;
    return PixelSize{bytes.little16(6), bytes.little16(8)};
}

/// The first header of an MPEG layer, which is eleven set bits and no field that is reserved.
bool isMpegFrame(const ByteReader &bytes)
{
    const std::uint32_t second = bytes.byte(1);
    const std::uint32_t third = bytes.byte(2);
    return bytes.size() > 4 && bytes.byte(0) == 0xFF && (second & 0xE0U) == 0xE0U &&
           (second & 0x18U) != 0x08U && (second & 0x06U) != 0 && (third & 0xF0U) != 0xF0U &&
           (third & 0x0CU) != 0x0CU;
}

std::optional<MediaType> soundTypeOf(const ByteReader &bytes)
{
    if (bytes.has(0, "OggS"))
        return MediaType::Ogg;
    if (bytes.has(0, "fLaC"))
        return MediaType::Flac;
    if (bytes.has(0, "RIFF") && bytes.has(8, "WAVE"))
        return MediaType::Wav;
    for (const std::string_view brand : {"M4A "sv, "M4B "sv, "mp42"sv, "isom"sv})
        if (bytes.has(4, "ftyp") && bytes.has(8, brand))
            return MediaType::M4a;
    if (bytes.has(0, "ID3") || isMpegFrame(bytes))
        return MediaType::Mp3;
    return std::nullopt;
}

Examined picture(MediaType type, const std::optional<PixelSize> &size)
{
    if (!size || size->width == 0 || size->height == 0)
        return {.type = {}, .refusal = ProblemCode::MediaDamaged, .figures = {}};
    if (size->width > LongestSide || size->height > LongestSide ||
        size->width * size->height > MostPixels)
        return {.type = {},
                .refusal = ProblemCode::MediaTooManyPixels,
                .figures = fmt::format("{} × {}", size->width, size->height)};
    return {.type = type};
}

} // namespace

std::string_view endingOf(MediaType type)
{
    constexpr std::array<std::string_view, 9> Endings{".png", ".jpg",  ".gif", ".webp", ".mp3",
                                                      ".ogg", ".flac", ".wav", ".m4a"};
    return Endings.at(static_cast<std::size_t>(type));
}

Examined examine(std::string_view bytes)
{
    if (bytes.size() > MostMediaBytes)
        return {.type = {},
                .refusal = ProblemCode::MediaTooLarge,
                .figures = fmt::format("{} MiB", bytes.size() >> 20U)};
    const ByteReader reader(bytes);
    if (reader.has(0, "\x89PNG\r\n\x1A\n"))
        return picture(MediaType::Png, pngSize(reader));
    if (reader.has(0, "\xFF\xD8\xFF"))
        return picture(MediaType::Jpeg, jpegSize(reader));
    if (reader.has(0, "GIF87a") || reader.has(0, "GIF89a"))
        return picture(MediaType::Gif, gifSize(reader));
    if (reader.has(0, "RIFF") && reader.has(8, "WEBP"))
        return picture(MediaType::WebP, webpSize(reader));
    return {.type = soundTypeOf(reader)};
}

std::string fileNameOf(std::string_view bytes, MediaType type)
{
    std::array<unsigned char, 16> hash{};
    crypto_generichash(hash.data(), hash.size(),
                       reinterpret_cast<const unsigned char *>(bytes.data()), bytes.size(), nullptr,
                       0);
    std::string name;
    for (const unsigned char byte : hash)
        name += fmt::format("{:02x}", byte);
    name += endingOf(type);
    return name;
}

bool isContentOf(std::string_view bytes, std::string_view file)
{
    const std::string name = fileNameOf(bytes, MediaType::Png);
    return file.substr(0, file.find('.')) == std::string_view(name).substr(0, name.find('.'));
}

} // namespace engram::media
