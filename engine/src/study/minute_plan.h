// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// "I have N minutes": which of the due cards save most retention in that time.

#include <chrono>
#include <optional>
#include <span>
#include <vector>

#include <engram/id.h>
#include <engram/result.h>
#include <engram/session.h>
#include <engram/study_day.h>

#include "study/deck_tree.h"
#include "study/study_context.h"

namespace engram::study
{

/// A due card as planning sees it.
struct PlannableCard
{
    CardId card;
    Days elapsed = 0; ///< since its review
    Days interval = 0;
    std::chrono::milliseconds time{1}; ///< that an answer to it takes; positive
};

/// The cards to ask, those that save most a minute first, and what the choice comes to.
struct PlannedCards
{
    std::vector<CardId> cards;
    MinutePlan plan;
};

/// What waiting until tomorrow loses of a card: R(elapsed) − R(elapsed + 1), see retrievability().
[[nodiscard]] double lossByTomorrow(const PlannableCard &card);

/// Goes through the cards by loss per time, the greatest first and by id where it is the same, and
/// takes what still fits. So what is taken loses no less than the best choice could save, short of
/// one card. Cost: a pass over them, and sorting as many as are looked at until the time is used
/// up.
[[nodiscard]] PlannedCards planCards(std::span<const PlannableCard> due,
                                     std::chrono::milliseconds budget);

/// The same for what is due below `scope` today, whatever the daily limit, where the time is that
/// which questions and other cards took of late.
[[nodiscard]] Result<PlannedCards> planDueCards(const StudyContext &context, const DeckTree &tree,
                                                std::optional<DeckId> scope,
                                                std::chrono::minutes limit);

/// See Collection::planMinutes().
[[nodiscard]] Result<MinutePlan> planMinutes(const StudyContext &context,
                                             std::chrono::minutes limit,
                                             std::optional<DeckId> scope);

} // namespace engram::study
