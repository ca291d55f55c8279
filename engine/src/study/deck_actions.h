// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What a person does with decks. See Collection for what each does.

#include <optional>
#include <string_view>

#include <engram/change_set.h>
#include <engram/deck.h>
#include <engram/id.h>
#include <engram/result.h>

#include "study/study_context.h"

namespace engram::study
{

[[nodiscard]] Result<NewDeck> newDeck(const StudyContext &context, std::string_view name,
                                      std::optional<DeckId> parent);
[[nodiscard]] Result<ChangeSet> renameDeck(const StudyContext &context, DeckId deck,
                                           std::string_view name);
[[nodiscard]] Result<ChangeSet> moveDeck(const StudyContext &context, DeckId deck,
                                         std::optional<DeckId> parent);
[[nodiscard]] Result<ChangeSet> removeDeck(const StudyContext &context, DeckId deck);

} // namespace engram::study
