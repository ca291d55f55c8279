// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Which card comes next: the day's queue here, those of other sessions in list_queue.h and
/// cram_queue.h.

#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

#include <engram/clock.h>
#include <engram/result.h>
#include <engram/review.h>
#include <engram/session.h>

#include "study/deck_tree.h"
#include "study/study_context.h"

namespace engram::study
{

/// A card chosen to be shown, and what an answer to it counts as.
struct NextCard
{
    CardId card;
    ReviewMode mode = ReviewMode::Scheduled;
};

/// A failed card comes again after at least this many others, while there are others.
inline constexpr std::size_t CardsBetweenRounds = 3;

/// A learning step that has this long to go is over when no other card is left.
inline constexpr std::chrono::minutes LearnAheadBy{20};

/// Holds card ids only; whether a card may still be asked is read from the store when it comes up,
/// so an import, an undo or another day in the middle of a session cannot make it ask wrongly.
class CardQueue
{
public:
    virtual ~CardQueue() = default;

    /// The next card, or nothing at the end. Asking again gives the same card.
    [[nodiscard]] virtual Result<std::optional<NextCard>> next() = 0;
    /// `card` was answered just now: it leaves the queue.
    virtual void answered(CardId card, Grade grade) = 0;
    /// Puts `card` behind the others.
    virtual void postpone(CardId card) = 0;
    /// Puts `card` before the others.
    virtual void bringForward(CardId card) = 0;
    /// The newest answer to `card` was undone: it comes before the others again.
    virtual void takenBack(CardId card) = 0;
    /// The session began when this file's log had `seq` rows of its own device.
    virtual void beganAt(std::int64_t /*seq*/) {}
    /// Where next() gives nothing: when a card comes that waits for its learning step.
    [[nodiscard]] virtual Result<std::optional<Instant>> nextAt() { return std::nullopt; }
    /// Cards still to come, as known now.
    [[nodiscard]] virtual Result<int> left() = 0;
};

/// The day's cards below `scope`, the drill worked in.
[[nodiscard]] std::unique_ptr<CardQueue> dayQueue(const StudyContext &context,
                                                  std::optional<DeckId> scope);

} // namespace engram::study
