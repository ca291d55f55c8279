// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "study/card_actions.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "study/deck_tree.h"

namespace engram::study
{

namespace
{

/// Records what `eventFor` says of each card, each card once: an event, or nothing to leave it alone.
template <class EventFor>
Result<ChangeSet> record(const StudyContext &context, std::vector<CardId> ids, EventFor eventFor)
{
    std::ranges::sort(ids);
    const auto repeated = std::ranges::unique(ids);
    ids.erase(repeated.begin(), repeated.end());
    log::Batch batch = context.newBatch();
    for (const CardId id : ids) {
        const auto card = context.store.card(id);
        if (!card)
            return tl::unexpected<Error>(card.error());
        if (auto event = eventFor(*card))
            batch.rows.emplace_back(log::Event(*std::move(event)));
    }
    return batch.rows.empty() ? ChangeSet{} : context.store.commit(batch);
}

/// Records the marks that `change` leaves.
template <class Change>
Result<ChangeSet> mark(const StudyContext &context, std::vector<CardId> ids, Change change)
{
    return record(context, std::move(ids), [&](const Card &card) {
        const log::CardMarked before{card.id, card.suspended, card.buriedUntil, card.flag};
        log::CardMarked after = before;
        change(after);
        return after == before ? std::nullopt : std::optional(after);
    });
}

} // namespace

Result<ChangeSet> setSuspended(const StudyContext &context, const std::vector<CardId> &cards,
                               bool suspended)
{
    return mark(context, cards, [&](log::CardMarked &marks) { marks.suspended = suspended; });
}

Result<ChangeSet> bury(const StudyContext &context, const std::vector<CardId> &cards)
{
    const StudyDay tomorrow = context.today() + 1;
    return mark(context, cards, [&](log::CardMarked &marks) { marks.buriedUntil = tomorrow; });
}

Result<ChangeSet> unbury(const StudyContext &context, std::optional<DeckId> deck)
{
    auto decks = context.store.decks();
    if (!decks)
        return failFrom(decks);
    const DeckTree tree(*std::move(decks));
    if (deck && tree.find(*deck) == nullptr)
        return fail(Errc::NotFound, "there is no such deck");
    auto buried = context.store.buriedCards(context.today());
    if (!buried)
        return failFrom(buried);
    const std::vector<DeckId> scope = tree.subtree(deck);
    std::vector<CardId> cards;
    for (const auto &[card, home] : *buried)
        if (std::ranges::find(scope, home) != scope.end())
            cards.push_back(card);
    return mark(context, std::move(cards),
                [](log::CardMarked &marks) { marks.buriedUntil.reset(); });
}

Result<ChangeSet> setFlag(const StudyContext &context, const std::vector<CardId> &cards, int flag)
{
    if (flag < 0 || flag > MaximumFlag)
        return fail(Errc::InvalidInput,
                    fmt::format("flags are 0 to {}, not {}", MaximumFlag, flag));
    return mark(context, cards, [&](log::CardMarked &marks) { marks.flag = flag; });
}

Result<ChangeSet> setDue(const StudyContext &context, const std::vector<CardId> &cards,
                         StudyDay due)
{
    if (due.number() < -log::FarthestDay || due.number() > log::FarthestDay)
        return fail(Errc::InvalidInput, fmt::format("no card is due on day {}", due.number()));
    const Days interval = std::max(0, due - context.today());
    return record(context, cards, [&](const Card &card) -> std::optional<log::CardRescheduled> {
        // Where the day stays, there may still be another interval, or a drill to end.
        if (card.schedule && card.schedule->due == due && !card.schedule->drill &&
            card.schedule->memory.interval == interval)
            return std::nullopt;
        return log::CardRescheduled{card.id, due};
    });
}

Result<ChangeSet> reset(const StudyContext &context, const std::vector<CardId> &cards)
{
    return record(context, cards, [](const Card &card) {
        return card.schedule ? std::optional(log::CardRescheduled{card.id}) : std::nullopt;
    });
}

} // namespace engram::study
