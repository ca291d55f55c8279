// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/grade.h>

namespace engram
{

Grade proposeGrade(const ChoiceSignals &signals)
{
    const bool sure = signals.confidence == Confidence::Sure;
    if (!signals.right) {
        if (sure)
            return Grade::Blackout;
        return signals.rightAtSecondTry ? Grade::Forgot : Grade::Wrong;
    }
    if (signals.confidence == Confidence::Guess || signals.explanationSeen)
        return Grade::Forgot;
    if (signals.optionsStruck > 0)
        return Grade::Hard;
    if (signals.hintsShown > 0)
        return sure && signals.taken <= QuickAnswer ? Grade::Good : Grade::Hard;
    if (signals.recallFirst || signals.previousRight)
        return signals.halfOfFactsInReview ? Grade::Easy : Grade::Good;
    return Grade::Good;
}

} // namespace engram
