// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Whether a card may be asked, and what an answer to it counts as.

#include <optional>

#include <engram/card.h>
#include <engram/review.h>
#include <engram/study_day.h>

namespace engram::study
{

/// Not where its note is gone, nor while it is suspended. A learned fact stays askable even where its
/// question is now a new one.
[[nodiscard]] inline bool isAskable(const Card &card)
{
    return !card.removed && !card.suspended && (!card.locked || card.schedule);
}

/// "As due", see SessionKind.
[[nodiscard]] inline ReviewMode modeAsDue(const Card &card, StudyDay today)
{
    if (!card.schedule || card.schedule->due <= today)
        return ReviewMode::Scheduled;
    return card.schedule->drill == today ? ReviewMode::Drill : ReviewMode::Practice;
}

/// Of sessions over what is due: nothing for what is not, or no more.
[[nodiscard]] inline std::optional<ReviewMode> modeWhenDue(const Card &card, StudyDay today)
{
    const ReviewMode mode = modeAsDue(card, today);
    return mode == ReviewMode::Practice ? std::nullopt : std::optional(mode);
}

/// Of sessions that ask a card before its day: a review, but never a second one on one day.
[[nodiscard]] inline std::optional<ReviewMode> modeAhead(const Card &card, StudyDay today)
{
    if (!card.schedule)
        return std::nullopt;
    if (card.schedule->drill == today)
        return ReviewMode::Drill;
    if (card.schedule->lastReviewed >= today)
        return std::nullopt;
    return ReviewMode::Scheduled;
}

} // namespace engram::study
