// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Cloze deletions as far as a deck file must know them: is this text a cloze, and is it well
/// formed? What they hide is for `content` to say.

#include <cstddef>
#include <optional>
#include <string_view>

namespace engram::deckfile {

struct Deletions
{
    int count = 0;                     ///< well-formed ones
    std::optional<std::size_t> broken; ///< byte offset of the first `{{` that opens none
};

/// Cost: linear.
[[nodiscard]] Deletions findDeletions(std::string_view text);

/// A note with more cards than this cannot be studied, only suffered.
inline constexpr int MostDeletions = 100;

} // namespace engram::deckfile
