// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Code parted into what is told apart by colour. A lexer for all languages, led by a table of their
/// keywords, comments and strings (code_languages.cpp); it knows no grammar, so it is never sure and
/// never far wrong. Pure functions; any thread. Cost: linear in the code.

#include <cstdint>
#include <string_view>
#include <vector>

namespace engram
{

enum class CodeToken : std::uint8_t { Plain, Keyword, String, Number, Comment };

struct CodePart
{
    CodeToken token = CodeToken::Plain;
    std::string_view text; ///< part of the code
};

/// All of the code, in order. `language` is the fence's word, in any case: "cpp", "Python", "ts";
/// of another language it is one plain part, as is code of more than MaximumCodeParts.
[[nodiscard]] std::vector<CodePart> highlighted(std::string_view code, std::string_view language);

inline constexpr std::size_t MaximumCodeParts = 20'000;

} // namespace engram
