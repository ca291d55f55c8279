// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "deckfile/front_matter.h"

#include "base/text.h"

#include <string_view>

namespace engram::deckfile
{

namespace
{

/// In bytes: it is read with its deck at every step of a session.
constexpr std::size_t LongestFrontMatter = 16 * 1024;

bool isRule(const Line &line)
{
    const std::string_view text = line.text.substr(0, line.text.find_last_not_of(" \t") + 1);
    return text == "---" || text == "...";
}

/// A scalar without its quotation marks. Lists and maps stay as written.
std::string scalar(std::string_view text)
{
    if (text.size() < 2 || text.front() != text.back() ||
        (text.front() != '"' && text.front() != '\''))
        return std::string(text);
    const char quote = text.front();
    text = text.substr(1, text.size() - 2);
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool escape = quote == '"' ? text[i] == '\\' : text.substr(i, 2) == "''";
        if (escape && i + 1 < text.size()) {
            ++i;
            out += quote == '"' && text[i] == 'n' ? '\n' : text[i];
        } else {
            out += text[i];
        }
    }
    return out;
}

/// What YAML would read as something else than plain text.
bool needsQuotes(std::string_view value)
{
    if (value.empty() || value.front() == '[' || value.front() == '{')
        return false;
    return value != trimmed(value) || value.find('\n') != std::string_view::npos ||
           std::string_view("\"'&*!|>%@`#,?-").find(value.front()) != std::string_view::npos ||
           value.find(": ") != std::string_view::npos ||
           value.find(" #") != std::string_view::npos || value.ends_with(':');
}

std::string doubleQuoted(std::string_view value)
{
    std::string out = "\"";
    for (const char c : value) {
        if (c == '\n') {
            out += "\\n";
            continue;
        }
        if (c == '"' || c == '\\')
            out += '\\';
        out += c;
    }
    return out + '"';
}

} // namespace

std::size_t readFrontMatter(const Lines &lines, FrontMatter &into, ProblemList &problems)
{
    if (lines.empty() || !lines.front().text.starts_with("---") || !isRule(lines.front()))
        return 0;
    std::size_t end = 1;
    while (end < lines.size() && !isRule(lines[end]))
        ++end;
    if (end == lines.size()) {
        problems.add(ProblemCode::FrontMatterUnclosed, Severity::Warning, lines.front());
        return 1;
    }

    std::size_t size = 0;
    for (std::size_t i = 1; i < end; ++i) {
        const std::string_view text = trimmed(lines[i].text);
        if (text.empty())
            continue;
        size += text.size();
        if (size > LongestFrontMatter) {
            problems.add(ProblemCode::FrontMatterTooLong, Severity::Skipped, lines[i]);
            break;
        }
        // A list, one item a line, becomes one line.
        if (text.starts_with("- ") && !into.empty() &&
            (into.back().second.empty() || into.back().second.ends_with(']'))) {
            std::string &list = into.back().second;
            if (!list.empty())
                list.pop_back();
            list += list.empty() ? "[" : ", ";
            list += trimmed(text.substr(2));
            list += ']';
            continue;
        }
        const std::size_t colon = text.find(':');
        const bool isKey =
            colon != std::string_view::npos && colon > 0 &&
            text.find_first_of(" \t#\"'[]{}") > colon &&
            (colon + 1 == text.size() || text[colon + 1] == ' ' || text[colon + 1] == '\t');
        if (!isKey) {
            problems.add(ProblemCode::FrontMatterLine, Severity::Skipped, lines[i]);
            continue;
        }
        const std::string_view key = text.substr(0, colon);
        std::string value = scalar(trimmed(text.substr(colon + 1)));
        if (key == "deck")
            value = shortName(std::move(value), lines[i], problems);
        else if (key == "id")
            value = shortId(std::move(value), lines[i], problems);
        into.emplace_back(key, std::move(value));
    }
    return end + 1;
}

std::string writeFrontMatter(const FrontMatter &frontMatter)
{
    if (frontMatter.empty())
        return {};
    std::string out = "---\n";
    for (const auto &[key, value] : frontMatter) {
        out += key + ':';
        if (!value.empty())
            out += ' ' + (needsQuotes(value) ? doubleQuoted(value) : value);
        out += '\n';
    }
    return out + "---\n";
}

} // namespace engram::deckfile
