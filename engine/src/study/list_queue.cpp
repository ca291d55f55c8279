// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "study/list_queue.h"

#include <algorithm>
#include <deque>
#include <set>
#include <utility>

#include "study/again_list.h"
#include "study/asking.h"
#include "study/day_order.h"

namespace engram::study
{

namespace
{

class ListQueue final : public CardQueue
{
public:
    ListQueue(const StudyContext &context, const std::vector<CardId> &cards, ModeOf mode,
              Rounds rounds, BuriedMeanwhile buriedMeanwhile)
        : m_context(context), m_mode(std::move(mode)), m_rounds(rounds),
          m_buriedMeanwhile(buriedMeanwhile), m_cards(cards.begin(), cards.end())
    {
        if (const auto buried = m_context.store.buriedCards(m_context.today()))
            for (const auto &[card, deck] : *buried)
                m_buried.insert(card);
    }

    [[nodiscard]] Result<std::optional<NextCard>> next() override
    {
        if (const auto again = m_again.ripe(modes()))
            return again;
        while (!m_cards.empty()) {
            if (const auto mode = modeOf(m_cards.front()))
                return NextCard{m_cards.front(), *mode};
            m_cards.pop_front();
        }
        return m_again.front(modes());
    }

    void answered(CardId card, Grade grade) override
    {
        // After an answer that began or did not end a drill the card's mode is drill.
        const auto mode = m_rounds == Rounds::UntilKnown ? modeOf(card) : std::nullopt;
        leave(card);
        m_again.countAnswer();
        if (mode && comesAgain(*mode, grade))
            m_again.add(card);
    }

    void postpone(CardId card) override
    {
        leave(card);
        m_cards.push_back(card);
    }

    void bringForward(CardId card) override
    {
        leave(card);
        m_cards.push_front(card);
    }

    void takenBack(CardId card) override { bringForward(card); }

    void beganAt(std::int64_t seq) override
    {
        if (const auto buried = m_context.store.buriedBefore(seq, m_context.today()))
            m_buried = {buried->begin(), buried->end()};
    }

    [[nodiscard]] Result<int> left() override
    {
        return static_cast<int>(m_cards.size() + m_again.size());
    }

private:
    void leave(CardId card)
    {
        m_again.leave(card);
        if (!m_cards.empty() && m_cards.front() == card)
            m_cards.pop_front();
        else
            std::erase(m_cards, card);
    }

    [[nodiscard]] AgainList::ModeOf modes() const
    {
        return [this](CardId card) { return modeOf(card); };
    }

    [[nodiscard]] std::optional<ReviewMode> modeOf(CardId id) const
    {
        const auto card = m_context.store.card(id);
        if (!card || !isAskable(*card))
            return std::nullopt;
        if (m_buriedMeanwhile == BuriedMeanwhile::GiveWay && isBuried(*card, m_context.today()) &&
            !m_buried.contains(id))
            return std::nullopt;
        return m_mode(*card, m_context.today());
    }

    StudyContext m_context;
    ModeOf m_mode;
    Rounds m_rounds;
    BuriedMeanwhile m_buriedMeanwhile;
    std::set<CardId> m_buried; ///< when it began
    std::deque<CardId> m_cards;
    AgainList m_again;
};

} // namespace

bool comesAgain(ReviewMode mode, Grade grade)
{
    return mode == ReviewMode::Practice ? !isPass(grade) : mode == ReviewMode::Drill;
}

std::unique_ptr<CardQueue> listQueue(const StudyContext &context, const std::vector<CardId> &cards,
                                     ModeOf mode, Rounds rounds, BuriedMeanwhile buried)
{
    return std::make_unique<ListQueue>(context, cards, std::move(mode), rounds, buried);
}

Result<std::vector<CardId>> withFamiliesApart(const StudyContext &context,
                                              const std::vector<CardId> &cards)
{
    std::vector<store::QueuedCard> queued;
    queued.reserve(cards.size());
    for (const CardId id : cards) {
        auto card = context.store.card(id);
        if (!card)
            return failFrom(card);
        queued.push_back({.card = id,
                          .deck = card->deck,
                          .family = card->parent.value_or(card->note),
                          .kind = card->kind,
                          .isFact = card->parent.has_value(),
                          .due = {}});
    }
    std::vector<CardId> order;
    order.reserve(queued.size());
    for (const store::QueuedCard &card : interleave(context.store.options(), std::move(queued), {}))
        order.push_back(card.card);
    return order;
}

} // namespace engram::study
