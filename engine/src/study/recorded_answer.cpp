// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "study/recorded_answer.h"

#include "study/leech.h"

namespace engram::study
{

Review reviewOf(const Card &card, Grade grade, ReviewMode mode, std::chrono::milliseconds taken,
                const log::Batch &batch)
{
    return {.card = card.id,
            .at = batch.at,
            .utcOffset = batch.utcOffset,
            .grade = grade,
            .mode = mode,
            .taken = taken,
            .intervalBefore = card.schedule ? card.schedule->memory.interval : 0,
            .firstEver = !card.schedule,
            .choice = {}};
}

Result<AnswerOutcome> addAnswer(const StudyContext &context, const Review &review, Days moved,
                                log::Batch &batch)
{
    batch.rows.emplace_back(review);
    if (moved != 0)
        batch.rows.emplace_back(log::Event(log::IntervalMoved{review.card, moved}));
    return addLeech(context, review, batch);
}

} // namespace engram::study
