// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "study/day_order.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <utility>

#include "model/review_place.h"

namespace engram::study
{

using store::QueuedCard;

namespace
{

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

std::vector<QueuedCard> mixed(const std::vector<QueuedCard> &due,
                              const std::vector<QueuedCard> &fresh)
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
    return queue;
}

} // namespace

std::vector<QueuedCard> inReviewOrder(const OptionBook &options, std::vector<QueuedCard> due,
                                      StudyDay today)
{
    std::map<ReviewOrder, std::vector<std::pair<ReviewPlace, QueuedCard>>> groups;
    for (const QueuedCard &card : due) {
        const ReviewOrder order = options.optionsOf(card.deck).reviewOrder;
        groups[order].emplace_back(
            reviewPlace(card.card, card.interval, card.due.value_or(today), order, today), card);
    }
    std::vector<QueuedCard> merged;
    merged.reserve(due.size());
    for (auto &[order, cards] : groups) {
        std::ranges::sort(cards, {}, &std::pair<ReviewPlace, QueuedCard>::first);
        std::vector<QueuedCard> sorted;
        sorted.reserve(cards.size());
        for (const auto &[place, card] : cards)
            sorted.push_back(card);
        merged = mixed(merged, sorted);
    }
    return merged;
}

std::vector<QueuedCard> interleave(const OptionBook &options, std::vector<QueuedCard> due,
                                   std::vector<QueuedCard> fresh)
{
    std::vector<QueuedCard> first;
    std::vector<QueuedCard> among;
    std::vector<QueuedCard> last;
    for (const QueuedCard &card : fresh) {
        const NewPlace place = options.optionsOf(card.deck).newPlace;
        (place == NewPlace::First ? first : place == NewPlace::Last ? last : among).push_back(card);
    }
    std::vector<QueuedCard> queue = std::move(first);
    const std::vector<QueuedCard> middle = mixed(due, among);
    queue.insert(queue.end(), middle.begin(), middle.end());
    queue.insert(queue.end(), last.begin(), last.end());
    separateFamilies(queue);
    return queue;
}

} // namespace engram::study
