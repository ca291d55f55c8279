// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// One term of a query: a word or phrase, or a key with its value.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <engram/search.h>

#include "base/text_pattern.h"
#include "model/search_condition.h"

namespace engram::search
{

/// A mistake by its place in bytes.
struct Mistake
{
    SearchMistake mistake;
    std::size_t at = 0;
    std::string text;
    std::vector<std::string> expected = {};
};

using Understood = tl::expected<CardCondition, Mistake>;

/// What stands in a query, with the place of its first byte there.
struct Written
{
    std::string_view text; ///< escapes and wildcards as typed, without quotes around it
    std::size_t at = 0;
    std::string_view prefix = {}; ///< what stood before the quotes, colon included: "re:"

    [[nodiscard]] Written from(std::size_t place) const { return {text.substr(place), at + place}; }
};

[[nodiscard]] tl::unexpected<Mistake> mistake(SearchMistake what, Written where,
                                              std::vector<std::string> expected = {});

/// The whole text as a number between these.
[[nodiscard]] std::optional<std::int64_t> integer(std::string_view text, std::int64_t low,
                                                  std::int64_t high);

/// Whether there is such a key, in small letters.
[[nodiscard]] bool isKey(std::string_view key);

/// The term `key:value`; the key as typed.
[[nodiscard]] Understood keyTerm(Written key, Written value);

/// A word or phrase in any part of the text.
[[nodiscard]] CardCondition textTerm(Written text);

/// As a pattern: escapes done, `*` and `_` as wildcards.
[[nodiscard]] std::string patternOf(std::string_view typed);

/// Text in one part; takes re: and nc: before it.
[[nodiscard]] Understood fieldTerm(NoteField field, Extent extent, Written value);

/// ASCII letters in small.
[[nodiscard]] std::string lower(std::string_view text);

} // namespace engram::search
