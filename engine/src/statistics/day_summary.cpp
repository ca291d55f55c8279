// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "statistics/day_summary.h"

#include <utility>

#include "study/day_plan.h"
#include "study/deck_tree.h"
#include "study/streak.h"

namespace engram::statistics
{

Result<DaySummary> daySummary(const study::StudyContext &context)
{
    auto answers = context.store.answersSince(context.dayStart());
    if (!answers)
        return failFrom(answers);
    DaySummary summary;
    for (const store::LoggedAnswer &answer : *answers) {
        ++summary.answers;
        summary.taken += answer.review.taken;
    }
    auto days = study::streak(context);
    if (!days)
        return failFrom(days);
    summary.streak = *days;
    auto decks = context.store.decks();
    if (!decks)
        return failFrom(decks);
    auto reviews =
        study::reviewsOn(context, study::DeckTree(*std::move(decks)), context.today() + 1);
    if (!reviews)
        return failFrom(reviews);
    summary.dueTomorrow = *reviews;
    return summary;
}

} // namespace engram::statistics
