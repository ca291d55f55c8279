// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// In which order the cards of a day come. Rules: engine/docs/scheduling.md, "The day".

#include <vector>

#include <engram/deck_options.h>
#include <engram/study_day.h>

#include "model/option_book.h"
#include "store/store.h"

namespace engram::study
{

/// Due cards in the order that the options of their decks say. Cards of decks that say different
/// orders are merged evenly, each in their own.
[[nodiscard]] std::vector<store::QueuedCard> inReviewOrder(const OptionBook &options,
                                                           std::vector<store::QueuedCard> due,
                                                           StudyDay today);

/// Puts new cards among the due ones where the options of their decks say: before all, after all, or
/// spread evenly. Cards of one family are then drawn apart: a neighbour gives way to the next card of
/// another family or, at the end, goes back to the nearest gap.
[[nodiscard]] std::vector<store::QueuedCard> interleave(const OptionBook &options,
                                                        std::vector<store::QueuedCard> due,
                                                        std::vector<store::QueuedCard> fresh);

} // namespace engram::study
