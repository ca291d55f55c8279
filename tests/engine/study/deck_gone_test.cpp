// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
// A deck that is deleted in the middle of a session over it.
#include <engram/collection.h>

#include <gmock/gmock.h>

#include "session_walk.h"
#include "support/deck_names.h"

namespace engram
{
namespace
{

using test::TempCollection;

class DeckGone : public testing::Test
{
protected:
    DeckGone()
    {
        collection.import(test::questionDeck("q", 5, 1));
        collection.import(test::questionDeck("r", 5, 1));
        deck = collection->decks()->front().deck.id;
    }

    /// Two answers into a session, the deck goes.
    std::unique_ptr<Session> interrupted(SessionOptions options)
    {
        options.deck = deck;
        auto session = test::startSession(collection, options);
        test::answerCurrent(*session, Grade::Good);
        test::answerCurrent(*session, Grade::Good);
        EXPECT_TRUE(test::currentOf(*session));
        EXPECT_TRUE(collection->removeDeck(deck));
        return session;
    }

    void expectEnd(Session &session)
    {
        EXPECT_FALSE(test::currentOf(session)) << "it asks nothing any more";
        const auto summary = session.summary();
        ASSERT_TRUE(summary) << summary.error().detail;
        EXPECT_TRUE(summary->isDeckGone);
        EXPECT_FALSE(summary->score);
        EXPECT_EQ(summary->progress.done, 2);
        EXPECT_TRUE(session.end());
        EXPECT_FALSE(*collection->resumableSession());
        EXPECT_TRUE(collection->check()->findings.empty());
    }

    [[nodiscard]] std::size_t reviews()
    {
        std::size_t count = 0;
        for (const Card &card : test::everyCard(collection))
            count += collection->reviewsOf(card.id)->size();
        return count;
    }

    TempCollection collection;
    DeckId deck{0};
};

TEST_F(DeckGone, TheDaysSessionIsAtItsEnd)
{
    auto session = interrupted({.kind = SessionKind::Due});
    expectEnd(*session);
    session.reset();
    ASSERT_TRUE(collection->restoreFromBin({}, {deck}));
    EXPECT_EQ(reviews(), 2U) << "what was answered is kept";
    EXPECT_TRUE(test::currentOf(*test::startSession(collection, {.deck = deck})));
}

TEST_F(DeckGone, AQuizIsAtItsEndWithoutAScore)
{
    auto session = interrupted({.kind = SessionKind::Quiz});
    expectEnd(*session);
}

TEST_F(DeckGone, AnExamIsAtItsEndAndReportsWhatWasAnswered)
{
    auto session =
        interrupted({.kind = SessionKind::Exam, .count = 4, .limit = std::chrono::minutes(10)});
    expectEnd(*session);
    const auto summary = session->summary();
    ASSERT_TRUE(summary->exam);
    EXPECT_EQ(summary->exam->count, 2) << "what was never asked counts as nothing";
    EXPECT_EQ(summary->exam->right, 2);
    EXPECT_EQ(summary->exam->answers.size(), 2U);
    EXPECT_TRUE(summary->exam->topics.empty());
}

TEST_F(DeckGone, ACramIsAtItsEnd)
{
    auto session = interrupted({.kind = SessionKind::Cram, .newToo = true});
    expectEnd(*session);
}

TEST_F(DeckGone, LearningAheadWeakFactsAndMinutesAreAtTheirEnd)
{
    for (const SessionKind kind : {SessionKind::Ahead, SessionKind::Weak, SessionKind::Minutes}) {
        TempCollection own;
        own.import(test::questionDeck("q", 3, 2));
        const DeckId root = own->decks()->front().deck.id;
        std::vector<CardId> cards;
        for (const Card &card : test::everyCard(own))
            cards.push_back(card.id);
        ASSERT_TRUE(own->setDue(cards, own->today() + (kind == SessionKind::Ahead ? 2 : 0),
                                DueInterval::DaysToDue));
        own.clock.advance(std::chrono::hours(24));
        auto session = test::startSession(
            own,
            {.kind = kind, .deck = root, .count = 9, .limit = std::chrono::minutes(60), .days = 7});
        ASSERT_TRUE(test::currentOf(*session)) << static_cast<int>(kind);
        test::answerCurrent(*session, Grade::Good);
        ASSERT_TRUE(own->removeDeck(root));
        EXPECT_FALSE(test::currentOf(*session));
        EXPECT_TRUE(session->summary()->isDeckGone);
    }
}

TEST_F(DeckGone, ASessionOverAllDecksGoesOnWithTheOthers)
{
    auto session = test::startSession(collection, {});
    test::answerCurrent(*session, Grade::Good);
    ASSERT_TRUE(collection->removeDeck(deck));
    for (auto card = test::currentOf(*session); card; card = test::currentOf(*session)) {
        EXPECT_EQ(card->deckPath.front(), "r");
        test::answerCurrent(*session, Grade::Good);
    }
    EXPECT_FALSE(session->summary()->isDeckGone);
}

TEST_F(DeckGone, AfterAnUndoTheSessionGoesOn)
{
    for (const SessionKind kind : {SessionKind::Due, SessionKind::Quiz, SessionKind::Exam}) {
        auto session = interrupted({.kind = kind, .count = 5});
        ASSERT_TRUE(*collection->undo());
        EXPECT_TRUE(test::currentOf(*session)) << static_cast<int>(kind);
        EXPECT_FALSE(session->summary()->isDeckGone);
    }
}

TEST_F(DeckGone, AQuizThatWasLeftIsOfferedAgainWhenItsDeckIsBack)
{
    auto session = interrupted({.kind = SessionKind::Quiz});
    session.reset();
    collection.reopen();
    EXPECT_FALSE(*collection->resumableSession());
    EXPECT_EQ(collection->resumeSession().error().code, Errc::NotFound);
    ASSERT_TRUE(collection->restoreFromBin({}, {deck}));
    const auto left = *collection->resumableSession();
    ASSERT_TRUE(left);
    EXPECT_EQ(left->progress.done, 2);
}

TEST_F(DeckGone, AMovedOrRenamedDeckGoesOnBeingAsked)
{
    auto session = test::startSession(collection, {.kind = SessionKind::Quiz, .deck = deck});
    const auto shown = test::currentOf(*session);
    const auto decks = *collection->decks();
    ASSERT_TRUE(collection->renameDeck(deck, "Other"));
    ASSERT_TRUE(collection->moveDeck(deck, test::deckNamed(collection, "r")));
    const auto now = test::currentOf(*session);
    ASSERT_TRUE(now);
    EXPECT_EQ(now->card.id, shown->card.id);
    EXPECT_THAT(now->deckPath, testing::ElementsAre("r", "Other", "Part 0"));
    EXPECT_EQ(test::answerAll(*session, Grade::Good).size(), 5U);
}

} // namespace
} // namespace engram
