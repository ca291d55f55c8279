// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "deckfile/deletions.h"

#include "base/text.h"

#include <algorithm>

namespace engram::deckfile {

Deletions findDeletions(std::string_view text)
{
    Deletions found;
    std::size_t at = 0;
    while ((at = text.find("{{", at)) != std::string_view::npos) {
        const std::size_t end = text.find("}}", at + 2);
        std::string_view hidden;
        if (end != std::string_view::npos) {
            hidden = text.substr(at + 2, end - at - 2);
            const std::size_t digits =
                std::min(hidden.find_first_not_of("0123456789"), hidden.size());
            if (digits > 0 && digits < hidden.size() && hidden[digits] == ':')
                hidden.remove_prefix(digits + 1);
            hidden = trimmed(hidden.substr(0, hidden.find("::")));
        }
        if (hidden.empty() && !found.broken)
            found.broken = at;
        if (end == std::string_view::npos)
            break;
        found.count += hidden.empty() ? 0 : 1;
        at = end + 2;
    }
    return found;
}

} // namespace engram::deckfile
