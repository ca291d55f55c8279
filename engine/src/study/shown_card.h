// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Turns a card of the store into what a screen shows.

#include <array>
#include <cstdint>
#include <string>
#include <variant>

#include <engram/result.h>
#include <engram/session.h>

#include "study/deck_tree.h"
#include "study/study_context.h"

namespace engram::study
{

/// What a card asks: its text alone. `seed` shuffles the options. Errors: NotFound when the note is
/// gone.
[[nodiscard]] Result<std::variant<ChoiceView, RecallView>> contentOf(const StudyContext &context,
                                                                     const Card &card,
                                                                     std::uint64_t seed);

/// Markdown as one plain line of at most 120 code points, for lists.
[[nodiscard]] std::string plainLine(const std::string &markdown);

/// Takes away what an exam does not show: hints and explanation.
void withoutHelp(std::variant<ChoiceView, RecallView> &content);

/// The card with its text, its place, and what each grade would do. `seed` shuffles the options.
/// Errors: NotFound when the card or its note is gone.
[[nodiscard]] Result<ShownCard> showCard(const StudyContext &context, const DeckTree &tree,
                                         CardId id, ReviewMode mode, std::uint64_t seed);

/// By grade value, what an answer given now in `mode` would do to the card.
[[nodiscard]] Result<std::array<Outcome, 6>> outcomesOf(const StudyContext &context,
                                                        const Card &card, ReviewMode mode);

} // namespace engram::study
