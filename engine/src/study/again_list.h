// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Cards that were not known, to be asked again in the same session after some others.

#include <algorithm>
#include <cstddef>
#include <deque>
#include <functional>
#include <optional>

#include "study/card_queue.h"

namespace engram::study
{

class AgainList
{
public:
    /// What a card may be asked as; nothing when it may not be asked any more.
    using ModeOf = std::function<std::optional<ReviewMode>(CardId)>;

    void countAnswer() { ++m_answers; }
    void add(CardId card) { m_cards.push_back({card, m_answers}); }

    void leave(CardId card)
    {
        std::erase_if(m_cards, [card](const Waiting &waiting) { return waiting.card == card; });
    }

    [[nodiscard]] bool contains(CardId card) const
    {
        return std::ranges::find(m_cards, card, &Waiting::card) != m_cards.end();
    }

    [[nodiscard]] std::size_t size() const { return m_cards.size(); }

    /// The one that has waited longest, those that may not be asked any more being dropped.
    [[nodiscard]] std::optional<NextCard> front(const ModeOf &modeOf)
    {
        while (!m_cards.empty()) {
            if (const auto mode = modeOf(m_cards.front().card))
                return NextCard{m_cards.front().card, *mode};
            m_cards.pop_front();
        }
        return std::nullopt;
    }

    /// The same, once enough others were answered since it was.
    [[nodiscard]] std::optional<NextCard> ripe(const ModeOf &modeOf)
    {
        const auto next = front(modeOf);
        return next && m_answers - m_cards.front().since >= CardsBetweenRounds ? next
                                                                               : std::nullopt;
    }

private:
    struct Waiting
    {
        CardId card;
        std::size_t since = 0; ///< answers before
    };

    std::deque<Waiting> m_cards;
    std::size_t m_answers = 0;
};

} // namespace engram::study
