// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Reviews: graded answers, exactly as they happened. Rows of the log, never changed.

#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

#include <engram/clock.h>
#include <engram/grade.h>
#include <engram/id.h>
#include <engram/study_day.h>

namespace engram
{

/// What the answer was for. On disk by value: do not change.
enum class ReviewMode : std::uint8_t {
    Scheduled = 0, ///< sets the schedule
    Drill = 1,     ///< asked again on the day: see DeckOptions::learning; changes nothing else
    Practice = 2,  ///< outside the schedule (a quiz over cards that are not due)
};

/// Raw signals of an answer to a question, kept so that a better mapping can be replayed.
struct ChoiceRecord
{
    std::uint64_t seed = 0;           ///< the shuffle shown: see shownOrder()
    std::vector<std::uint8_t> chosen; ///< authored indexes of the options chosen, in order
    std::uint8_t hintsShown = 0;
    std::uint8_t optionsStruck = 0;
    bool explanationSeen = false;
    bool recallFirst = false; ///< the options were shown only after thinking
    Confidence confidence = Confidence::Unstated;
    std::optional<Grade> proposed; ///< what proposeGrade() suggested

    friend bool operator==(const ChoiceRecord &, const ChoiceRecord &) = default;
};

/// One answer, as given to the collection and as read back from the log.
struct Review
{
    CardId card;
    Instant at;
    std::chrono::minutes utcOffset{0};
    Grade grade = Grade::Good;
    ReviewMode mode = ReviewMode::Scheduled;
    std::chrono::milliseconds taken{0}; ///< from showing until choice or reveal: Answer::taken
    Days intervalBefore = 0;            ///< of the schedule as it stood; 0 for a new card
    bool firstEver = false;             ///< the card was new
    std::optional<ChoiceRecord> choice;

    friend bool operator==(const Review &, const Review &) = default;
};

/// Authored indexes in the order in which `count` options are shown for `seed`: shuffled, or
/// 0, 1, 2 … when the question keeps its order or, with seed 0, its deck's options do.
[[nodiscard]] std::vector<std::uint8_t> shownOrder(std::uint64_t seed, std::size_t count,
                                                   bool ordered);

/// Which options hints strike out, and in which order: `wrong` (authored indexes of the wrong
/// options, in any order) shuffled for `seed`, less one, which stays to be chosen.
[[nodiscard]] std::vector<std::uint8_t> strikeOrder(std::uint64_t seed,
                                                    std::vector<std::uint8_t> wrong);

} // namespace engram
