// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "study/cram_queue.h"

#include <algorithm>
#include <deque>
#include <set>
#include <utility>

#include "study/again_list.h"
#include "study/asking.h"
#include "study/list_queue.h"

namespace engram::study
{

namespace
{

constexpr int PageSize = 200;

class CramQueue final : public CardQueue
{
public:
    CramQueue(const StudyContext &context, std::optional<DeckId> scope, bool newToo)
        : m_context(context), m_scope(scope), m_newToo(newToo)
    {
    }

    [[nodiscard]] Result<std::optional<NextCard>> next() override
    {
        if (const auto returned = frontOf(m_returned))
            return returned;
        if (const auto again = m_again.ripe(asPractice()))
            return again;
        if (auto page = frontOfPages(); !page || *page)
            return page;
        if (const auto again = m_again.front(asPractice()))
            return again;
        return frontOf(m_postponed);
    }

    void answered(CardId card, Grade grade) override
    {
        leave(card);
        m_again.countAnswer();
        if (comesAgain(ReviewMode::Practice, grade))
            m_again.add(card);
        else
            m_passed.insert(card);
    }

    void postpone(CardId card) override
    {
        leave(card);
        m_postponed.push_back(card);
    }

    void bringForward(CardId card) override
    {
        leave(card);
        m_passed.erase(card);
        m_returned.push_front(card);
    }

    void takenBack(CardId card) override { bringForward(card); }

    [[nodiscard]] Result<int> left() override
    {
        if (auto ready = readDecks(); !ready)
            return failFrom(ready);
        auto tallies = m_context.store.tallies();
        if (!tallies)
            return failFrom(tallies);
        std::int64_t count = 0;
        const std::set<DeckId> decks(m_decks.begin(), m_decks.end());
        for (const store::CardTally &tally : *tallies)
            if (decks.contains(tally.deck) && isWanted(tally.state))
                count += tally.count;
        auto buried = m_context.store.buriedCards(m_context.today());
        if (!buried)
            return failFrom(buried);
        for (const auto &[id, deck] : *buried)
            if (decks.contains(deck) && !m_passed.contains(id))
                if (const auto card = m_context.store.card(id);
                    card && isAskable(*card) && (m_newToo || card->schedule))
                    --count;
        return static_cast<int>(
            std::max<std::int64_t>(0, count - static_cast<std::int64_t>(m_passed.size())));
    }

private:
    [[nodiscard]] bool isWanted(store::CardTally::State state) const
    {
        using State = store::CardTally::State;
        if (state == State::Young || state == State::Mature)
            return true;
        return m_newToo && state != State::LockedFact && state != State::Suspended;
    }

    [[nodiscard]] bool isWanted(CardId id) const
    {
        const auto card = m_context.store.card(id);
        return card && isAskable(*card) && !isBuried(*card, m_context.today()) &&
               (m_newToo || card->schedule);
    }

    [[nodiscard]] AgainList::ModeOf asPractice() const
    {
        return [this](CardId card) {
            return isWanted(card) ? std::optional(ReviewMode::Practice) : std::nullopt;
        };
    }

    void leave(CardId card)
    {
        m_again.leave(card);
        std::erase(m_returned, card);
        std::erase(m_page, card);
        std::erase(m_postponed, card);
    }

    /// Whether the card was met already on the way through the decks.
    [[nodiscard]] bool isKnown(CardId card) const
    {
        const auto isIn = [card](const std::deque<CardId> &cards) {
            return std::ranges::find(cards, card) != cards.end();
        };
        return m_passed.contains(card) || isIn(m_returned) || isIn(m_postponed) ||
               m_again.contains(card);
    }

    Result<void> readDecks()
    {
        if (m_ready)
            return {};
        auto decks = m_context.store.decks();
        if (!decks)
            return failFrom(decks);
        m_decks = DeckTree(*std::move(decks)).subtree(m_scope);
        m_ready = true;
        return {};
    }

    [[nodiscard]] std::optional<NextCard> frontOf(std::deque<CardId> &cards) const
    {
        while (!cards.empty()) {
            if (isWanted(cards.front()))
                return NextCard{cards.front(), ReviewMode::Practice};
            cards.pop_front();
        }
        return std::nullopt;
    }

    Result<std::optional<NextCard>> frontOfPages()
    {
        if (auto ready = readDecks(); !ready)
            return failFrom(ready);
        for (;;) {
            if (const auto card = frontOf(m_page))
                return card;
            if (m_place == m_decks.size()) {
                // What was unlocked behind the reader's back is found on another way through.
                if (!std::exchange(m_found, false))
                    return std::nullopt;
                m_place = 0;
                m_after = {};
                continue;
            }
            auto page = m_context.store.cardsInOrder(m_decks[m_place], m_newToo, m_after, PageSize);
            if (!page)
                return failFrom(page);
            if (page->empty()) {
                ++m_place;
                m_after = {};
                continue;
            }
            m_after = page->back();
            for (const store::PlacedCard &placed : *page)
                if (!isKnown(placed.card) && isWanted(placed.card))
                    m_page.push_back(placed.card);
            m_found = m_found || !m_page.empty();
        }
    }

    StudyContext m_context;
    std::optional<DeckId> m_scope;
    bool m_newToo;
    bool m_ready = false;
    std::vector<DeckId> m_decks;
    std::size_t m_place = 0;       ///< of the deck that is read, among m_decks
    store::PlacedCard m_after;     ///< the last that was read of it
    bool m_found = false;          ///< something, on this way through the decks
    std::deque<CardId> m_page;     ///< read, and not asked yet
    std::deque<CardId> m_returned; ///< their answers were undone
    AgainList m_again;
    std::deque<CardId> m_postponed;
    std::set<CardId> m_passed;
};

} // namespace

std::unique_ptr<CardQueue> cramQueue(const StudyContext &context, std::optional<DeckId> scope,
                                     bool newToo)
{
    return std::make_unique<CramQueue>(context, scope, newToo);
}

} // namespace engram::study
