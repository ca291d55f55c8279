// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "search/session_cards.h"

#include <limits>
#include <utility>

#include <engram/card.h>
#include <engram/search.h>

#include "search/bound_condition.h"
#include "study/deck_tree.h"

namespace engram::search
{

namespace
{

using Form = CardCondition::Form;

constexpr std::size_t All = std::numeric_limits<std::size_t>::max();

/// What the search finds in one deck with those below it, and what else must be so.
class Finder
{
public:
    Finder(const study::StudyContext &context, CardCondition found)
        : m_context(context), m_today(context.today().number()), m_found(std::move(found))
    {
    }

    /// Appends what is found, as long as there are fewer than `most` cards.
    Result<void> add(std::vector<CardId> &cards, std::vector<CardCondition> also, SearchOrder order,
                     std::size_t most = SessionOptions::MaximumFound) const
    {
        also.push_back(m_found);
        auto found = m_context.store.findCards(CardCondition::joined(Form::All, std::move(also)),
                                               order, 0, most - cards.size());
        if (!found)
            return failFrom(found);
        cards.insert(cards.end(), found->begin(), found->end());
        return {};
    }

    [[nodiscard]] CardCondition unburied() const
    {
        return negation(CardCondition::of(CardTest::Buried, {m_today}));
    }

    [[nodiscard]] CardCondition notReviewedToday() const
    {
        return CardCondition::of(CardTest::LastBefore, {m_today});
    }

    [[nodiscard]] CardCondition dueWithin(std::int64_t first, std::int64_t last) const
    {
        return CardCondition::of(CardTest::DueDay, {m_today + first, m_today + last});
    }

    /// What is due, what today's drill still asks, and what is new.
    [[nodiscard]] Result<std::vector<CardId>> due() const
    {
        const CardCondition inReview = CardCondition::of(CardTest::InReview);
        const CardCondition asked = CardCondition::of(CardTest::Due, {m_today});
        const CardCondition drilled = CardCondition::of(CardTest::Learning, {m_today});
        std::vector<CardId> cards;
        if (auto added = add(cards, {inReview, asked}, SearchOrder::Due); !added)
            return failFrom(added);
        if (auto added =
                add(cards, {inReview, drilled, negation(asked), unburied()}, SearchOrder::Due);
            !added)
            return failFrom(added);
        if (auto added =
                add(cards, {CardCondition::of(CardTest::Fresh), unburied()}, SearchOrder::Deck);
            !added)
            return failFrom(added);
        return cards;
    }

private:
    const study::StudyContext &m_context;
    std::int64_t m_today;
    CardCondition m_found;
};

Result<std::vector<CardId>> cardsFor(const Finder &finder, const SessionOptions &options)
{
    const CardCondition inReview = CardCondition::of(CardTest::InReview);
    const CardCondition askable =
        CardCondition::joined(Form::Any, {inReview, CardCondition::of(CardTest::Fresh)});
    const CardCondition question =
        CardCondition::of(CardTest::Kind, {static_cast<std::int64_t>(CardKind::Choice)});
    std::vector<CardId> cards;
    Result<void> added;
    switch (options.kind) {
    case SessionKind::Due:
        return finder.due();
    case SessionKind::Quiz:
        added = finder.add(cards, {askable, question}, SearchOrder::Deck);
        break;
    case SessionKind::Exam:
        added = finder.add(cards, {askable, question}, SearchOrder::Deck, All);
        break;
    case SessionKind::Cram:
        added = finder.add(cards, {options.newToo ? askable : inReview, finder.unburied()},
                           SearchOrder::Deck);
        break;
    case SessionKind::Ahead:
        added = finder.add(cards,
                           {inReview, finder.dueWithin(1, options.days), finder.notReviewedToday(),
                            finder.unburied()},
                           SearchOrder::Due);
        break;
    case SessionKind::Weak:
    case SessionKind::Minutes:
        return fail(Errc::InvalidInput, "weak facts and a session in minutes take no search");
    }
    if (!added)
        return failFrom(added);
    return cards;
}

} // namespace

Result<std::vector<CardId>> sessionCards(const study::StudyContext &context,
                                         const SessionOptions &options)
{
    const auto search = Search::parse(options.search);
    if (!search)
        return fail(Errc::InvalidInput, "the search cannot be understood");
    auto decks = context.store.decks();
    if (!decks)
        return failFrom(decks);
    auto found = bound(context, search->condition());
    if (!found)
        return failFrom(found);
    const CardCondition there = inDecks(study::DeckTree(*std::move(decks)).subtree(options.deck));
    return cardsFor(Finder(context, CardCondition::joined(Form::All, {*std::move(found), there})),
                    options);
}

} // namespace engram::search
