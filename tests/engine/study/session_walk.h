// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Decks and steps that the tests of sessions share.

#include <memory>
#include <set>
#include <string>
#include <vector>

#include <engram/session.h>

#include "support/temp_collection.h"

namespace engram::test
{

/// Questions q0 …, each with `facts` facts, in sections of five.
inline std::string questionDeck(const std::string &id, int questions, int facts = 0)
{
    std::string deck = "---\ndeck: " + id + "\nid: " + id + "\n---\n\n";
    for (int i = 0; i < questions; ++i) {
        const std::string key = id + "-q" + std::to_string(i);
        if (i % 5 == 0)
            deck += "# Part " + std::to_string(i / 5) + "\n\n";
        deck += "## " + key + "? {#" + key + "}\n\n> Hint: think\n\n- [x] yes " + key +
                "\n- [ ] no\n- [ ] perhaps\n\n### Explanation\n\nBecause.\n\n";
        if (facts > 0)
            deck += "### Facts\n\n";
        for (int f = 0; f < facts; ++f) {
            const std::string fact = key + "-f" + std::to_string(f);
            deck += "- " + fact + "? {#" + fact + "}\n  > back\n";
        }
        deck += "\n";
    }
    return deck;
}

/// Basic cards b0 ….
inline std::string basicDeck(const std::string &id, int cards)
{
    std::string deck = "---\ndeck: " + id + "\nid: " + id + "\n---\n\n";
    for (int i = 0; i < cards; ++i)
        deck += "## " + id + "-b" + std::to_string(i) + " {#" + id + "-b" + std::to_string(i) +
                "}\n\nback\n\n";
    return deck;
}

inline std::unique_ptr<Session> startSession(TempCollection &collection, SessionOptions options)
{
    if (options.seed == 0)
        options.seed = 42;
    auto session = collection->startSession(options);
    EXPECT_TRUE(session) << session.error().detail;
    return *std::move(session);
}

inline std::optional<ShownCard> currentOf(Session &session)
{
    auto current = session.current();
    EXPECT_TRUE(current) << current.error().detail;
    return *current;
}

/// The option to choose so that the answer is right, or wrong.
inline std::vector<std::uint8_t> choiceOf(const ShownCard &card, bool right)
{
    if (const auto *view = std::get_if<ChoiceView>(&card.content))
        for (const ShownOption &option : view->options)
            if (option.option.right == right)
                return {option.index};
    return {};
}

/// Answers the current card; its id.
inline CardId answerCurrent(Session &session, Grade grade)
{
    const auto card = currentOf(session);
    if (!card) {
        ADD_FAILURE() << "the session is at its end";
        return CardId(0);
    }
    EXPECT_TRUE(session.answer(
        grade, {.taken = std::chrono::seconds(5), .chosen = choiceOf(*card, isPass(grade))}));
    return card->card.id;
}

/// Answers all that is left with one grade, at most so many; the cards in the order asked.
inline std::vector<CardId> answerAll(Session &session, Grade grade = Grade::Good, int most = 10'000)
{
    std::vector<CardId> order;
    while (static_cast<int>(order.size()) < most && currentOf(session))
        order.push_back(answerCurrent(session, grade));
    return order;
}

/// Every card that counts, decks in order, cards in deck order: read one by one.
inline std::vector<Card> everyCard(TempCollection &collection)
{
    std::vector<Card> cards;
    for (const auto rows = *collection->decks(); const DeckSummary &row : rows)
        for (const auto notes = *collection->notesOf(row.deck.id); const Note &note : notes)
            for (const auto found = *collection->cardsOf(note.id); const Card &card : found)
                if (!card.removed)
                    cards.push_back(card);
    return cards;
}

} // namespace engram::test
