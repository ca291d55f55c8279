// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "statistics/answer_ahead.h"

namespace engram::statistics
{

Result<std::optional<StudyDay>> answerAhead(const study::StudyContext &context)
{
    auto newest = context.store.lastAnswerBefore(Instant::max());
    if (!newest)
        return failFrom(newest);
    if (!*newest || (*newest)->at <= context.clock.now() + std::chrono::days(1))
        return std::nullopt;
    return studyDay((*newest)->at, (*newest)->utcOffset, context.store.settings().rollover);
}

} // namespace engram::statistics
