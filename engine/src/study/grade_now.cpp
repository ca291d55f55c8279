// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "study/grade_now.h"

#include <set>
#include <utility>

#include "schedule/replay.h"
#include "study/asking.h"
#include "study/balanced_moves.h"
#include "study/recorded_answer.h"

namespace engram::study
{

namespace
{

/// What is due is answered as due, what is not yet as in learning ahead: but once a day.
std::optional<ReviewMode> modeNow(const Card &card, StudyDay today)
{
    const auto asDue = modeWhenDue(card, today);
    return asDue ? asDue : modeAhead(card, today);
}

} // namespace

Result<GradedNow> gradeNow(const StudyContext &context, const std::vector<CardId> &cards,
                           Grade grade)
{
    const StudyDay today = context.today();
    GradedNow done;
    log::Batch batch = context.newBatch();
    ExtraLoad
        planned; // by days that change; what is graded together does not all go to the same quiet day
    const std::set<CardId> each(cards.begin(), cards.end());
    for (const CardId id : each) {
        const auto card = context.store.card(id);
        if (!card)
            return tl::unexpected<Error>(card.error());
        if (card->removed) {
            ++done.removed;
        } else if (card->suspended) {
            ++done.suspended;
        } else if (const auto mode = modeNow(*card, today)) {
            const Review review =
                reviewOf(*card, grade, *mode, std::chrono::milliseconds(0), batch);
            auto moves = balancedMoves(context, *card, review, planned);
            if (!moves)
                return failFrom(moves);
            const Days moved = moves->at(static_cast<std::size_t>(value(grade)));
            auto outcome = addAnswer(context, review, moved, batch);
            if (!outcome)
                return failFrom(outcome);
            Card after = *card;
            after.suspended = outcome->isSuspended;
            schedule::apply(after.schedule, review, moved, context.store.settings(),
                            context.store.options().optionsOf(card->deck));
            if (const auto day = askedOn(*card))
                --planned[*day];
            if (const auto day = askedOn(after))
                ++planned[*day];
            ++done.graded;
            done.leeches += outcome->isLeech() ? 1 : 0;
        } else {
            ++done.answeredToday;
        }
    }
    if (batch.rows.empty())
        return done;
    auto changes = context.store.commit(batch);
    if (!changes)
        return failFrom(changes);
    done.changes = *std::move(changes);
    return done;
}

} // namespace engram::study
