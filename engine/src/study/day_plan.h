// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What a study day asks for: due reviews within the limits, new cards, and the drill.
/// Rules: engine/docs/scheduling.md, "The day".

#include <optional>
#include <vector>

#include <engram/deck.h>
#include <engram/id.h>
#include <engram/result.h>

#include "study/day_limits.h"
#include "study/deck_tree.h"
#include "study/study_context.h"

namespace engram::study
{

/// The new cards that today still offers below `scope`, in the order of their decks' options: at most
/// one of a family while other families remain, if the options say so. Cost: the limit, not the number
/// of cards; in random order one index scan over what is new.
[[nodiscard]] Result<std::vector<store::QueuedCard>> newCardsToday(const StudyContext &context,
                                                                   const DeckTree &tree,
                                                                   const DayProgress &progress,
                                                                   std::optional<DeckId> scope);

/// The due cards that today still offers below `scope`, in the order of their decks' options. Cost:
/// one index scan over what is due.
[[nodiscard]] Result<std::vector<store::QueuedCard>> dueCardsToday(const StudyContext &context,
                                                                   const DeckTree &tree,
                                                                   const DayProgress &progress,
                                                                   std::optional<DeckId> scope);

/// What a session over `scope` would ask today. Cost: see DeckCounts.
[[nodiscard]] Result<DeckCounts> countsOf(const StudyContext &context, const DeckTree &tree,
                                          std::optional<DeckId> scope);

/// The same; NotFound when there is no such deck.
[[nodiscard]] Result<DeckCounts> countsOf(const StudyContext &context, std::optional<DeckId> scope);

/// The reviews that `day` will ask for within the limits, as far as is known now.
[[nodiscard]] Result<int> reviewsOn(const StudyContext &context, const DeckTree &tree,
                                    StudyDay day);

/// For each deck of the tree, depth first: countsOf() it. Rows below one limit may come to more than
/// the row of the limit. Cost: that of countsOf(), and of choosing the new cards of
/// each deck: linear in decks, times their depth.
[[nodiscard]] Result<std::vector<DeckCounts>> countsOfEach(const StudyContext &context,
                                                           const DeckTree &tree);

/// See Collection::decks().
[[nodiscard]] Result<std::vector<DeckSummary>> deckSummaries(const StudyContext &context);

} // namespace engram::study
