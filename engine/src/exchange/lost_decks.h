// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Decks whose key was lost through damage to the log: a file finds them by the notes that they have.

#include <span>
#include <string>
#include <vector>

#include <engram/deck_file.h>

#include "store/store.h"
#include "study/known_decks.h"

namespace engram::exchange
{

class LostDecks
{
public:
    LostDecks(const DeckFile &file, const study::KnownDecks &known, store::Store &store);

    /// The lost deck that has most of what `own` sections of the file have, and above those that have
    /// what the sections `below` have; at least half of its notes are among them. It is found once.
    /// Sections by index. Cost: linear in the ids of the lost decks and of these sections.
    [[nodiscard]] const study::KnownDeck *take(std::span<const std::size_t> own,
                                               std::span<const std::size_t> below);

private:
    struct Lost
    {
        const study::KnownDeck *deck = nullptr;
        std::vector<std::string> own;   ///< ids of its notes
        std::vector<std::string> below; ///< of those of the decks that came into being below it
    };

    std::vector<Lost> m_decks;
    std::vector<std::vector<std::string>> m_ids; ///< of the file's notes, by section
};

} // namespace engram::exchange
