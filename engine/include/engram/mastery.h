// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// How well a question and its facts are known on a day: plain values, made by
/// Collection::mastery() and Collection::questionsOf(). Definitions: engine/docs/statistics.md.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <engram/id.h>
#include <engram/note.h>
#include <engram/study_day.h>

namespace engram
{

/// The probability that a card is remembered `elapsed` days after the review that planned
/// `interval` days. SM-2 has no such notion; taken is the power forgetting curve of FSRS-4.5,
///
///     R(t) = (1 + 19/81 · t/S)^−0.5,
///
/// with the interval for the stability S, so that on the day on which a card is due R is 0.9. Source:
/// J. Ye, "The Algorithm", open-spaced-repetition. An interval below 1 counts as 1, days below 0 as
/// 0. From 0 to 1, in doubles.
[[nodiscard]] double retrievability(Days interval, Days elapsed);

/// A fact of a question. One with several cards is known as well as the worst of them. Suspended cards
/// are left out, and with them a fact that has no other: what is never asked is not to be known.
/// Buried ones count, for they come back.
struct FactMastery
{
    NoteId note;
    CardId card; ///< the worst known of its cards
    std::string title;
    bool inReview = false;     ///< none of its cards is new
    double retrievability = 0; ///< 0 while one of its cards is new or forgotten
    /// The sentence of the question's explanation that it seems to come from: a place in
    /// sentencesOf(). Found by the words that they share; nothing when they share too few.
    std::optional<std::size_t> sentence;
};

/// How well a question is known: min(its own retrievability, the mean of its facts'). Its own card
/// counts also while it is suspended.
struct QuestionMastery
{
    NoteId note;
    CardId card;
    DeckId deck;
    std::string title;
    std::string key;      ///< its id inside the deck file
    double mastery = 0;   ///< `own` when it has no facts
    double own = 0;       ///< of the question's own card; 0 while it is new or forgotten
    double factsMean = 0; ///< new facts count 0; 0 without facts
    int facts = 0;
    int factsInReview = 0;
    /// The fact that is known worst, the first of several; nothing without facts.
    std::optional<NoteId> weakest;
    std::string weakestTitle;
    double weakestRetrievability = 0;
};

/// A question with each of its facts, in deck order.
struct QuestionInsight
{
    QuestionMastery question;
    std::string heading; ///< Markdown
    std::string body;    ///< Markdown
    std::vector<Option> options;
    std::string explanation; ///< Markdown
    std::vector<FactMastery> facts;
};

} // namespace engram
