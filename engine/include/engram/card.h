// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Cards: what is asked and scheduled. A note makes one or more.

#include <cstdint>
#include <optional>
#include <vector>

#include <engram/clock.h>
#include <engram/grade.h>
#include <engram/id.h>
#include <engram/sm2.h>
#include <engram/study_day.h>

namespace engram
{

/// On disk by value: do not change.
enum class CardKind : std::uint8_t {
    Choice = 0,   ///< a question with its options
    Basic = 1,    ///< front to back
    Reversed = 2, ///< back to front
    Cloze = 3,    ///< one deletion (ordinal = its number)
    Own = 4,      ///< by a template of its note's type (ordinal = the template's, or the number)
};

/// A card that a note's content makes.
struct CardSpec
{
    int ordinal = 0;
    CardKind kind = CardKind::Basic;

    friend bool operator==(const CardSpec &, const CardSpec &) = default;
};

/// A card in review is mature with an interval from here on, and young before.
inline constexpr Days MatureFrom = 21;

/// Flags are numbers from 1 on; what each stands for is the person's own. 0 is none.
inline constexpr int MaximumFlag = 7;

/// What a due day set by hand does to the interval of a card that has one. A new card has none: the
/// days to its due day are its first.
enum class DueInterval : std::uint8_t {
    Keep,      ///< only the day moves
    DaysToDue, ///< the days from today to the due day become the interval
};

/// The learning step that a card waits for.
struct LearningStep
{
    std::int32_t place = 0; ///< among DeckOptions::steps
    Instant until;          ///< not asked before, while there are other cards

    friend bool operator==(const LearningStep &, const LearningStep &) = default;
};

/// A card's memory, derived from its own history alone: its reviews, due days set by hand, resets.
struct Schedule
{
    Sm2State memory;
    StudyDay due;
    StudyDay lastReviewed;    ///< day of the last scheduled review, or of setting the first due day
    Grade lastGrade;          ///< of the last scheduled review; Good without one
    std::int32_t reviews = 0; ///< scheduled reviews, since the last reset
    std::int32_t lapses = 0;  ///< failures after a pass
    bool lastRight = false;   ///< the last scheduled review was a pass
    /// The day on which it must be asked again, until it gets 4 or its learning steps are passed;
    /// nothing when that is done.
    std::optional<StudyDay> drill;
    std::optional<LearningStep> step = {}; ///< of a drill by steps

    friend bool operator==(const Schedule &, const Schedule &) = default;
};

/// Whether the last answer was a failure, with no success in the drill since.
[[nodiscard]] inline bool isForgotten(const Schedule &schedule)
{
    return schedule.drill.has_value() && !schedule.lastRight;
}

/// A card as it stands. `schedule` is empty while the card is new.
struct Card
{
    CardId id;
    NoteId note;
    DeckId deck;
    CardKind kind = CardKind::Basic;
    std::optional<NoteId> parent; ///< the question, when the note is a fact
    bool locked = false;          ///< a fact whose question was never answered
    std::optional<Schedule> schedule;
    bool removed = false;   ///< its note is an orphan: kept, and never asked
    bool suspended = false; ///< never asked, until it is no longer suspended
    /// The first study day on which it is asked again: buried while that is after today. A quiz asks
    /// it all the same.
    std::optional<StudyDay> buriedUntil = {};
    int flag = 0; ///< 0 for none, else 1 … MaximumFlag

    friend bool operator==(const Card &, const Card &) = default;
};

/// Whether the card is buried on `today`.
[[nodiscard]] inline bool isBuried(const Card &card, StudyDay today)
{
    return card.buriedUntil && *card.buriedUntil > today;
}

/// Their ids, in their order.
[[nodiscard]] inline std::vector<CardId> idsOf(const std::vector<Card> &cards)
{
    std::vector<CardId> ids;
    ids.reserve(cards.size());
    for (const Card &card : cards)
        ids.push_back(card.id);
    return ids;
}

} // namespace engram
