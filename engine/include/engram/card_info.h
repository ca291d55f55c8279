// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// All there is to know of one card: every review and what it did, why the card is due when it is,
/// and what an answer today would do. Made by Collection::cardInfo(), as data; a program makes the
/// sentences.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include <engram/card.h>
#include <engram/grade.h>
#include <engram/review.h>
#include <engram/session.h>
#include <engram/study_day.h>

namespace engram
{

/// One review of a card, with what it did to the schedule as the settings of today read it.
struct CardReview
{
    Review review;
    StudyDay day{0};         ///< on which it counts
    Days intervalBefore = 0; ///< 0 while the card was new
    Days intervalAfter = 0;  ///< the same as before for drill and practice
    /// Of a question: the options chosen and the right ones, as plain lines, by its present text. An
    /// option that the question no longer has is left out.
    std::vector<std::string> chosen, right;
};

/// A due day set by hand (or by a spread), or the card made new again.
struct CardReschedule
{
    Instant at;
    std::chrono::minutes utcOffset{0};
    StudyDay day{0};             ///< on which it was said
    std::optional<StudyDay> due; ///< as set; nothing: a reset
    Days intervalBefore = 0;     ///< 0 while the card was new
    Days intervalAfter = 0;      ///< the same as before where the interval was kept
};

/// What happened to a card's schedule, one step.
using CardStep = std::variant<CardReview, CardReschedule>;

/// Why a card is due when it is: what SM-2 made of the last scheduled review, or what a person said
/// since.
struct DueReason
{
    /// How the interval came about.
    enum class Rule : std::uint8_t {
        FirstPass, ///< the first pass, or the first since a failure: 1 day
        SecondPass, ///< the second in a row, or the first of a new card with a day set by hand: 6 days
        Multiplied,  ///< `intervalBefore` times `easiness`
        StartedOver, ///< a failure: 1 day
        SetByHand,   ///< a person named the day; only `answered`, `interval` and `due` speak of it
    };

    Rule rule = Rule::FirstPass;
    Grade grade = Grade::Good;
    StudyDay answered{0};        ///< or said
    std::optional<Days> elapsed; ///< since the scheduled review before, if there was one
    Days intervalBefore = 0;     ///< as planned; 0 for the first review
    std::int32_t easiness = 0;   ///< hundredths: the factor by which Multiplied multiplies
    Days interval = 0;           ///< the result
    StudyDay due{0};             ///< `answered` plus `interval`, unless set by hand
    bool longest = false;        ///< it would be longer without the deck's maximum
    bool fuzzed = false;         ///< it was moved a little by chance, as the deck's options say
    Days moved = 0;              ///< and by so many days for an even load, likewise

    friend bool operator==(const DueReason &, const DueReason &) = default;
};

/// A card, explained.
struct CardInfo
{
    Card card;
    std::string title; ///< what it asks, as a plain line; never its answer
    std::string key;   ///< its note's
    std::vector<std::string> deckPath;
    std::vector<CardStep> history;   ///< oldest first
    std::optional<DueReason> reason; ///< nothing while the card is new
    std::optional<StudyDay> reset;   ///< on which a card that is new was made so again
    /// By grade value, what a scheduled answer today would do, whether or not the card is due.
    std::array<Outcome, 6> outcomes;
};

} // namespace engram
