// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "study/day_plan.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <utility>

#include "model/card_chance.h"
#include "study/day_order.h"

namespace engram::study
{

using store::CardTally;
using store::QueuedCard;

namespace
{

/// Chooses among the new cards that are offered to it, one after the other. The room is afterwards as
/// it was, so that one serves for many scopes.
class NewCards
{
public:
    NewCards(const OptionBook &options, DayRoom &room, const std::set<NoteId> &introduced)
        : m_options(options), m_room(room), m_introduced(introduced)
    {
    }
    ~NewCards()
    {
        for (const DeckId deck : m_taken)
            m_room.giveBackNew(deck);
    }
    NewCards(const NewCards &) = delete;
    NewCards &operator=(const NewCards &) = delete;

    /// False when its deck has no room for further ones.
    bool offer(const QueuedCard &card)
    {
        const int left = m_room.newLeft(card.deck);
        if (left == 0)
            return false;
        if (m_options.optionsOf(card.deck).spaceSiblings && !isFirstOf(card.family)) {
            int &waiting = m_waiting[card.deck];
            if (waiting < left) {
                m_siblings.push_back(card);
                ++waiting;
            }
            return true;
        }
        choose(card);
        return left > 1;
    }

    /// Siblings come today only where other families have run out.
    void chooseSiblings()
    {
        for (const QueuedCard &card : std::exchange(m_siblings, {}))
            if (m_room.newLeft(card.deck) > 0)
                choose(card);
    }

    /// All that was offered and may yet be chosen.
    [[nodiscard]] std::vector<QueuedCard> found() &&
    {
        m_chosen.insert(m_chosen.end(), m_siblings.begin(), m_siblings.end());
        return std::move(m_chosen);
    }

private:
    bool isFirstOf(NoteId family)
    {
        return !m_introduced.contains(family) && m_seen.insert(family).second;
    }

    void choose(const QueuedCard &card)
    {
        m_room.takeNew(card.deck);
        m_taken.push_back(card.deck);
        m_chosen.push_back(card);
    }

    const OptionBook &m_options;
    DayRoom &m_room;
    const std::set<NoteId> &m_introduced;
    std::set<NoteId> m_seen;
    std::vector<DeckId> m_taken; ///< of the room
    std::vector<QueuedCard> m_chosen;
    std::vector<QueuedCard> m_siblings;
    std::map<DeckId, int> m_waiting; ///< siblings by deck
};

/// Those new cards of a deck, first in the random order of the day, from which all that is chosen in
/// it comes.
Result<std::vector<QueuedCard>> candidatesByChance(const StudyContext &context, DeckId deck,
                                                   DayRoom &room, const DayProgress &progress)
{
    NewCards alone(context.store.options(), room, progress.introduced);
    auto visited = context.store.visitNewCards(
        deck, context.today(), [&alone](const QueuedCard &card) { return alone.offer(card); },
        NewOrder::Random);
    if (!visited)
        return failFrom(visited);
    return std::move(alone).found();
}

void countNew(DeckCounts &counts, const QueuedCard &card)
{
    if (card.kind == CardKind::Choice)
        ++counts.newQuestions;
    else if (card.isFact)
        ++counts.newFacts;
    else
        ++counts.newOther;
}

void add(DeckCounts &sum, const DeckCounts &counts)
{
    sum.due += counts.due;
    sum.newQuestions += counts.newQuestions;
    sum.newFacts += counts.newFacts;
    sum.newOther += counts.newOther;
    sum.drill += counts.drill;
    sum.cards += counts.cards;
    sum.drafts += counts.drafts;
    sum.suspended += counts.suspended;
    sum.buried += counts.buried;
}

/// Leaves the room as it was.
Result<std::vector<QueuedCard>> newCardsWithin(DayRoom &room, const StudyContext &context,
                                               const DeckTree &tree, const DayProgress &progress,
                                               std::optional<DeckId> scope)
{
    const OptionBook &options = context.store.options();
    NewCards chosen(options, room, progress.introduced);
    std::vector<QueuedCard> byChance;
    for (const DeckId deck : tree.subtree(scope)) {
        if (room.newLeft(deck) == 0)
            continue;
        if (options.optionsOf(deck).newOrder == NewOrder::Random) {
            auto candidates = candidatesByChance(context, deck, room, progress);
            if (!candidates)
                return failFrom(candidates);
            byChance.insert(byChance.end(), candidates->begin(), candidates->end());
            continue;
        }
        auto visited =
            context.store.visitNewCards(deck, context.today(), [&chosen](const QueuedCard &card) {
                return chosen.offer(card);
            });
        if (!visited)
            return failFrom(visited);
    }
    std::ranges::sort(byChance, {}, [today = context.today()](const QueuedCard &card) {
        return std::pair(placeByChance(card.card, today), card.card);
    });
    for (const QueuedCard &card : byChance)
        (void)chosen.offer(card);
    chosen.chooseSiblings();
    return std::move(chosen).found();
}

/// The counts of one moment, deck by deck.
class CountSource
{
public:
    static Result<CountSource> read(const StudyContext &context, const DeckTree &tree)
    {
        CountSource source(tree);
        auto tallies = context.store.tallies();
        if (!tallies)
            return failFrom(tallies);
        auto drafts = context.store.drafts();
        if (!drafts)
            return failFrom(drafts);
        auto progress = progressOf(context);
        if (!progress)
            return failFrom(progress);
        const StudyDay today = context.today();
        auto drill = context.store.drillCards(today);
        if (!drill)
            return failFrom(drill);
        auto buried = context.store.buriedCounts(today);
        if (!buried)
            return failFrom(buried);
        std::vector<std::int64_t> due(tree.depthFirst().size());
        for (const CardTally &tally : *tallies) {
            DeckCounts &counts = source.of(tally.deck);
            counts.cards += tally.count;
            if (const auto place = tree.place(tally.deck);
                place && tally.asked && *tally.asked <= today)
                due[*place] += tally.count;
            if (tally.state == CardTally::State::Suspended)
                counts.suspended += tally.count;
        }
        for (const auto &[deck, count] : *drafts)
            source.of(deck).drafts += count;
        for (const QueuedCard &card : *drill)
            ++source.of(card.deck).drill;
        for (const auto &[deck, count] : *buried)
            source.of(deck).buried += count;
        source.m_due = DayRoom(context, tree, today, *progress).reviewsAsked(due);
        source.m_progress = *std::move(progress);
        return source;
    }

    [[nodiscard]] const DayProgress &progress() const { return m_progress; }

    /// What is at and below one deck besides new cards, reviews within the limits.
    [[nodiscard]] DeckCounts below(DeckId deck) const
    {
        DeckCounts sum;
        const std::size_t end = m_tree.end(deck);
        const std::size_t begin = m_tree.place(deck).value_or(end);
        for (std::size_t i = begin; i < end; ++i)
            add(sum, m_own[i]);
        sum.due = begin < end ? m_due[begin] : 0;
        return sum;
    }

private:
    explicit CountSource(const DeckTree &tree)
        : m_tree(tree), m_own(tree.depthFirst().size() + 1) // one more for decks that are gone
    {
    }

    DeckCounts &of(DeckId deck) { return m_own[m_tree.place(deck).value_or(m_own.size() - 1)]; }

    const DeckTree &m_tree;
    std::vector<DeckCounts> m_own; ///< by place in the tree, without reviews
    std::vector<int> m_due;        ///< reviews at and below each place
    DayProgress m_progress;
};

Result<DeckCounts> countsOf(const StudyContext &context, const DeckTree &tree,
                            const CountSource &source, DayRoom &room, std::optional<DeckId> scope)
{
    auto fresh = newCardsWithin(room, context, tree, source.progress(), scope);
    if (!fresh)
        return failFrom(fresh);
    DeckCounts sum;
    if (scope)
        sum = source.below(*scope);
    else
        for (const DeckId root : tree.roots())
            add(sum, source.below(root));
    for (const QueuedCard &card : *fresh)
        countNew(sum, card);
    return sum;
}

} // namespace

Result<std::vector<QueuedCard>> newCardsToday(const StudyContext &context, const DeckTree &tree,
                                              const DayProgress &progress,
                                              std::optional<DeckId> scope)
{
    DayRoom room(context, tree, context.today(), progress);
    return newCardsWithin(room, context, tree, progress, scope);
}

Result<std::vector<QueuedCard>> dueCardsToday(const StudyContext &context, const DeckTree &tree,
                                              const DayProgress &progress,
                                              std::optional<DeckId> scope)
{
    const StudyDay today = context.today();
    const OptionBook &options = context.store.options();
    DayRoom room(context, tree, today, progress);
    std::vector<QueuedCard> candidates;
    for (const DeckId deck : tree.subtree(scope)) {
        auto due = context.store.dueCards(deck, today, room.reviewsLeft(deck),
                                          options.optionsOf(deck).reviewOrder);
        if (!due)
            return failFrom(due);
        candidates.insert(candidates.end(), due->begin(), due->end());
    }
    std::vector<QueuedCard> cards;
    for (const QueuedCard &card : inReviewOrder(options, std::move(candidates), today)) {
        if (room.reviewsLeft(card.deck) == 0)
            continue;
        room.takeReview(card.deck);
        cards.push_back(card);
    }
    return cards;
}

Result<DeckCounts> countsOf(const StudyContext &context, const DeckTree &tree,
                            std::optional<DeckId> scope)
{
    auto source = CountSource::read(context, tree);
    if (!source)
        return failFrom(source);
    DayRoom room(context, tree, context.today(), source->progress());
    return countsOf(context, tree, *source, room, scope);
}

Result<int> reviewsOn(const StudyContext &context, const DeckTree &tree, StudyDay day)
{
    auto tallies = context.store.tallies();
    if (!tallies)
        return failFrom(tallies);
    std::vector<std::int64_t> due(tree.depthFirst().size());
    for (const CardTally &tally : *tallies)
        if (const auto place = tree.place(tally.deck); place && tally.asked && *tally.asked <= day)
            due[*place] += tally.count;
    const std::vector<int> asked = DayRoom(context, tree, day, {}).reviewsAsked(due);
    int reviews = 0;
    for (const DeckId root : tree.roots())
        reviews += asked[*tree.place(root)];
    return reviews;
}

Result<std::vector<DeckCounts>> countsOfEach(const StudyContext &context, const DeckTree &tree)
{
    auto source = CountSource::read(context, tree);
    if (!source)
        return failFrom(source);
    DayRoom room(context, tree, context.today(), source->progress());
    std::vector<DeckCounts> rows;
    rows.reserve(tree.depthFirst().size());
    for (const DeckId deck : tree.depthFirst()) {
        auto counts = countsOf(context, tree, *source, room, deck);
        if (!counts)
            return failFrom(counts);
        rows.push_back(*counts);
    }
    return rows;
}

Result<DeckCounts> countsOf(const StudyContext &context, std::optional<DeckId> scope)
{
    auto decks = context.store.decks();
    if (!decks)
        return failFrom(decks);
    const DeckTree tree(*std::move(decks));
    if (scope && tree.find(*scope) == nullptr)
        return fail(Errc::NotFound, "there is no such deck");
    return countsOf(context, tree, scope);
}

Result<std::vector<DeckSummary>> deckSummaries(const StudyContext &context)
{
    auto decks = context.store.decks();
    if (!decks)
        return failFrom(decks);
    const DeckTree tree(*std::move(decks));
    auto shares = countsOfEach(context, tree);
    if (!shares)
        return failFrom(shares);
    const std::vector<DeckId> ids = tree.subtree({});
    std::vector<DeckSummary> summaries;
    summaries.reserve(ids.size());
    for (std::size_t i = 0; i < ids.size(); ++i)
        summaries.push_back(
            {.deck = *tree.find(ids[i]), .depth = tree.depth(ids[i]), .counts = (*shares)[i]});
    return summaries;
}

} // namespace engram::study
