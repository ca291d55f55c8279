// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/derived_id.h>

#include "base/text.h"

#include <unicode/uchar.h>

#include <cstddef>
#include <utility>

namespace engram
{

std::string deriveId(std::string_view text)
{
    constexpr std::size_t Longest = 48;
    std::string id;
    std::string word;
    const auto finish = [&id, &word] {
        const std::size_t needed = id.empty() ? word.size() : id.size() + 1 + word.size();
        const bool fits = needed <= Longest;
        if (fits && !word.empty())
            id += (id.empty() ? "" : "-") + word;
        word.clear();
        return fits;
    };
    for (std::size_t at = 0; at < text.size();) {
        const char32_t codePoint = nextCodePoint(text, at);
        if (isWordCharacter(codePoint)) {
            std::string next = word;
            appendCodePoint(next,
                            static_cast<char32_t>(u_tolower(static_cast<UChar32>(codePoint))));
            // A first word that is too long is cut; a later one is left out.
            if (next.size() > Longest)
                return id.empty() ? word : id;
            word = std::move(next);
        } else if (codePoint != U'\'' && codePoint != 0x2019 && !finish()) {
            return id;
        }
    }
    finish();
    return id.empty() ? "note" : id;
}

} // namespace engram
