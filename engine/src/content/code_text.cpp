// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "content/code_text.h"

#include "base/text.h"

namespace engram
{

std::string withoutTabs(std::string_view code)
{
    constexpr int TabStop = 4;
    std::string out;
    int column = 0;
    for (std::size_t at = 0; at < code.size();) {
        const std::size_t from = at;
        const char32_t codePoint = nextCodePoint(code, at);
        if (codePoint == U'\t') {
            const int spaces = TabStop - column % TabStop;
            out.append(static_cast<std::size_t>(spaces), ' ');
            column += spaces;
        } else {
            out += code.substr(from, at - from);
            column = codePoint == U'\n' ? 0 : column + displayWidth(codePoint);
        }
    }
    return out;
}

} // namespace engram
