// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <string>
#include <vector>

#include <engram/deck_file.h>

namespace engram::deckfile
{

struct DuplicatePrompt
{
    const DeckNote *note = nullptr; ///< the later of the two
    std::string prompt;             ///< of the earlier
};

/// Notes whose prompts share at least 0.8 of their words with an earlier one's while their answers
/// differ: such cards are told apart by chance. Cost: near linear; very common words find no pairs.
[[nodiscard]] std::vector<DuplicatePrompt> findDuplicatePrompts(const DeckFile &file);

} // namespace engram::deckfile
