// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// How much of a day's limits is used, and what room is left.

#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include <engram/id.h>
#include <engram/result.h>
#include <engram/study_day.h>

#include "study/deck_tree.h"
#include "study/study_context.h"

namespace engram::study
{

/// What was already done today, from the log.
struct DayProgress
{
    /// Scheduled answers to a deck's own cards: how much of the limits they use.
    struct Used
    {
        int newCards = 0;
        int reviews = 0;
    };
    std::map<DeckId, Used> used;
    /// Families of which a new card was shown today.
    std::set<NoteId> introduced;
    std::vector<CardId> order; ///< cards answered today, oldest first, drill included
};

[[nodiscard]] Result<DayProgress> progressOf(const StudyContext &context);

/// The room that a day's limits leave. A root deck has limits, and so has a deck that has chosen a
/// preset of its own, and one that was given limits for the day. Each counts what is below it, so a
/// card needs room in every deck from its own to the root.
class DayRoom
{
public:
    DayRoom(const StudyContext &context, const DeckTree &tree, StudyDay day,
            const DayProgress &progress);

    /// 0 for a deck that is not in the tree.
    [[nodiscard]] int newLeft(DeckId deck) const { return left(deck, &Room::newCards); }
    [[nodiscard]] int reviewsLeft(DeckId deck) const { return left(deck, &Room::reviews); }
    void takeNew(DeckId deck) { take(deck, &Room::newCards); }
    void giveBackNew(DeckId deck) { take(deck, &Room::newCards, -1); }
    void takeReview(DeckId deck) { take(deck, &Room::reviews); }

    /// For each place in the tree: of the reviews at it and below, what a session over that deck asks.
    [[nodiscard]] std::vector<int> reviewsAsked(const std::vector<std::int64_t> &dueByPlace) const;

private:
    struct Room
    {
        std::optional<std::size_t> above; ///< the place of the deck above
        int newCards = std::numeric_limits<int>::max();
        int reviews = std::numeric_limits<int>::max();
    };

    [[nodiscard]] int left(DeckId deck, int Room::*kind) const;
    void take(DeckId deck, int Room::*kind, int count = 1);

    const DeckTree &m_tree;
    std::vector<Room> m_rooms; ///< by place in the tree
};

} // namespace engram::study
