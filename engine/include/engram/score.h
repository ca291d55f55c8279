// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// How well a quiz, exam or cram went, in two numbers that a later one is compared with.

namespace engram
{

/// Right at the first try (passed, of cards to recall) of how many. What an exam asked and got no
/// answer to counts as wrong.
struct Score
{
    int right = 0; ///< 0 … count
    int count = 0; ///< at least 1

    /// The share in whole per cent, rounded to the nearest.
    [[nodiscard]] constexpr int percent() const
    {
        return static_cast<int>((200LL * right + count) / (2LL * count));
    }

    friend bool operator==(const Score &, const Score &) = default;
};

} // namespace engram
