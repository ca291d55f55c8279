// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "content/code_signs.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>

namespace engram
{

namespace
{

bool beginsWithAny(std::string_view line, std::initializer_list<std::string_view> beginnings)
{
    return std::ranges::any_of(beginnings,
                               [line](std::string_view with) { return line.starts_with(with); });
}

bool containsAny(std::string_view line, std::initializer_list<std::string_view> pieces)
{
    return std::ranges::any_of(pieces, [line](std::string_view piece) {
        return line.find(piece) != std::string_view::npos;
    });
}

/// Lines, corners, blocks and arrow heads of drawings: U+2500 to U+25FF.
bool hasBoxCharacters(std::string_view line)
{
    for (std::size_t at = 0; at < line.size();) {
        const char32_t character = nextCodePoint(line, at);
        if (character >= 0x2500 && character <= 0x25FF && character != 0x25E6)
            return true;
    }
    return false;
}

bool isComment(std::string_view text)
{
    return beginsWithAny(text, {"//", "-- ", "/*", "#!"});
}

bool endsLikeCode(std::string_view text)
{
    return text.ends_with(';') || text.ends_with('{') || text.ends_with('}') ||
           text.ends_with("};") || text.ends_with("})");
}

bool isHttpRequest(std::string_view text)
{
    return beginsWithAny(text, {"GET /", "POST /", "PUT /", "PATCH /", "DELETE /", "HEAD /"}) &&
           text.find_first_of(".,;") > text.find('/');
}

bool isSql(std::string_view text)
{
    return beginsWithAny(text, {"SELECT ", "INSERT ", "UPDATE ",  "DELETE ",  "CREATE ", "ALTER ",
                                "DROP ",   "FROM ",   "WHERE ",   "VALUES ",  "VALUES(", "JOIN ",
                                "LEFT ",   "ON ",     "ORDER BY", "GROUP BY", "HAVING ", "LIMIT ",
                                "SET ",    "BEGIN",   "COMMIT",   "ROLLBACK", "WITH ",   "UNION"});
}

bool isKotlin(std::string_view text)
{
    return beginsWithAny(text, {"val ", "var ", "fun ", "suspend fun ", "launch {", "data class ",
                                "when ("}) ||
           containsAny(text, {"${", ".forEach {", "println("});
}

bool isJava(std::string_view text)
{
    return beginsWithAny(text, {"public ", "private ", "protected ", "import java", "package ",
                                "@Override", "final "}) ||
           containsAny(text, {"System.out.", " = new "});
}

bool isJson(std::string_view text)
{
    return beginsWithAny(text, {"{", "}", "[", "]", "\""});
}

bool isHttp(std::string_view text)
{
    if (isHttpRequest(text) || text.starts_with("HTTP/"))
        return true;
    const std::size_t name = text.find_first_of(": ");
    return isJson(text) || (name != std::string_view::npos && text[name] == ':' && name > 0);
}

} // namespace

bool hasCodeSigns(std::string_view line)
{
    const std::string_view text = trimmed(line);
    return line.starts_with("  ") || line.starts_with('\t') ||
           text.find("   ") != std::string_view::npos || isComment(text) || endsLikeCode(text) ||
           isHttpRequest(text) ||
           beginsWithAny(text, {"→", "←", "↓", "↑", "=>", "->", "$ ", "> "}) ||
           hasBoxCharacters(text);
}

bool isCodeAlone(std::string_view line)
{
    const std::string_view text = trimmed(line);
    return hasBoxCharacters(text) || text.starts_with("//") || endsLikeCode(text) ||
           line.starts_with("    ") || line.starts_with('\t') ||
           text.find("    ") != std::string_view::npos ||
           (isHttpRequest(text) && text.find("HTTP/") != std::string_view::npos);
}

std::string_view guessLanguage(const std::vector<std::string_view> &lines)
{
    struct Language
    {
        std::string_view name;
        bool (*matches)(std::string_view);
        std::size_t needed; ///< of a hundred lines
        std::size_t found;
    };
    // Code in a real language shows it in some lines only; SQL, JSON and HTTP in nearly all.
    std::array<Language, 5> languages{{{"sql", isSql, 40, 0},
                                       {"kotlin", isKotlin, 15, 0},
                                       {"java", isJava, 15, 0},
                                       {"json", isJson, 95, 0},
                                       {"http", isHttp, 95, 0}}};
    std::size_t counted = 0;
    std::string_view first;
    for (const std::string_view line : lines) {
        const std::string_view text = trimmed(line);
        if (text.empty() || isComment(text))
            continue;
        if (first.empty())
            first = text;
        ++counted;
        for (Language &language : languages)
            language.found += language.matches(text) ? 1 : 0;
    }
    for (const Language &language : languages) {
        if (language.name == "http" && !isHttpRequest(first) && !first.starts_with("HTTP/"))
            continue;
        if (counted > 0 && language.found * 100 >= language.needed * counted)
            return language.name;
    }
    return "text";
}

} // namespace engram
