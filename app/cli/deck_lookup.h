// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include <engram/collection.h>

namespace engram::cli
{

/// "Deck › Section"
[[nodiscard]] std::string pathText(const std::vector<std::string> &names);

/// "Distributed Systems › Delivery" for each row of the tree.
[[nodiscard]] std::vector<std::string> pathsOf(const std::vector<DeckSummary> &decks);

/// The same by deck.
[[nodiscard]] std::map<DeckId, std::string> pathsById(const std::vector<DeckSummary> &decks);

/// The deck that `name` means: its path (with › or /), its name or its key, in any case. Nothing
/// for an empty name: the whole collection. Errors: NotFound, naming the decks there are;
/// InvalidInput when several have that name.
[[nodiscard]] Result<std::optional<DeckId>> findDeck(Collection &collection,
                                                     const std::string &name);

} // namespace engram::cli
