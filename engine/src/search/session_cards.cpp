// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "search/session_cards.h"

#include <limits>
#include <utility>

#include <engram/card.h>
#include <engram/search.h>

#include "search/bound_condition.h"
#include "search/known_cards.h"
#include "study/deck_tree.h"
#include "study/study_session.h"

namespace engram::search
{

namespace
{

using Form = CardCondition::Form;

constexpr std::size_t EveryCard = std::numeric_limits<std::size_t>::max();
constexpr std::int64_t FirstDay = std::numeric_limits<std::int32_t>::min();

using Of = CardRange::Of;

/// Some of the cards that a kind of session asks.
struct Part
{
    std::vector<CardCondition> tests; ///< which these are
    KnownCards known;                 ///< what they all have in common
    CardRange range;                  ///< where they all are
    CardOrder order = CardOrder::Deck;
};

CardCondition unburied(std::int64_t today)
{
    return negation(CardCondition::of(CardTest::Buried, {today}));
}

/// What is due, what today's drill still asks, and what is new.
std::vector<Part> partsOfTheDay(std::int64_t today)
{
    const CardCondition inReview = CardCondition::of(CardTest::InReview);
    const CardCondition asked = CardCondition::of(CardTest::Due, {today});
    const CardCondition drilled = CardCondition::of(CardTest::Learning, {today});
    return {
        {.tests = {inReview, asked},
         .known = {.inReview = true, .due = true, .drilled = {}, .buried = false, .kind = {}},
         .range = {Of::InReview, FirstDay, today},
         .order = CardOrder::Due},
        {.tests = {inReview, drilled, negation(asked), unburied(today)},
         .known = {.inReview = true, .due = false, .drilled = true, .buried = false, .kind = {}},
         .range = {Of::Drill, today, today},
         .order = CardOrder::Due},
        {.tests = {CardCondition::of(CardTest::Fresh), unburied(today)},
         .known = {.inReview = false, .due = false, .drilled = false, .buried = false, .kind = {}},
         .range = {Of::Fresh},
         .order = CardOrder::Deck},
    };
}

std::vector<Part> partsFor(const SessionOptions &options, std::int64_t today)
{
    const CardCondition inReview = CardCondition::of(CardTest::InReview);
    const CardCondition askable =
        CardCondition::joined(Form::Any, {inReview, CardCondition::of(CardTest::Fresh)});
    switch (options.kind) {
    case SessionKind::Quiz:
    case SessionKind::Exam:
        return {
            {.tests = {askable, CardCondition::of(CardTest::Kind,
                                                  {static_cast<std::int64_t>(CardKind::Choice)})},
             .known =
                 {.inReview = {}, .due = {}, .drilled = {}, .buried = {}, .kind = CardKind::Choice},
             .range = {Of::Questions}}};
    case SessionKind::Cram: {
        const auto known = options.newToo ? std::nullopt : std::optional(true);
        return {
            {.tests = {options.newToo ? askable : inReview, unburied(today)},
             .known = {.inReview = known, .due = {}, .drilled = {}, .buried = false, .kind = {}},
             .range = {}}};
    }
    case SessionKind::Ahead:
        return {
            {.tests = {inReview,
                       CardCondition::of(CardTest::DueDay, {today + 1, today + options.days}),
                       CardCondition::of(CardTest::LastBefore, {today}), unburied(today)},
             .known = {.inReview = true, .due = false, .drilled = {}, .buried = false, .kind = {}},
             .range = {Of::InReview, today + 1, today + options.days},
             .order = CardOrder::Due}};
    case SessionKind::Due:
    case SessionKind::Weak:
    case SessionKind::Minutes: // the last two take no search
        break;
    }
    return partsOfTheDay(today);
}

} // namespace

Result<std::vector<CardId>> sessionCards(const study::StudyContext &context,
                                         const SessionOptions &options)
{
    if (options.kind == SessionKind::Weak || options.kind == SessionKind::Minutes)
        return fail(Errc::InvalidInput, "weak facts and a session in minutes take no search");
    const auto search = Search::parse(options.search);
    if (!search)
        return fail(Errc::InvalidInput, "the search cannot be understood");
    auto found = bound(context, search->condition());
    if (!found)
        return failFrom(found);
    if (options.deck) {
        auto decks = context.store.decks();
        if (!decks)
            return failFrom(decks);
        *found = CardCondition::joined(
            Form::All,
            {*std::move(found), inDecks(study::DeckTree(*std::move(decks)).subtree(options.deck))});
    }
    const std::size_t most =
        options.kind == SessionKind::Exam ? EveryCard : std::size_t{SessionOptions::MaximumFound};
    std::vector<CardId> cards;
    for (Part &part : partsFor(options, context.today().number())) {
        CardCondition asked = leftToAsk(*found, part.known);
        if (isNever(asked))
            continue;
        part.tests.push_back(std::move(asked));
        auto page = context.store.findCards(CardCondition::joined(Form::All, std::move(part.tests)),
                                            part.order, 0, most - cards.size(), part.range);
        if (!page)
            return failFrom(page);
        cards.insert(cards.end(), page->begin(), page->end());
    }
    return cards;
}

Result<std::unique_ptr<Session>> startSession(const study::StudyContext &context,
                                              const SessionOptions &options)
{
    if (options.search.empty())
        return study::startSession(context, options);
    auto found = sessionCards(context, options);
    if (!found)
        return failFrom(found);
    return study::startSession(context, options, *std::move(found));
}

} // namespace engram::search
