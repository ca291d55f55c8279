// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "study/choice_signals.h"

#include <algorithm>

#include "study/session_report.h"

namespace engram::study
{

namespace
{

std::uint8_t byteOf(int count)
{
    return static_cast<std::uint8_t>(std::clamp(count, 0, 255));
}

} // namespace

ChoiceSignals signalsOf(const ShownCard &shown, const ChoiceView &view, const Answer &answer)
{
    ChoiceSignals signals;
    signals.right = answeredRight(view, answer.chosen);
    if (!view.several && answer.chosen.size() == 2) {
        // The first choice counts; the second is the second try.
        signals.right = false;
        signals.rightAtSecondTry = answeredRight(view, {answer.chosen.back()});
    }
    signals.explanationSeen = answer.explanationSeen;
    signals.hintsShown = answer.hintsShown;
    signals.optionsStruck = answer.optionsStruck;
    signals.recallFirst = answer.recallFirst;
    signals.confidence = answer.confidence;
    signals.taken = answer.taken;
    const auto &schedule = shown.card.schedule;
    signals.previousRight = schedule && schedule->lastRight;
    signals.halfOfFactsInReview = shown.factsInReview * 2 >= shown.factCount;
    return signals;
}

ChoiceRecord recordOf(const ChoiceView &view, const Answer &answer, Grade proposed)
{
    return {.seed = view.seed,
            .chosen = answer.chosen,
            .hintsShown = byteOf(answer.hintsShown),
            .optionsStruck = byteOf(answer.optionsStruck),
            .explanationSeen = answer.explanationSeen,
            .recallFirst = answer.recallFirst,
            .confidence = answer.confidence,
            .proposed = proposed};
}

} // namespace engram::study
