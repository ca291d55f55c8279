// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What is told of the answers of a session at its end.

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <vector>

#include <engram/session.h>

#include "study/card_queue.h"
#include "study/deck_tree.h"
#include "study/study_context.h"

namespace engram::study
{

/// One answer of a session, as its progress and its end need it.
struct Given
{
    NextCard next;
    Grade grade = Grade::Good;
    bool isQuestion = false;
    bool right = false; ///< the choice, or a pass of other cards
    std::vector<std::uint8_t> chosen;
    std::chrono::milliseconds taken{0};
};

using Answers = std::map<std::int64_t, Given>; ///< of a session, by seq in the log

/// Each card's first answer, drill left out; with `once`, where each is asked a single time, all.
[[nodiscard]] std::vector<const Given *> firstTriesIn(const Answers &answers, bool once);

/// How far a session is by its answers: what is left, and its time, it knows itself.
[[nodiscard]] SessionProgress progressBy(const Answers &answers, bool once);

/// Adds what tomorrow asks, and the streak.
[[nodiscard]] Result<void> addDays(const StudyContext &context, const DeckTree &tree,
                                   SessionSummary &summary);

/// Whether `chosen` (authored indexes) are the right options, all of them and no other.
[[nodiscard]] bool answeredRight(const ChoiceView &view, const std::vector<std::uint8_t> &chosen);

/// The answer that a review records. Nothing when its card is gone.
[[nodiscard]] std::optional<Given> givenBy(const StudyContext &context, const Review &review);

/// What was answered today on this device to cards of the deck, with those below it, or of all; practice
/// aside. Errors: those of reading.
[[nodiscard]] Result<Answers> givenToday(const StudyContext &context, std::optional<DeckId> deck);

/// Of what is at its end; who sums up an exam has handed it in.
[[nodiscard]] std::optional<Score> scoreOf(const SessionSummary &summary, bool isAtEnd);

/// Those of the tries that were not right, in words; without those whose card is gone.
[[nodiscard]] std::vector<Miss> missesAmong(const StudyContext &context,
                                            const std::vector<const Given *> &tries);

/// What was asked, in words: the card as it is now. Errors: those of reading.
[[nodiscard]] Result<Miss> missOf(const StudyContext &context, const Given &given);

/// The report over all `questions` of an exam, by the answers that some of them got.
[[nodiscard]] Result<ExamReport> examReport(const StudyContext &context, const DeckTree &tree,
                                            std::span<const CardId> questions,
                                            const Answers &answers);

} // namespace engram::study
