// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "study/day_plan.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <unordered_map>
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
    const StudyDay today = context.today();
    const auto wanted = static_cast<std::size_t>(limit);
    std::set<NoteId> seen = progress.introduced;
    std::vector<QueuedCard> chosen;
    std::vector<QueuedCard> siblings; // shown today only if other families run out
    for (const DeckId deck : decks) {
        if (chosen.size() >= wanted)
            break;
        auto visited = context.store.visitNewCards(deck, today, [&](const QueuedCard &card) {
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

/// The nearest place before `i` where a card of `family` has no neighbour of its own; `i` for none.
std::size_t gapBefore(const std::vector<QueuedCard> &queue, std::size_t i, NoteId family)
{
    for (std::size_t gap = i; gap-- > 0;)
        if (queue[gap].family != family && (gap == 0 || queue[gap - 1].family != family))
            return gap;
    return i;
}

void separateFamilies(std::vector<QueuedCard> &queue)
{
    const auto at = [&queue](std::size_t n) {
        return queue.begin() + static_cast<std::ptrdiff_t>(n);
    };
    for (std::size_t i = 1; i < queue.size(); ++i) {
        const NoteId family = queue[i].family;
        if (family != queue[i - 1].family)
            continue;
        const auto other = std::find_if(
            at(i), queue.end(), [family](const QueuedCard &card) { return card.family != family; });
        if (other != queue.end())
            std::rotate(at(i), other, other + 1);
        else if (const std::size_t gap = gapBefore(queue, i, family); gap < i)
            std::rotate(at(gap), at(i), at(i + 1));
        else
            return;
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
        auto progress = progressOf(context, tree);
        if (!progress)
            return failFrom(progress);
        const StudyDay today = context.today();
        auto drill = context.store.drillCards(today);
        if (!drill)
            return failFrom(drill);
        auto buried = context.store.buriedCounts(today);
        if (!buried)
            return failFrom(buried);
        for (const CardTally &tally : *tallies) {
            DeckCounts &counts = source.of(tally.deck);
            counts.cards += tally.count;
            if (tally.asked && *tally.asked <= today)
                counts.due += static_cast<int>(tally.count);
            if (tally.state == CardTally::State::Suspended)
                counts.suspended += tally.count;
        }
        for (const auto &[deck, count] : *drafts)
            source.of(deck).drafts += count;
        for (const QueuedCard &card : *drill)
            ++source.of(card.deck).drill;
        for (const auto &[deck, count] : *buried)
            source.of(deck).buried += count;
        source.m_reviewLimit = context.store.settings().reviewsPerDay;
        source.m_progress = *std::move(progress);
        return source;
    }

    [[nodiscard]] const DayProgress &progress() const { return m_progress; }

    void addNew(const std::vector<QueuedCard> &fresh)
    {
        for (const QueuedCard &card : fresh)
            countNew(of(card.deck), card);
    }

    /// What is below one deck, reviews within the limit of its root.
    [[nodiscard]] DeckCounts below(DeckId deck) const
    {
        DeckCounts sum;
        const std::size_t end = m_tree.end(deck);
        for (std::size_t i = m_tree.place(deck).value_or(end); i < end; ++i)
            add(sum, m_own[i]);
        const DayProgress::Used used = m_progress.of(m_tree.rootOf(deck));
        sum.due = std::min(sum.due, remaining(m_reviewLimit, used.reviews));
        return sum;
    }

private:
    explicit CountSource(const DeckTree &tree)
        : m_tree(tree), m_own(tree.depthFirst().size() + 1) // one more for decks that are gone
    {
    }

    DeckCounts &of(DeckId deck) { return m_own[m_tree.place(deck).value_or(m_own.size() - 1)]; }

    const DeckTree &m_tree;
    std::vector<DeckCounts> m_own; ///< by place in the tree
    int m_reviewLimit = 0;
    DayProgress m_progress;
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
    source->addNew(*fresh);
    if (scope)
        return source->below(*scope);
    DeckCounts sum;
    for (const DeckId root : tree.roots())
        add(sum, source->below(root));
    return sum;
}

Result<int> reviewsOn(const StudyContext &context, const DeckTree &tree, StudyDay day)
{
    auto tallies = context.store.tallies();
    if (!tallies)
        return failFrom(tallies);
    const std::int64_t limit = std::max(0, context.store.settings().reviewsPerDay);
    std::unordered_map<DeckId, std::int64_t> due; // by root
    for (const CardTally &tally : *tallies)
        if (tally.asked && *tally.asked <= day)
            due[tree.rootOf(tally.deck)] += tally.count;
    std::int64_t reviews = 0;
    for (const auto &[root, count] : due)
        reviews += std::min(count, limit);
    return static_cast<int>(reviews);
}

Result<std::vector<DeckCounts>> sharesOf(const StudyContext &context, const DeckTree &tree)
{
    auto source = CountSource::read(context, tree);
    if (!source)
        return failFrom(source);
    auto fresh = newCardsToday(context, tree, source->progress(), {});
    if (!fresh)
        return failFrom(fresh);
    source->addNew(*fresh);
    std::vector<DeckCounts> shares;
    for (const DeckId deck : tree.depthFirst())
        shares.push_back(source->below(deck));
    return shares;
}

} // namespace engram::study
