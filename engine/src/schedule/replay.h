// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// A card's schedule as a pure function of its own reviews and the settings.

#include <optional>
#include <span>

#include <engram/card.h>
#include <engram/review.h>
#include <engram/settings.h>

namespace engram::schedule
{

/// Raise when replay() gives another answer for the same log, so that projections are rebuilt.
inline constexpr int ReplayVersion = 1;

/// The schedule after `reviews`, oldest first. Scheduled reviews run SM-2; a drill answer of 4 or
/// more ends that day's drill and changes nothing else; practice changes nothing. Nothing when no
/// review was a scheduled one: the card is new.
[[nodiscard]] std::optional<Schedule> replay(std::span<const Review> reviews,
                                             const Settings &settings);

/// The study day of a review, by the offset that was in force when it was given.
[[nodiscard]] StudyDay dayOf(const Review &review, const Settings &settings);

} // namespace engram::schedule
