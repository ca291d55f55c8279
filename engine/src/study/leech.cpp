// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "study/leech.h"

#include "schedule/replay.h"

namespace engram::study
{

Result<AnswerOutcome> addLeech(const StudyContext &context, const Review &answer, log::Batch &batch)
{
    if (answer.mode != ReviewMode::Scheduled || isPass(answer.grade))
        return AnswerOutcome{};
    const auto card = context.store.card(answer.card);
    if (!card)
        return tl::unexpected<Error>(card.error());
    const DeckOptions &options = context.store.options().optionsOf(card->deck);
    std::optional<Schedule> after = card->schedule;
    schedule::apply(after, answer, 0, context.store.settings(), options);
    const int before = card->schedule ? card->schedule->lapses : 0;
    if (after->lapses == before || !isLeechAt(after->lapses, options.leechThreshold))
        return AnswerOutcome{};
    const bool suspends = options.leechAction == LeechAction::Suspend;
    if (suspends)
        batch.rows.emplace_back(
            log::Event(log::CardMarked{card->id, true, card->buriedUntil, card->flag}));
    return AnswerOutcome{.lapses = after->lapses, .isSuspended = suspends};
}

} // namespace engram::study
