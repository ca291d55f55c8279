// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "study/spread.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "study/deck_tree.h"

namespace engram::study
{

using store::QueuedCard;

namespace
{

constexpr Days FarthestSpread = 3'650;

/// Room below `level` on days that ask for `load` already.
std::int64_t roomBelow(std::int64_t level, const std::vector<std::int64_t> &load)
{
    std::int64_t room = 0;
    for (const std::int64_t day : load)
        room += std::max<std::int64_t>(0, level - day);
    return room;
}

Result<void> verify(const StudyContext &context, const SpreadOptions &options)
{
    if (options.days < 1 || options.days > MostSpreadDays)
        return fail(Errc::InvalidInput, fmt::format("reviews are spread over 1 to {} days, not {}",
                                                    MostSpreadDays, options.days));
    if (options.first < context.today() || options.first < options.until)
        return fail(Errc::InvalidInput, "reviews only move to a later day, from today on");
    if (options.from && *options.from > options.until)
        return fail(Errc::InvalidInput, "the first day to move is after the last");
    if (options.first - context.today() > FarthestSpread)
        return fail(Errc::InvalidInput, "reviews only move within ten years");
    return {};
}

/// The scheduled cards due in the options' days, the one that suffers most from waiting first. What
/// is in today's drill, or buried, has a day of its own already.
Result<std::vector<QueuedCard>> cardsToMove(const StudyContext &context,
                                            const SpreadOptions &options,
                                            const std::vector<DeckId> &decks)
{
    std::vector<QueuedCard> cards;
    for (const DeckId deck : decks) {
        auto due = context.store.dueCards(deck, options.until, std::numeric_limits<int>::max());
        if (!due)
            return failFrom(due);
        cards.insert(cards.end(), due->begin(), due->end());
    }
    std::set<CardId> settled;
    auto drill = context.store.drillCards(context.today());
    if (!drill)
        return failFrom(drill);
    for (const QueuedCard &card : *drill)
        settled.insert(card.card);
    auto buried = context.store.buriedCards(context.today());
    if (!buried)
        return failFrom(buried);
    for (const auto &[card, deck] : *buried)
        settled.insert(card);
    std::erase_if(cards, [&](const QueuedCard &card) {
        return settled.contains(card.card) || (options.from && *card.due < *options.from);
    });
    const auto risk = [&](const QueuedCard &card) {
        return static_cast<double>(options.first - *card.due) / std::max(1, card.interval);
    };
    std::ranges::sort(cards, [&](const QueuedCard &a, const QueuedCard &b) {
        const double left = risk(a);
        const double right = risk(b);
        return left != right ? left > right : a.card < b.card;
    });
    return cards;
}

/// What each day from today to `last` asks for in `decks`, all that is overdue on today.
Result<std::vector<DayLoad>> loadUntil(const StudyContext &context, StudyDay last,
                                       const std::vector<DeckId> &decks)
{
    auto tallies = context.store.tallies();
    if (!tallies)
        return failFrom(tallies);
    const StudyDay today = context.today();
    const std::set<DeckId> counted(decks.begin(), decks.end());
    std::vector<DayLoad> load;
    for (StudyDay day = today; day <= last; day = day + 1)
        load.push_back({.day = day});
    for (const store::CardTally &tally : *tallies) {
        if (!tally.asked || *tally.asked > last || !counted.contains(tally.deck))
            continue;
        const Days place = std::max(0, *tally.asked - today);
        load[static_cast<std::size_t>(place)].before += tally.count;
    }
    return load;
}

} // namespace

std::vector<std::int64_t> evenShares(const std::vector<std::int64_t> &load, std::int64_t count)
{
    // The lowest level with room enough.
    std::int64_t low = 0;
    std::int64_t high = count + (load.empty() ? 0 : std::ranges::max(load));
    while (low < high) {
        const std::int64_t middle = std::midpoint(low, high);
        if (roomBelow(middle, load) < count)
            low = middle + 1;
        else
            high = middle;
    }
    // All days up to one below it; the earlier of them then take one more.
    const std::int64_t even = std::max<std::int64_t>(0, low - 1);
    std::int64_t left = count - roomBelow(even, load);
    std::vector<std::int64_t> shares;
    for (const std::int64_t day : load) {
        const bool takesOneMore = left > 0 && day <= even;
        shares.push_back(std::max<std::int64_t>(0, even - day) + (takesOneMore ? 1 : 0));
        left -= takesOneMore ? 1 : 0;
    }
    return shares;
}

Result<SpreadPlan> planSpread(const StudyContext &context, const SpreadOptions &options)
{
    if (auto sound = verify(context, options); !sound)
        return failFrom(sound);
    auto decks = context.store.decks();
    if (!decks)
        return failFrom(decks);
    const DeckTree tree(*std::move(decks));
    if (options.deck && tree.find(*options.deck) == nullptr)
        return fail(Errc::NotFound, "there is no such deck");
    const std::vector<DeckId> scope = tree.subtree(options.deck);

    auto cards = cardsToMove(context, options, scope);
    if (!cards)
        return failFrom(cards);
    auto load = loadUntil(context, options.first + (options.days - 1), scope);
    if (!load)
        return failFrom(load);
    SpreadPlan plan{.options = options,
                    .load = *std::move(load),
                    .moves = {},
                    .basedOn = context.store.lastSeq()};

    // What moves leaves its day first, and then fills the days moved onto.
    const StudyDay today = context.today();
    for (DayLoad &day : plan.load)
        day.after = day.before;
    for (const QueuedCard &card : *cards)
        --plan.load[static_cast<std::size_t>(std::max(0, *card.due - today))].after;
    const auto first = static_cast<std::size_t>(options.first - today);
    std::vector<std::int64_t> standing;
    for (std::size_t i = first; i < plan.load.size(); ++i)
        standing.push_back(plan.load[i].after);
    const std::vector<std::int64_t> shares =
        evenShares(standing, static_cast<std::int64_t>(cards->size()));
    auto next = cards->begin();
    for (std::size_t i = 0; i < shares.size(); ++i) {
        DayLoad &day = plan.load[first + i];
        day.after += shares[i];
        for (std::int64_t n = 0; n < shares[i]; ++n, ++next)
            // What is overdue and stays with today needs no new day.
            if (day.day > std::max(*next->due, today))
                plan.moves.emplace_back(next->card, day.day);
    }
    return plan;
}

Result<ChangeSet> applySpread(const StudyContext &context, const SpreadPlan &plan)
{
    if (plan.basedOn != context.store.lastSeq())
        return fail(Errc::Conflict, "the collection has changed since the plan was made");
    log::Batch batch = context.newBatch();
    for (const auto &[card, day] : plan.moves)
        batch.rows.emplace_back(
            log::Event(log::CardRescheduled{card, DueSet{day, DueInterval::Keep}}));
    return batch.rows.empty() ? ChangeSet{} : context.store.commit(batch);
}

} // namespace engram::study
