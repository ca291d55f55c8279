// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "study/session_queue.h"

#include <algorithm>
#include <span>
#include <utility>

#include <engram/random.h>

#include "study/asking.h"
#include "study/cram_queue.h"
#include "study/early_cards.h"
#include "study/list_queue.h"
#include "study/minute_plan.h"
#include "study/quiz_queue.h"

namespace engram::study
{

namespace
{

/// Whether its answers never count as reviews, whatever is due.
bool isOnlyPractice(const SessionOptions &options)
{
    return options.kind == SessionKind::Cram ||
           (options.kind == SessionKind::Exam && !options.asReviews);
}

SessionQueue asking(const StudyContext &context, const SessionOptions &options,
                    std::vector<CardId> questions)
{
    const bool onlyPractice = isOnlyPractice(options);
    SessionQueue made;
    made.queue = listQueue(
        context, questions,
        [onlyPractice](const Card &card, StudyDay today) {
            return onlyPractice ? ReviewMode::Practice : modeAsDue(card, today);
        },
        Rounds::Once,
        // An exam is over when all of its questions are answered or it is handed in, by nothing else.
        options.kind == SessionKind::Exam ? BuriedMeanwhile::AreAsked : BuriedMeanwhile::GiveWay);
    made.questions = std::move(questions);
    return made;
}

Result<SessionQueue> quiz(const StudyContext &context, const DeckTree &tree,
                          const SessionOptions &options, std::span<const Review> answers)
{
    auto questions = options.kind == SessionKind::Exam ? examCards(context, tree, options, answers)
                                                       : quizCards(context, tree, options, answers);
    if (!questions)
        return failFrom(questions);
    return asking(context, options, *std::move(questions));
}

SessionQueue cram(const StudyContext &context, const SessionOptions &options)
{
    return {
        .queue = cramQueue(context, options.deck, options.newToo), .questions = {}, .found = {}};
}

SessionQueue cramOf(const StudyContext &context, const std::vector<CardId> &cards)
{
    const auto unlessBuried = [](const Card &card, StudyDay today) {
        return isBuried(card, today) ? std::nullopt : std::optional(ReviewMode::Practice);
    };
    return {.queue = listQueue(context, cards, unlessBuried, Rounds::UntilKnown),
            .questions = {},
            .found = {}};
}

/// Siblings apart; what is not known comes again.
Result<SessionQueue> list(const StudyContext &context, Result<std::vector<CardId>> cards,
                          ModeOf mode)
{
    if (!cards)
        return failFrom(cards);
    auto order = withFamiliesApart(context, *cards);
    if (!order)
        return failFrom(order);
    ModeOf unlessBuried = [mode = std::move(mode)](const Card &card, StudyDay today) {
        return isBuried(card, today) ? std::nullopt : mode(card, today);
    };
    return SessionQueue{.queue =
                            listQueue(context, *order, std::move(unlessBuried), Rounds::UntilKnown),
                        .questions = {},
                        .found = {}};
}

} // namespace

SessionOptions inRange(SessionOptions options)
{
    using std::chrono::minutes;
    const bool isPlanned = options.kind == SessionKind::Minutes;
    options.count = std::clamp(options.count, 1, SessionOptions::MaximumCount);
    options.days = std::clamp(options.days, 1, SessionOptions::MaximumDaysAhead);
    options.limit =
        std::clamp(options.limit, minutes(isPlanned ? 1 : 0), SessionOptions::MaximumLimit);
    return options;
}

SessionOptions withSeed(const StudyContext &context, SessionOptions options)
{
    if (options.seed == 0)
        options.seed =
            Random(static_cast<std::uint64_t>(context.clock.now().time_since_epoch().count()) ^
                   static_cast<std::uint64_t>(context.store.device().value()))
                .next();
    return options;
}

store::WantedAnswers settling(const DeckTree &tree, const SessionOptions &options,
                              const std::vector<CardId> &found)
{
    store::WantedAnswers wanted;
    if (!options.search.empty())
        wanted.cards = found;
    else
        wanted.decks = tree.subtree(options.deck);
    if (options.kind != SessionKind::Cram && options.search.empty())
        wanted.kind = CardKind::Choice;
    if (isOnlyPractice(options))
        wanted.mode = ReviewMode::Practice;
    return wanted;
}

Result<SessionQueue> queueFor(const StudyContext &context, const DeckTree &tree,
                              const SessionOptions &options, std::span<const Review> answers)
{
    switch (options.kind) {
    case SessionKind::Due:
        break;
    case SessionKind::Quiz:
    case SessionKind::Exam:
        return quiz(context, tree, options, answers);
    case SessionKind::Cram:
        return cram(context, options);
    case SessionKind::Ahead:
        return list(context, cardsAhead(context, tree, options.deck, options.days), modeAhead);
    case SessionKind::Weak:
        return list(context, weakFacts(context, tree, options.deck, options.count), modeAsDue);
    case SessionKind::Minutes: {
        auto planned = planDueCards(context, tree, options.deck, options.limit);
        if (!planned)
            return failFrom(planned);
        return list(context, std::move(planned->cards), modeWhenDue);
    }
    }
    return SessionQueue{.queue = dayQueue(context, options.deck), .questions = {}, .found = {}};
}

Result<SessionQueue> queueOver(const StudyContext &context, const SessionOptions &options,
                               std::vector<CardId> found)
{
    auto made = [&]() -> Result<SessionQueue> {
        switch (options.kind) {
        case SessionKind::Quiz:
        case SessionKind::Exam:
            found = questionsAmong(std::move(found), options);
            return asking(context, options, found);
        case SessionKind::Cram:
            return cramOf(context, found);
        case SessionKind::Ahead:
            return list(context, found, modeAhead);
        default: // weak facts and minutes take no search
            return list(context, found, modeWhenDue);
        }
    }();
    if (made)
        made->found = std::move(found);
    return made;
}

} // namespace engram::study
