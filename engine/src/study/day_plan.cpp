// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "study/day_plan.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace engram::study
{

using store::CardTally;
using store::QueuedCard;

namespace
{

int remaining(int limit, int used)
{
    return std::max(0, std::max(0, limit) - used);
}

/// The roots that `scope` touches, each with the decks of the scope below it.
std::vector<std::pair<DeckId, std::vector<DeckId>>> scopeByRoot(const DeckTree &tree,
                                                                std::optional<DeckId> scope)
{
    std::vector<std::pair<DeckId, std::vector<DeckId>>> groups;
    if (scope) {
        groups.emplace_back(tree.rootOf(*scope), tree.subtree(scope));
        return groups;
    }
    for (const DeckId root : tree.roots())
        groups.emplace_back(root, tree.subtree(root));
    return groups;
}

/// Days late per day of interval: a short interval suffers more from the same delay.
double overdueness(const QueuedCard &card, StudyDay today)
{
    return static_cast<double>(today - *card.due) / std::max(1, card.interval);
}

Result<std::vector<QueuedCard>> newCardsOfRoot(const StudyContext &context,
                                               const DayProgress &progress,
                                               const std::vector<DeckId> &decks, int limit)
{
    const bool space = context.store.settings().spaceSiblings;
    const auto wanted = static_cast<std::size_t>(limit);
    std::set<NoteId> seen = progress.introduced;
    std::vector<QueuedCard> chosen;
    std::vector<QueuedCard> siblings; // shown today only if other families run out
    for (const DeckId deck : decks) {
        if (chosen.size() >= wanted)
            break;
        auto visited = context.store.visitNewCards(deck, [&](const QueuedCard &card) {
            if (space && !seen.insert(card.family).second) {
                if (siblings.size() < wanted)
                    siblings.push_back(card);
                return true;
            }
            chosen.push_back(card);
            return chosen.size() < wanted;
        });
        if (!visited)
            return failFrom(visited);
    }
    for (const QueuedCard &card : siblings) {
        if (chosen.size() >= wanted)
            break;
        chosen.push_back(card);
    }
    return chosen;
}

void separateFamilies(std::vector<QueuedCard> &queue)
{
    for (std::size_t i = 1; i < queue.size(); ++i) {
        if (queue[i].family != queue[i - 1].family)
            continue;
        std::size_t other = i + 1;
        while (other < queue.size() && queue[other].family == queue[i].family)
            ++other;
        if (other == queue.size())
            return;
        const auto at = [&queue](std::size_t n) {
            return queue.begin() + static_cast<std::ptrdiff_t>(n);
        };
        std::rotate(at(i), at(other), at(other + 1));
    }
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

/// What all counts of one moment are taken from.
class CountSource
{
public:
    static Result<CountSource> read(const StudyContext &context, const DeckTree &tree)
    {
        CountSource source;
        source.m_today = context.today();
        source.m_reviewLimit = context.store.settings().reviewsPerDay;
        auto tallies = context.store.tallies();
        if (!tallies)
            return failFrom(tallies);
        auto drafts = context.store.drafts();
        if (!drafts)
            return failFrom(drafts);
        auto progress = progressOf(context, tree);
        if (!progress)
            return failFrom(progress);
        auto drill = context.store.drillCards(source.m_today);
        if (!drill)
            return failFrom(drill);
        source.m_tallies = *std::move(tallies);
        source.m_drafts = *std::move(drafts);
        source.m_progress = *std::move(progress);
        source.m_drill = *std::move(drill);
        return source;
    }

    [[nodiscard]] const DayProgress &progress() const { return m_progress; }

    /// Counts below `scope`, new cards taken from `fresh`.
    [[nodiscard]] DeckCounts count(const DeckTree &tree, std::optional<DeckId> scope,
                                   const std::vector<QueuedCard> &fresh) const
    {
        DeckCounts counts;
        for (const auto &[root, decks] : scopeByRoot(tree, scope)) {
            const auto inScope = [&decks = decks](DeckId deck) {
                return std::ranges::find(decks, deck) != decks.end();
            };
            std::int64_t due = 0;
            for (const CardTally &tally : m_tallies) {
                if (!inScope(tally.deck))
                    continue;
                counts.cards += tally.count;
                if (tally.due && *tally.due <= m_today)
                    due += tally.count;
            }
            const int limit = remaining(m_reviewLimit, m_progress.of(root).reviews);
            counts.due += static_cast<int>(std::min<std::int64_t>(due, limit));
            for (const auto &[deck, drafts] : m_drafts)
                counts.drafts += inScope(deck) ? drafts : 0;
            for (const QueuedCard &card : m_drill)
                counts.drill += inScope(card.deck) ? 1 : 0;
            for (const QueuedCard &card : fresh)
                if (inScope(card.deck))
                    countNew(counts, card);
        }
        return counts;
    }

private:
    StudyDay m_today{0};
    int m_reviewLimit = 0;
    std::vector<CardTally> m_tallies;
    std::vector<std::pair<DeckId, std::int64_t>> m_drafts;
    DayProgress m_progress;
    std::vector<QueuedCard> m_drill;
};

} // namespace

DayProgress::Used DayProgress::of(DeckId root) const
{
    const auto it = std::ranges::find(used, root, &Used::root);
    return it == used.end() ? Used{.root = root} : *it;
}

Result<DayProgress> progressOf(const StudyContext &context, const DeckTree &tree)
{
    auto answers = context.store.answersSince(context.dayStart());
    if (!answers)
        return failFrom(answers);
    DayProgress progress;
    for (const store::LoggedAnswer &answer : *answers) {
        progress.order.push_back(answer.review.card);
        if (answer.review.mode != ReviewMode::Scheduled)
            continue;
        const DeckId root = tree.rootOf(answer.deck);
        auto it = std::ranges::find(progress.used, root, &DayProgress::Used::root);
        if (it == progress.used.end())
            it = progress.used.insert(it, DayProgress::Used{.root = root});
        if (answer.review.firstEver) {
            ++it->newCards;
            progress.introduced.insert(answer.family);
        } else {
            ++it->reviews;
        }
    }
    return progress;
}

Result<std::vector<QueuedCard>> newCardsToday(const StudyContext &context, const DeckTree &tree,
                                              const DayProgress &progress,
                                              std::optional<DeckId> scope)
{
    std::vector<QueuedCard> cards;
    for (const auto &[root, decks] : scopeByRoot(tree, scope)) {
        const int limit = remaining(context.store.settings().newPerDay, progress.of(root).newCards);
        auto chosen = newCardsOfRoot(context, progress, decks, limit);
        if (!chosen)
            return failFrom(chosen);
        cards.insert(cards.end(), chosen->begin(), chosen->end());
    }
    return cards;
}

Result<std::vector<QueuedCard>> dueCardsToday(const StudyContext &context, const DeckTree &tree,
                                              const DayProgress &progress,
                                              std::optional<DeckId> scope)
{
    const StudyDay today = context.today();
    const auto moreOverdue = [today](const QueuedCard &a, const QueuedCard &b) {
        const double left = overdueness(a, today);
        const double right = overdueness(b, today);
        return left != right ? left > right : a.card < b.card;
    };
    std::vector<QueuedCard> cards;
    for (const auto &[root, decks] : scopeByRoot(tree, scope)) {
        const int limit =
            remaining(context.store.settings().reviewsPerDay, progress.of(root).reviews);
        std::vector<QueuedCard> ofRoot;
        for (const DeckId deck : decks) {
            auto due = context.store.dueCards(deck, today, limit);
            if (!due)
                return failFrom(due);
            ofRoot.insert(ofRoot.end(), due->begin(), due->end());
        }
        std::ranges::sort(ofRoot, moreOverdue);
        if (ofRoot.size() > static_cast<std::size_t>(limit))
            ofRoot.erase(ofRoot.begin() + limit, ofRoot.end());
        cards.insert(cards.end(), ofRoot.begin(), ofRoot.end());
    }
    std::ranges::sort(cards, moreOverdue);
    return cards;
}

std::vector<QueuedCard> interleave(std::vector<QueuedCard> due, std::vector<QueuedCard> fresh)
{
    std::vector<QueuedCard> queue;
    const std::size_t total = due.size() + fresh.size();
    queue.reserve(total);
    std::size_t dueTaken = 0;
    std::size_t freshTaken = 0;
    while (queue.size() < total) {
        // The share of new cards taken never runs ahead of the share of the queue passed.
        const bool takeFresh = freshTaken < fresh.size() &&
                               (dueTaken == due.size() ||
                                (freshTaken + 1) * total <= (queue.size() + 1) * fresh.size());
        queue.push_back(takeFresh ? fresh[freshTaken++] : due[dueTaken++]);
    }
    separateFamilies(queue);
    return queue;
}

Result<DeckCounts> countsOf(const StudyContext &context, const DeckTree &tree,
                            std::optional<DeckId> scope)
{
    auto source = CountSource::read(context, tree);
    if (!source)
        return failFrom(source);
    auto fresh = newCardsToday(context, tree, source->progress(), scope);
    if (!fresh)
        return failFrom(fresh);
    return source->count(tree, scope, *fresh);
}

Result<int> reviewsOn(const StudyContext &context, const DeckTree &tree, StudyDay day)
{
    auto tallies = context.store.tallies();
    if (!tallies)
        return failFrom(tallies);
    const std::int64_t limit = std::max(0, context.store.settings().reviewsPerDay);
    std::int64_t reviews = 0;
    for (const auto &[root, decks] : scopeByRoot(tree, {})) {
        std::int64_t due = 0;
        for (const CardTally &tally : *tallies)
            if (tally.due && *tally.due <= day &&
                std::ranges::find(decks, tally.deck) != decks.end())
                due += tally.count;
        reviews += std::min(due, limit);
    }
    return static_cast<int>(reviews);
}

Result<std::vector<DeckCounts>> sharesOf(const StudyContext &context, const DeckTree &tree,
                                         std::span<const DeckId> decks)
{
    auto source = CountSource::read(context, tree);
    if (!source)
        return failFrom(source);
    auto fresh = newCardsToday(context, tree, source->progress(), {});
    if (!fresh)
        return failFrom(fresh);
    std::vector<DeckCounts> shares;
    for (const DeckId deck : decks)
        shares.push_back(source->count(tree, deck, *fresh));
    return shares;
}

} // namespace engram::study
