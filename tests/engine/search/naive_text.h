// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// How text matches a pattern, by trying everything.

#include <cstddef>
#include <string>
#include <string_view>

#include "base/text.h"

namespace engram::test
{

/// `*` and `_` by trying everything.
inline bool isLike(std::u32string_view text, std::u32string_view pattern)
{
    if (pattern.empty())
        return text.empty();
    if (pattern.front() == U'*')
        return isLike(text, pattern.substr(1)) ||
               (!text.empty() && isLike(text.substr(1), pattern));
    if (text.empty())
        return false;
    return (pattern.front() == U'_' || pattern.front() == text.front()) &&
           isLike(text.substr(1), pattern.substr(1));
}

inline std::u32string points(const std::string &text)
{
    std::u32string out;
    for (std::size_t at = 0; at < text.size();)
        out += nextCodePoint(text, at);
    return out;
}

inline bool isLike(const std::string &text, const std::string &pattern, bool accentsIgnored)
{
    const auto fold = accentsIgnored ? withoutAccents : foldedCase;
    return isLike(points(fold(text)), points(fold(pattern)));
}

/// Every stretch between two places at which a word may begin and end.
inline bool hasWords(const std::string &text, const std::string &pattern)
{
    const std::u32string folded = points(foldedCase(text));
    const std::u32string wanted = points(foldedCase(pattern));
    const auto isInWord = [](char32_t c) {
        return c == U'_' || (c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z') || c > 127;
    };
    for (std::size_t begin = 0; begin <= folded.size(); ++begin)
        for (std::size_t end = begin; end <= folded.size(); ++end)
            if ((begin == 0 || !isInWord(folded[begin - 1])) &&
                (end == folded.size() || !isInWord(folded[end])) &&
                isLike(std::u32string_view(folded).substr(begin, end - begin), wanted))
                return true;
    return false;
}

} // namespace engram::test
