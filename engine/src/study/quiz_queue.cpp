// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "study/quiz_queue.h"

#include <algorithm>
#include <span>

#include <engram/random.h>

namespace engram::study
{

Result<std::vector<CardId>> quizCards(const StudyContext &context, const DeckTree &tree,
                                      std::optional<DeckId> scope)
{
    std::vector<CardId> cards;
    for (const DeckId deck : tree.subtree(scope)) {
        auto questions = context.store.questionCards(deck);
        if (!questions)
            return failFrom(questions);
        cards.insert(cards.end(), questions->begin(), questions->end());
    }
    return cards;
}

Result<std::vector<CardId>> shuffledQuizCards(const StudyContext &context, const DeckTree &tree,
                                              std::optional<DeckId> scope, std::uint64_t seed)
{
    auto cards = quizCards(context, tree, scope);
    if (cards) {
        Random random(seed);
        shuffle(std::span(*cards), random);
    }
    return cards;
}

Result<std::vector<CardId>> examCards(const StudyContext &context, const DeckTree &tree,
                                      std::optional<DeckId> scope, std::uint64_t seed, int count)
{
    auto cards = shuffledQuizCards(context, tree, scope, seed);
    if (cards && cards->size() > static_cast<std::size_t>(std::max(0, count)))
        cards->erase(cards->begin() + std::max(0, count), cards->end());
    return cards;
}

} // namespace engram::study
