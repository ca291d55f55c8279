// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Cloze deletions as far as a deck file must know them: is this text a cloze, is it well formed,
/// and what does it hide? The rule itself, with its corners, is `content`'s.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace engram::deckfile
{

struct Deletion
{
    std::size_t begin = 0;   ///< first byte of `{{`
    std::size_t end = 0;     ///< behind `}}`
    std::string number;      ///< as written before the colon; distinct for those without
    std::string_view hidden; ///< trimmed, without its hint
};

struct Deletions
{
    std::vector<Deletion> found;
    std::optional<std::size_t> broken; ///< the first `{{` without an end, or hiding nothing

    [[nodiscard]] bool none() const { return found.empty(); }
};

/// Nothing in code, and nothing behind a backslash, is a deletion. Cost: linear.
[[nodiscard]] Deletions findDeletions(std::string_view text);

/// The numbers that deletions can have; there is one card for each.
inline constexpr std::size_t MostDeletions = 255;

} // namespace engram::deckfile
