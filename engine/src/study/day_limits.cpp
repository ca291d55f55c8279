// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "study/day_limits.h"

#include <algorithm>

namespace engram::study
{

Result<DayProgress> progressOf(const StudyContext &context)
{
    auto answers = context.store.answersSince(context.dayStart());
    if (!answers)
        return failFrom(answers);
    DayProgress progress;
    for (const store::LoggedAnswer &answer : *answers) {
        progress.order.push_back(answer.review.card);
        if (answer.review.mode != ReviewMode::Scheduled)
            continue;
        DayProgress::Used &used = progress.used[answer.deck];
        if (answer.review.firstEver) {
            ++used.newCards;
            progress.introduced.insert(answer.family);
        } else {
            ++used.reviews;
        }
    }
    return progress;
}

DayRoom::DayRoom(const StudyContext &context, const DeckTree &tree, StudyDay day,
                 const DayProgress &progress)
    : m_tree(tree), m_rooms(tree.depthFirst().size())
{
    const OptionBook &book = context.store.options();
    for (const DeckId deck : tree.depthFirst()) {
        Room &room = m_rooms[*tree.place(deck)];
        const Deck &found = *tree.find(deck);
        room.above = found.parent ? tree.place(*found.parent) : std::nullopt;
        if (!room.above || book.choiceOf(deck)) {
            room.newCards = book.optionsOf(deck).newPerDay;
            room.reviews = book.optionsOf(deck).reviewsPerDay;
        }
        const DayLimits limits = book.limitsOf(deck, day);
        room.newCards = limits.newPerDay.value_or(room.newCards);
        room.reviews = limits.reviewsPerDay.value_or(room.reviews);
    }
    for (const auto &[deck, used] : progress.used) {
        take(deck, &Room::newCards, used.newCards);
        take(deck, &Room::reviews, used.reviews);
    }
}

int DayRoom::left(DeckId deck, int Room::*kind) const
{
    std::optional<std::size_t> place = m_tree.place(deck);
    int least = place ? std::numeric_limits<int>::max() : 0;
    for (; place; place = m_rooms[*place].above)
        least = std::min(least, m_rooms[*place].*kind);
    return std::max(0, least);
}

void DayRoom::take(DeckId deck, int Room::*kind, int count)
{
    for (auto place = m_tree.place(deck); place; place = m_rooms[*place].above)
        m_rooms[*place].*kind -= count;
}

std::vector<int> DayRoom::reviewsAsked(const std::vector<std::int64_t> &dueByPlace) const
{
    std::vector<std::int64_t> below = dueByPlace;
    below.resize(m_rooms.size());
    // Depth first, parents come before what is below them.
    for (std::size_t i = m_rooms.size(); i-- > 0;) {
        below[i] = std::clamp<std::int64_t>(m_rooms[i].reviews, 0, below[i]);
        if (m_rooms[i].above)
            below[*m_rooms[i].above] += below[i];
    }
    std::vector<int> asked;
    asked.reserve(m_rooms.size());
    for (const DeckId deck : m_tree.depthFirst())
        asked.push_back(static_cast<int>(
            std::min<std::int64_t>(below[*m_tree.place(deck)], reviewsLeft(deck))));
    return asked;
}

} // namespace engram::study
