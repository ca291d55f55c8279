// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// A queue over cards that were chosen when it began. Whether one of them may still be asked is read
/// when it comes up.

#include <functional>
#include <vector>

#include "study/card_queue.h"

namespace engram::study
{

/// What an answer to the card counts as today; nothing when it is not to be asked any more.
using ModeOf = std::function<std::optional<ReviewMode>(const Card &, StudyDay today)>;

enum class Rounds {
    Once,       ///< each card once, whatever the answer
    UntilKnown, ///< what is not known comes again after three others, or when nothing else is left
};

/// Whether an answer asks for the card again, which now counts as `mode`: in practice when it failed,
/// else while it is in the drill.
[[nodiscard]] bool comesAgain(ReviewMode mode, Grade grade);

/// What becomes of cards that are buried while a queue asks; those buried before it began are left to
/// its mode.
enum class BuriedMeanwhile { GiveWay, AreAsked };

/// The cards in their order; `mode` decides for those that are askable.
[[nodiscard]] std::unique_ptr<CardQueue> listQueue(
    const StudyContext &context, const std::vector<CardId> &cards, ModeOf mode, Rounds rounds,
    BuriedMeanwhile buried = BuriedMeanwhile::GiveWay);

/// The cards in their order, where no two of one family follow each other if that can be avoided.
[[nodiscard]] Result<std::vector<CardId>> withFamiliesApart(const StudyContext &context,
                                                            const std::vector<CardId> &cards);

} // namespace engram::study
