// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "model/media_name.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace engram
{

namespace
{

constexpr std::size_t HashDigits = 32;

bool isHexDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
}

bool isLetterOrDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// "http:", "data:" and whatever else there is; "C:" of another system, too.
bool hasScheme(std::string_view address)
{
    const std::size_t colon = address.find(':');
    return colon != std::string_view::npos && colon > 0 &&
           std::ranges::all_of(address.substr(0, colon), [](char c) {
               return isLetterOrDigit(c) || c == '+' || c == '-' || c == '.';
           });
}

std::string percentDecoded(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned value = 0;
        if (text[i] == '%' && text.size() - i > 2) {
            const char *first = text.data() + i + 1;
            const auto [end, error] = std::from_chars(first, first + 2, value, 16);
            if (error == std::errc() && end == first + 2) {
                out += static_cast<char>(value);
                i += 2;
                continue;
            }
        }
        out += text[i];
    }
    return out;
}

template <class Visit>
void forEachPart(std::string_view path, Visit visit)
{
    for (std::size_t at = 0; at <= path.size();) {
        const std::size_t end = std::min(path.find('/', at), path.size());
        visit(path.substr(at, end - at));
        at = end + 1;
    }
}

} // namespace

std::string mediaPathOf(std::string_view address)
{
    address = trimmed(address);
    if (address.empty() || address.front() == '#' || address.front() == '?' || hasScheme(address))
        return {};
    const std::string decoded = percentDecoded(address);
    std::string path;
    if (decoded.starts_with('/'))
        path = "/";
    forEachPart(decoded, [&path](std::string_view part) {
        if (part.empty() || part == ".")
            return;
        if (!path.empty() && !path.ends_with('/'))
            path += '/';
        path += part;
    });
    return path;
}

bool isMediaName(std::string_view path)
{
    if (path.empty() || path.size() > LongestMediaName || path.front() == '/' ||
        path.find('\\') != std::string_view::npos || !isShowableLine(path))
        return false;
    bool inside = true;
    forEachPart(path, [&inside](std::string_view part) {
        inside = inside && !part.empty() && part != "." && part != "..";
    });
    return inside;
}

bool isMediaFile(std::string_view name)
{
    constexpr std::array<std::string_view, 9> Endings{".png", ".jpg",  ".gif", ".webp", ".mp3",
                                                      ".ogg", ".flac", ".wav", ".m4a"};
    return name.size() > HashDigits &&
           std::ranges::all_of(name.substr(0, HashDigits), isHexDigit) &&
           std::ranges::find(Endings, name.substr(HashDigits)) != Endings.end();
}

bool isSoundName(std::string_view name)
{
    constexpr std::array<std::string_view, 7> Endings{".mp3",  ".ogg", ".oga", ".opus",
                                                      ".flac", ".wav", ".m4a"};
    std::string lower(name);
    std::ranges::transform(lower, lower.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return std::ranges::any_of(
        Endings, [&lower](std::string_view ending) { return lower.ends_with(ending); });
}

} // namespace engram
