// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// How cards, results and sessions look in a terminal.

#include <cstddef>
#include <vector>

#include <engram/session.h>
#include <engram/typed_answer.h>

#include "terminal.h"

namespace engram::cli
{

/// Where it comes from and how far the session is: two dim lines.
void printHeader(Terminal &out, const ShownCard &card, const SessionProgress &progress,
                 SessionKind kind);

/// The question without its options, or the front.
void printCard(Terminal &out, const ShownCard &card);

void printOptions(Terminal &out, const ChoiceView &question);

/// Right or not, why the chosen options are what they are, the right ones, the lures that were chosen
/// before, and the beginning of the explanation. `chosen` are places on screen. Who was wrong and sure is told so.
void printResult(Terminal &out, const ChoiceView &question, const std::vector<std::size_t> &chosen,
                 bool right, Confidence confidence);

/// How what was typed differs from the answer; nothing where nothing was typed.
void printTyped(Terminal &out, const TypedComparison &typed);

/// The back of a recall card.
void printBack(Terminal &out, const RecallView &recall);

/// The whole explanation, or that there is none.
void printExplanation(Terminal &out, const ShownCard &card);

/// The buttons of the deck's scale with what each would do; the proposed one stands in brackets.
void printButtons(Terminal &out, const ShownCard &card, Grade proposed);

/// What was recorded: "Good (4): next in 6 days".
void printRecorded(Terminal &out, const ShownCard &card, Grade grade);

/// That a card is forgotten again and again, and what was done.
void printLeech(Terminal &out, const AnswerOutcome &leech);

/// The end of a session: answered, share, pace, misses, tomorrow, days in a row.
void printSummary(Terminal &out, const SessionSummary &summary);

/// That cards are left of a session, and how to return to them; nothing when none is.
void printWhatIsLeft(Terminal &out, SessionKind kind, const SessionProgress &progress);

/// The report of an exam: result, topics, then every question with what was chosen and what is right.
void printExam(Terminal &out, const SessionSummary &summary);

/// The explanation behind a card, "" if it has none.
[[nodiscard]] const std::string &explanationOf(const ShownCard &card);

} // namespace engram::cli
