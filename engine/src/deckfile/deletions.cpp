// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "deckfile/deletions.h"

#include "base/text.h"
#include "deckfile/lines.h"

#include <algorithm>
#include <map>

namespace engram::deckfile
{

namespace
{

/// Marks the bytes of code: fences, and spans between equal runs of backticks.
std::vector<bool> codeOf(std::string_view text)
{
    std::vector<bool> code(text.size(), false);
    const auto mark = [&code](std::size_t from, std::size_t to) {
        std::fill(code.begin() + static_cast<std::ptrdiff_t>(from),
                  code.begin() + static_cast<std::ptrdiff_t>(to), true);
    };
    Lines lines = splitLines(text);
    markFences(lines);
    for (const Line &line : lines)
        if (line.fenced && !line.text.empty()) {
            const auto from = static_cast<std::size_t>(line.text.data() - text.data());
            mark(from, from + line.text.size());
        }

    // A run opens a span only if a run of its length follows; for each length, the last one tells.
    const auto runAt = [text](std::size_t at) {
        return std::min(text.find_first_not_of('`', at), text.size()) - at;
    };
    std::map<std::size_t, std::size_t> last;
    for (std::size_t at = 0; (at = text.find('`', at)) != std::string_view::npos; at += runAt(at))
        if (!code[at])
            last[runAt(at)] = at;
    std::size_t open = 0;
    std::size_t length = 0;
    for (std::size_t at = 0; (at = text.find('`', at)) != std::string_view::npos;) {
        const std::size_t run = runAt(at);
        if (!code[at] && length == 0 && last[run] > at) {
            open = at;
            length = run;
        } else if (!code[at] && length == run) {
            mark(open, at + run);
            length = 0;
        }
        at += run;
    }
    return code;
}

} // namespace

Deletions findDeletions(std::string_view text)
{
    Deletions deletions;
    if (text.find("{{") == std::string_view::npos)
        return deletions;
    const std::vector<bool> code = codeOf(text);
    std::size_t at = 0;
    while ((at = text.find("{{", at)) != std::string_view::npos) {
        if (code[at] || (at > 0 && text[at - 1] == '\\')) {
            ++at;
            continue;
        }
        std::size_t end = text.find("}}", at + 2);
        while (end != std::string_view::npos && code[end])
            end = text.find("}}", end + 1);
        // Braces inside are paired: the last of "}}}" may belong to what is hidden.
        if (end != std::string_view::npos && text.substr(end + 2, 1) == "}" &&
            text.substr(at + 2, end - at - 2).find('{') != std::string_view::npos)
            ++end;

        Deletion deletion{at, end + 2, "#" + std::to_string(deletions.found.size()), {}};
        if (end != std::string_view::npos) {
            std::string_view hidden = text.substr(at + 2, end - at - 2);
            const std::size_t digits =
                std::min(hidden.find_first_not_of("0123456789"), hidden.size());
            if (digits > 0 && digits < hidden.size() && hidden[digits] == ':') {
                deletion.number = hidden.substr(0, digits);
                hidden.remove_prefix(digits + 1);
            }
            deletion.hidden = trimmed(hidden.substr(0, hidden.rfind("::")));
        }
        if (deletion.hidden.empty()) {
            if (!deletions.broken)
                deletions.broken = at;
        } else {
            deletions.found.push_back(deletion);
        }
        if (end == std::string_view::npos)
            break;
        at = end + 2;
    }
    return deletions;
}

} // namespace engram::deckfile
