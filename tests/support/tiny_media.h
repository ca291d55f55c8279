// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Pictures and sounds of a few bytes, with headers that say what a test wants.

#include <cstdint>
#include <string>

namespace engram::test
{

inline std::string bigEndian(std::uint32_t number)
{
    std::string bytes;
    for (const unsigned shift : {24U, 16U, 8U, 0U})
        bytes += static_cast<char>((number >> shift) & 0xFFU);
    return bytes;
}

/// A PNG of which nobody checks the checksums before it is decoded.
inline std::string pngOf(std::uint32_t width, std::uint32_t height,
                         const std::string &data = "some pixels")
{
    const auto chunk = [](const std::string &name, const std::string &content) {
        return bigEndian(static_cast<std::uint32_t>(content.size())) + name + content +
               bigEndian(0);
    };
    return std::string("\x89PNG\r\n\x1A\n") +
           chunk("IHDR", bigEndian(width) + bigEndian(height) + std::string("\x08\x02\0\0\0", 5)) +
           chunk("IDAT", data) + chunk("IEND", {});
}

/// One red pixel, which every reader of PNG shows.
inline std::string redPixel()
{
    return std::string("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0\x90wS\xDE"
                       "\0\0\0\x0CIDATx\x9C"
                       "c\xF8\xCF\xC0\0\0\x03\x01\x01\0\xC9\xFE\x92\xEF\0\0\0\0IEND\xAE"
                       "B\x60\x82",
                       69);
}

inline std::string gifOf(std::uint16_t width, std::uint16_t height)
{
    std::string bytes = "GIF89a";
    for (const unsigned side : {unsigned{width}, unsigned{height}}) {
        bytes += static_cast<char>(side & 0xFFU);
        bytes += static_cast<char>(side >> 8U);
    }
    return bytes + std::string("\0\0\0;", 4);
}

/// As far as the frame's header, with a segment before it.
inline std::string jpegOf(std::uint16_t width, std::uint16_t height)
{
    const auto big16 = [](unsigned number) {
        return std::string{static_cast<char>(number >> 8U), static_cast<char>(number & 0xFFU)};
    };
    return "\xFF\xD8\xFF\xE0" + big16(4) + "JF\xFF\xC0" + big16(11) + "\x08" + big16(height) +
           big16(width) + std::string("\x01\x01\x11\0", 4) + "\xFF\xDA\xFF\xD9";
}

inline std::string oggSound(const std::string &data = "voice")
{
    return "OggS" + data;
}

} // namespace engram::test
