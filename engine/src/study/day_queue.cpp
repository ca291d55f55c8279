// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "study/card_queue.h"

#include <algorithm>
#include <chrono>
#include <deque>
#include <set>
#include <utility>

#include "study/asking.h"
#include "study/day_order.h"
#include "study/day_plan.h"

namespace engram::study
{

using std::chrono::milliseconds;
using store::QueuedCard;

namespace
{

class DayQueue final : public CardQueue
{
public:
    DayQueue(const StudyContext &context, std::optional<DeckId> scope)
        : m_context(context), m_scope(scope)
    {
    }

    [[nodiscard]] Result<std::optional<NextCard>> next() override
    {
        if (auto ready = prepare(); !ready)
            return failFrom(ready);
        if (const auto returned = frontOf(m_returned))
            return returned;
        // A step that ends meanwhile takes no card off the screen.
        if (const auto mode = m_shown ? modeOf(*m_shown) : std::nullopt)
            return NextCard{*m_shown, *mode};
        auto found = choose();
        m_shown = found && *found ? std::optional((*found)->card) : std::nullopt;
        return found;
    }

    [[nodiscard]] Result<std::optional<Instant>> nextAt() override
    {
        auto waiting = firstWaiting();
        if (!waiting)
            return failFrom(waiting);
        return *waiting ? std::optional(m_context.clock.now() + (*waiting)->wait) : std::nullopt;
    }

    void answered(CardId card, Grade) override
    {
        m_shown.reset();
        // A drill answer unlocks nothing, so the day's plan need not be asked again after it.
        const auto erased = std::erase(m_cards, card) + std::erase(m_postponed, card) +
                            std::erase(m_returned, card);
        m_planIsOld = m_planIsOld || erased > 0;
        m_skipped.clear();
        m_order.push_back(card);
    }

    void postpone(CardId card) override
    {
        leaveQueues(card);
        m_postponed.push_back(card);
        m_skipped.insert(card);
    }

    void bringForward(CardId card) override
    {
        leaveQueues(card);
        m_returned.push_front(card);
    }

    void takenBack(CardId card) override
    {
        bringForward(card);
        const auto last = std::ranges::find(m_order.rbegin(), m_order.rend(), card);
        if (last != m_order.rend())
            m_order.erase(std::next(last).base());
    }

    [[nodiscard]] Result<int> left() override
    {
        if (auto ready = prepare(); !ready)
            return failFrom(ready);
        auto drill = drillCards();
        if (!drill)
            return failFrom(drill);
        std::size_t count = m_returned.size() + m_cards.size() + m_postponed.size();
        for (const QueuedCard &card : *drill)
            if (!isQueued(card.card))
                ++count;
        return static_cast<int>(count);
    }

private:
    [[nodiscard]] bool isQueued(CardId card) const
    {
        return std::ranges::find(m_cards, card) != m_cards.end() || isAside(card);
    }

    /// Whether `card` has a place outside the plan.
    [[nodiscard]] bool isAside(CardId card) const
    {
        return std::ranges::find(m_returned, card) != m_returned.end() ||
               std::ranges::find(m_postponed, card) != m_postponed.end();
    }

    void leaveQueues(CardId card)
    {
        m_shown.reset();
        std::erase(m_cards, card);
        std::erase(m_returned, card);
        std::erase(m_postponed, card);
    }

    /// A card in the drill, and how long its learning step goes on.
    struct Waiting
    {
        CardId card;
        milliseconds wait{0};
    };

    Result<std::optional<NextCard>> choose()
    {
        auto drill = drillCards();
        if (!drill)
            return failFrom(drill);
        for (const QueuedCard &card : *drill)
            if (isRipe(card.card))
                return NextCard{card.card, ReviewMode::Drill};
        auto front = frontOfQueue(drill->empty() && m_postponed.empty());
        if (!front || *front)
            return front;
        // Nothing else is left: what was put behind comes up, but not at once again.
        const auto postponed = frontOf(m_postponed);
        if (postponed && !m_skipped.contains(postponed->card))
            return postponed;
        // A short drill may come round sooner.
        auto waiting = firstWaiting();
        if (!waiting)
            return failFrom(waiting);
        if (*waiting && (*waiting)->wait <= LearnAheadBy)
            return NextCard{(*waiting)->card, ReviewMode::Drill};
        return postponed;
    }

    /// Whether a card in the drill may come before others.
    [[nodiscard]] bool isRipe(CardId id) const
    {
        const auto wait = waitOf(id);
        return wait ? *wait == milliseconds(0) : answersSince(id) >= CardsBetweenRounds;
    }

    /// How long the card's learning step goes on; nothing in a drill without steps.
    [[nodiscard]] std::optional<milliseconds> waitOf(CardId id) const
    {
        const auto card = m_context.store.card(id);
        if (!card || !card->schedule || !card->schedule->step)
            return std::nullopt;
        const milliseconds left = card->schedule->step->until - m_context.clock.now();
        // After a clock was set back no step is longer than any can be.
        return left > std::chrono::minutes(LongestStep) ? milliseconds(0)
                                                        : std::max(left, milliseconds(0));
    }

    /// Of the drill, the card that comes first when nothing else is left.
    Result<std::optional<Waiting>> firstWaiting()
    {
        auto drill = drillCards();
        if (!drill)
            return failFrom(drill);
        std::optional<Waiting> first;
        for (const QueuedCard &card : *drill)
            if (const milliseconds wait = waitOf(card.card).value_or(milliseconds(0));
                !first || wait < first->wait)
                first = Waiting{card.card, wait};
        return first;
    }

    /// Builds the queue at the start and again when the study day has changed.
    Result<void> prepare()
    {
        const StudyDay today = m_context.today();
        if (m_day == today)
            return {};
        m_shown.reset();
        if (auto filled = fill(); !filled)
            return filled;
        m_day = today;
        return {};
    }

    Result<void> fill()
    {
        auto decks = m_context.store.decks();
        if (!decks)
            return failFrom(decks);
        const DeckTree tree(*std::move(decks));
        auto progress = progressOf(m_context);
        if (!progress)
            return failFrom(progress);
        auto due = dueCardsToday(m_context, tree, *progress, m_scope);
        if (!due)
            return failFrom(due);
        auto fresh = newCardsToday(m_context, tree, *progress, m_scope);
        if (!fresh)
            return failFrom(fresh);
        m_planIsOld = false;
        m_order = std::move(progress->order);
        m_decks = tree.subtree(m_scope);
        m_cards.clear();
        for (const QueuedCard &card :
             interleave(m_context.store.options(), *std::move(due), *std::move(fresh)))
            if (!isAside(card.card))
                m_cards.push_back(card.card);
        return {};
    }

    Result<std::vector<QueuedCard>> drillCards()
    {
        auto cards = m_context.store.drillCards(m_context.today());
        if (cards)
            std::erase_if(*cards, [this](const QueuedCard &card) {
                return std::ranges::find(m_decks, card.deck) == m_decks.end() || isAside(card.card);
            });
        return cards;
    }

    /// Answers given today after the last one to `card`.
    [[nodiscard]] std::size_t answersSince(CardId card) const
    {
        const auto last = std::ranges::find(m_order.rbegin(), m_order.rend(), card);
        return static_cast<std::size_t>(std::distance(m_order.rbegin(), last));
    }

    /// What an answer to `card` would count as today; nothing when it is not to be asked.
    [[nodiscard]] std::optional<ReviewMode> modeOf(CardId id) const
    {
        const auto card = m_context.store.card(id);
        if (!card || !isAskable(*card) || isBuried(*card, m_context.today()))
            return std::nullopt;
        return modeWhenDue(*card, m_context.today());
    }

    Result<std::optional<NextCard>> frontOfQueue(bool isLastChance)
    {
        // Twice at most: answers may have unlocked facts that today's limit has room for.
        for (int pass = 0; pass < 2; ++pass) {
            while (!m_cards.empty()) {
                spreadFamilies();
                if (const auto mode = modeOf(m_cards.front()))
                    return NextCard{m_cards.front(), *mode};
                m_cards.pop_front();
            }
            if (!m_planIsOld && !isLastChance)
                break;
            if (auto filled = fill(); !filled)
                return failFrom(filled);
        }
        return std::nullopt;
    }

    /// The first that may still be asked; the others before it are dropped.
    [[nodiscard]] std::optional<NextCard> frontOf(std::deque<CardId> &cards) const
    {
        while (!cards.empty()) {
            if (const auto mode = modeOf(cards.front()))
                return NextCard{cards.front(), *mode};
            cards.pop_front();
        }
        return std::nullopt;
    }

    /// A drill or an undo may have put two cards of one question side by side.
    void spreadFamilies()
    {
        if (m_order.empty() || m_cards.size() < 2 || m_pinned == m_cards.front())
            return;
        const NoteId last = familyOf(m_order.back());
        if (familyOf(m_cards.front()) == last) {
            const std::size_t reach = std::min<std::size_t>(m_cards.size(), 12);
            for (std::size_t i = 1; i < reach; ++i) {
                if (familyOf(m_cards[i]) == last)
                    continue;
                std::rotate(m_cards.begin(), m_cards.begin() + static_cast<std::ptrdiff_t>(i),
                            m_cards.begin() + static_cast<std::ptrdiff_t>(i) + 1);
                break;
            }
        }
        m_pinned = m_cards.front();
    }

    [[nodiscard]] NoteId familyOf(CardId id) const
    {
        const auto card = m_context.store.card(id);
        return card ? card->parent.value_or(card->note) : noteOf(id);
    }

    StudyContext m_context;
    std::optional<DeckId> m_scope;
    std::optional<StudyDay> m_day;
    std::vector<DeckId> m_decks;
    std::deque<CardId> m_cards;     ///< the plan
    std::deque<CardId> m_returned;  ///< by an undo: before all others
    std::deque<CardId> m_postponed; ///< put behind the others
    std::set<CardId> m_skipped;     ///< of those, since the last answer
    std::vector<CardId> m_order;    ///< today's answers, oldest first
    std::optional<CardId> m_shown;  ///< came last, and was not answered or put aside since
    bool m_planIsOld = true;        ///< answers may have unlocked facts since it was made
    std::optional<CardId> m_pinned; ///< already shown: stays in front
};

} // namespace

std::unique_ptr<CardQueue> dayQueue(const StudyContext &context, std::optional<DeckId> scope)
{
    return std::make_unique<DayQueue>(context, scope);
}

} // namespace engram::study
