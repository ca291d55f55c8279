// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "study/card_actions.h"

#include <algorithm>
#include <utility>

#include <engram/collection.h>
#include <fmt/format.h>

#include "model/card_chance.h"
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

/// Those of `cards`, each with its deck, that are in the deck or below it.
Result<std::vector<CardId>> within(const StudyContext &context, std::optional<DeckId> deck,
                                   Result<std::vector<std::pair<CardId, DeckId>>> cards)
{
    if (!cards)
        return failFrom(cards);
    auto decks = context.store.decks();
    if (!decks)
        return failFrom(decks);
    const DeckTree tree(*std::move(decks));
    if (deck && tree.find(*deck) == nullptr)
        return fail(Errc::NotFound, "there is no such deck");
    const std::vector<DeckId> scope = tree.subtree(deck);
    std::vector<CardId> found;
    for (const auto &[card, home] : *cards)
        if (std::ranges::find(scope, home) != scope.end())
            found.push_back(card);
    return found;
}

} // namespace

Result<std::vector<CardId>> familyOf(const StudyContext &context, CardId card)
{
    auto member = context.store.card(card);
    if (!member)
        return failFrom(member);
    const NoteId head = member->parent.value_or(member->note);
    auto facts = context.store.factsOf(head);
    if (!facts)
        return failFrom(facts);
    std::vector<NoteId> notes{head};
    notes.insert(notes.end(), facts->begin(), facts->end());
    std::vector<CardId> family;
    for (const NoteId note : notes) {
        auto cards = context.store.cards(note);
        if (!cards)
            return failFrom(cards);
        for (const Card &each : *cards)
            if (!each.removed)
                family.push_back(each.id);
    }
    return family;
}

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

Result<ChangeSet> unsuspend(const StudyContext &context, std::optional<DeckId> deck)
{
    auto cards = within(context, deck, context.store.suspendedCards());
    if (!cards)
        return failFrom(cards);
    return setSuspended(context, *cards, false);
}

Result<ChangeSet> unbury(const StudyContext &context, std::optional<DeckId> deck)
{
    auto cards = within(context, deck, context.store.buriedCards(context.today()));
    if (!cards)
        return failFrom(cards);
    return mark(context, *std::move(cards),
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
                         StudyDay first, DueInterval interval, Days within)
{
    if (within < 0 || within > MostDaysWithin)
        return fail(Errc::InvalidInput, fmt::format("no card is due within {} days", within));
    if (first.number() < -log::FarthestDay || first.number() > log::FarthestDay - within)
        return fail(Errc::InvalidInput, fmt::format("no card is due on day {}", first.number()));
    const StudyDay today = context.today();
    return record(context, cards, [&](const Card &card) -> std::optional<log::CardRescheduled> {
        const auto days = static_cast<std::uint64_t>(within) + 1;
        const StudyDay due =
            first + static_cast<Days>(chanceOf(card.id, today.number()).below(days));
        const Days daysToDue = std::max(0, due - today);
        // Where the day stays, there may still be another interval, or a drill to end.
        if (card.schedule && card.schedule->due == due && !card.schedule->drill &&
            (interval == DueInterval::Keep || card.schedule->memory.interval == daysToDue))
            return std::nullopt;
        return log::CardRescheduled{card.id, DueSet{due, interval}};
    });
}

Result<ChangeSet> reset(const StudyContext &context, const std::vector<CardId> &cards)
{
    return record(context, cards, [](const Card &card) {
        return card.schedule ? std::optional(log::CardRescheduled{card.id}) : std::nullopt;
    });
}

} // namespace engram::study
