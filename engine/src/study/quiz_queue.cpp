// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "study/card_queue.h"

#include <algorithm>
#include <deque>
#include <set>
#include <span>
#include <utility>

#include <engram/random.h>

namespace engram::study
{

namespace
{

class QuizQueue final : public CardQueue
{
public:
    QuizQueue(const StudyContext &context, std::deque<CardId> cards)
        : m_context(context), m_all(cards.begin(), cards.end()), m_cards(std::move(cards))
    {
    }

    [[nodiscard]] Result<std::optional<NextCard>> next() override
    {
        while (!m_cards.empty()) {
            const auto card = m_context.store.card(m_cards.front());
            if (card && !card->removed && !card->suspended)
                return NextCard{card->id, modeOf(*card)};
            m_cards.pop_front();
        }
        return std::nullopt;
    }

    void answered(CardId card) override { std::erase(m_cards, card); }

    void postpone(CardId card) override
    {
        std::erase(m_cards, card);
        m_cards.push_back(card);
    }

    void bringForward(CardId card) override
    {
        // The undone answer may be from before this quiz.
        if (!m_all.contains(card))
            return;
        std::erase(m_cards, card);
        m_cards.push_front(card);
    }

    void takenBack(CardId card) override { bringForward(card); }

    [[nodiscard]] Result<int> left() override { return static_cast<int>(m_cards.size()); }

private:
    /// A quiz answer is a review when the card was new or due; else it leaves the schedule alone.
    [[nodiscard]] ReviewMode modeOf(const Card &card) const
    {
        const StudyDay today = m_context.today();
        if (!card.schedule || card.schedule->due <= today)
            return ReviewMode::Scheduled;
        return card.schedule->drill == today ? ReviewMode::Drill : ReviewMode::Practice;
    }

    StudyContext m_context;
    std::set<CardId> m_all;
    std::deque<CardId> m_cards;
};

} // namespace

Result<std::unique_ptr<CardQueue>> quizQueue(const StudyContext &context,
                                             std::optional<DeckId> scope, bool shuffled,
                                             std::uint64_t seed)
{
    auto decks = context.store.decks();
    if (!decks)
        return failFrom(decks);
    std::vector<CardId> cards;
    for (const DeckId deck : DeckTree(*std::move(decks)).subtree(scope)) {
        auto questions = context.store.questionCards(deck);
        if (!questions)
            return failFrom(questions);
        cards.insert(cards.end(), questions->begin(), questions->end());
    }
    if (shuffled) {
        Random random(seed);
        shuffle(std::span(cards), random);
    }
    return std::make_unique<QuizQueue>(context, std::deque<CardId>(cards.begin(), cards.end()));
}

} // namespace engram::study
