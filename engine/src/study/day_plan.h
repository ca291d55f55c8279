// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What a study day asks for: due reviews within the limits, new cards, and the drill.
/// Rules: engine/docs/scheduling.md, "The day".

#include <optional>
#include <set>
#include <vector>

#include <engram/deck.h>
#include <engram/id.h>
#include <engram/result.h>

#include "study/deck_tree.h"
#include "study/study_context.h"

namespace engram::study
{

/// What was already done today, from the log.
struct DayProgress
{
    /// Scheduled answers by root deck: how much of each limit is used.
    struct Used
    {
        DeckId root;
        int newCards = 0;
        int reviews = 0;
    };
    std::vector<Used> used;
    /// Families of which a new card was shown today.
    std::set<NoteId> introduced;
    std::vector<CardId> order; ///< cards answered today, oldest first, drill included

    [[nodiscard]] Used of(DeckId root) const;
};

[[nodiscard]] Result<DayProgress> progressOf(const StudyContext &context, const DeckTree &tree);

/// The new cards that today still offers below `scope`, in deck order: at most one of a family while
/// other families remain, if the settings say so. Cost: the limit, not the number of cards.
[[nodiscard]] Result<std::vector<store::QueuedCard>> newCardsToday(const StudyContext &context,
                                                                   const DeckTree &tree,
                                                                   const DayProgress &progress,
                                                                   std::optional<DeckId> scope);

/// The due cards that today still offers below `scope`, most overdue relative to their interval
/// first. Cost: one index scan over what is due.
[[nodiscard]] Result<std::vector<store::QueuedCard>> dueCardsToday(const StudyContext &context,
                                                                   const DeckTree &tree,
                                                                   const DayProgress &progress,
                                                                   std::optional<DeckId> scope);

/// Due cards with the new ones spread evenly among them. Cards of one family are then drawn apart: a
/// neighbour gives way to the next card of another family or, at the end, goes back to the nearest gap.
[[nodiscard]] std::vector<store::QueuedCard> interleave(std::vector<store::QueuedCard> due,
                                                        std::vector<store::QueuedCard> fresh);

/// What a session over `scope` would ask today. Cost: see DeckCounts.
[[nodiscard]] Result<DeckCounts> countsOf(const StudyContext &context, const DeckTree &tree,
                                          std::optional<DeckId> scope);

/// The reviews that `day` will ask for within the limits, as far as is known now.
[[nodiscard]] Result<int> reviewsOn(const StudyContext &context, const DeckTree &tree,
                                    StudyDay day);

/// For each deck of the tree, depth first, with those below it: its share of what a session over the
/// whole collection would ask today. Rows of new cards add up; reviews are capped row by row.
[[nodiscard]] Result<std::vector<DeckCounts>> sharesOf(const StudyContext &context,
                                                       const DeckTree &tree);

} // namespace engram::study
