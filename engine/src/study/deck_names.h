// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The name of a deck, and the one that its file has for it where a person gave it another.

#include <optional>
#include <string>
#include <string_view>

#include <engram/deck.h>
#include <engram/result.h>

#include "study/deck_tree.h"

namespace engram::study
{

/// What the deck's file calls it. It is kept in the front matter, under `deck`; a section, which has
/// none of its own, has it there only when it is called otherwise by hand.
[[nodiscard]] std::string fileNameOf(const Deck &deck);
/// Notes what the file calls it, unless that is its name.
void setFileName(Deck &deck, std::string_view name);
/// Of a section, which needs no note of it then.
void dropFileName(Deck &deck);

/// The name as it is kept: trimmed. Errors: InvalidInput when it cannot be shown, or is that of
/// another deck below `parent`, whose case does not count.
[[nodiscard]] Result<std::string> checkedName(const DeckTree &tree, std::string_view name,
                                              std::optional<DeckId> parent,
                                              std::optional<DeckId> self);

/// Errors: InvalidInput when a deck below `parent` other than `self` has the name.
[[nodiscard]] Result<void> checkFree(const DeckTree &tree, std::string_view name,
                                     std::optional<DeckId> parent, std::optional<DeckId> self);

/// Whether two decks at one place could not be told apart by these names, whose case does not count.
[[nodiscard]] bool isSameName(std::string_view name, std::string_view other);

/// The place behind all decks below `parent`.
[[nodiscard]] std::int64_t placeBelow(const DeckTree &tree, std::optional<DeckId> parent);

} // namespace engram::study
