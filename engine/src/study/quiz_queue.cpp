// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "study/quiz_queue.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include <engram/random.h>

namespace engram::study
{

namespace
{

/// Those that answers were given to, each once.
std::vector<CardId> answeredIn(std::span<const Review> answers)
{
    std::set<CardId> met;
    std::vector<CardId> questions;
    for (const Review &answer : answers)
        if (met.insert(answer.card).second)
            questions.push_back(answer.card);
    return questions;
}

void shuffleBySeed(std::vector<CardId> &cards, std::uint64_t seed)
{
    std::vector<std::pair<std::uint64_t, CardId>> placed;
    placed.reserve(cards.size());
    for (const CardId card : cards)
        placed.emplace_back(
            Random(seed ^ Random(static_cast<std::uint64_t>(card.value())).next()).next(), card);
    std::ranges::sort(placed);
    std::ranges::transform(placed, cards.begin(), [](const auto &place) { return place.second; });
}

void cutToCount(std::vector<CardId> &cards, const SessionOptions &options)
{
    if (std::cmp_greater(cards.size(), options.count))
        cards.erase(cards.begin() + options.count, cards.end());
}

Result<std::vector<CardId>> questionsOf(const StudyContext &context, const DeckTree &tree,
                                        const SessionOptions &options, bool shuffled,
                                        std::span<const Review> answers)
{
    auto questions = context.store.questionCards(tree.subtree(options.deck));
    if (!questions)
        return failFrom(questions);
    if (shuffled)
        shuffleBySeed(*questions, options.seed);
    std::vector<CardId> all = answeredIn(answers);
    if (all.empty())
        return questions;
    const std::set<CardId> answered(all.begin(), all.end());
    std::ranges::copy_if(*questions, std::back_inserter(all),
                         [&](CardId card) { return !answered.contains(card); });
    return all;
}

} // namespace

Result<std::vector<CardId>> quizCards(const StudyContext &context, const DeckTree &tree,
                                      const SessionOptions &options,
                                      std::span<const Review> answers)
{
    return questionsOf(context, tree, options, options.shuffled, answers);
}

Result<std::vector<CardId>> examCards(const StudyContext &context, const DeckTree &tree,
                                      const SessionOptions &options,
                                      std::span<const Review> answers)
{
    auto cards = questionsOf(context, tree, options, true, answers);
    if (cards)
        cutToCount(*cards, options);
    return cards;
}

std::vector<CardId> questionsAmong(std::vector<CardId> found, const SessionOptions &options)
{
    const bool isExam = options.kind == SessionKind::Exam;
    if (isExam || options.shuffled)
        shuffleBySeed(found, options.seed);
    if (isExam)
        cutToCount(found, options);
    return found;
}

} // namespace engram::study
