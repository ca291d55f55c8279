// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
/// What a deck's options say of answering, and what an answer then tells.

#include "session_walk.h"

namespace engram
{
namespace
{

using namespace test;

class Answering : public testing::Test
{
protected:
    void begin(const DeckOptions &options, SessionOptions session = {})
    {
        m_collection.import(questionDeck("deck", 2));
        ASSERT_TRUE(m_collection->savePreset({DefaultPreset, "Default", options}));
        m_session = startSession(m_collection, session);
    }

    TempCollection m_collection;
    std::unique_ptr<Session> m_session;
};

TEST_F(Answering, WhoRecalledBeforeSeeingTheOptionsKnowsItEasilyAndTheLogSaysSo)
{
    ASSERT_NO_FATAL_FAILURE(begin({.recallFirst = true}));
    const ShownCard card = *currentOf(*m_session);
    EXPECT_TRUE(card.options.recallFirst);
    const Answer answer{.chosen = choiceOf(card, true), .recallFirst = true};
    EXPECT_EQ(m_session->propose(answer), Grade::Easy);
    EXPECT_EQ(m_session->propose({.chosen = answer.chosen}), Grade::Good);
    ASSERT_TRUE(m_session->answer(Grade::Easy, answer));
    m_collection.reopen();
    EXPECT_TRUE(m_collection->reviewsOf(card.card.id)->front().choice->recallFirst);
}

TEST_F(Answering, ConfidenceIsGradedAndLogged)
{
    ASSERT_NO_FATAL_FAILURE(begin({.confidence = true}));
    const ShownCard card = *currentOf(*m_session);
    const auto right = choiceOf(card, true);
    EXPECT_EQ(m_session->propose({.chosen = right, .confidence = Confidence::Guess}),
              Grade::Forgot);
    EXPECT_EQ(m_session->propose({.chosen = right, .confidence = Confidence::Unsure}), Grade::Good);
    const Answer sure{.chosen = choiceOf(card, false), .confidence = Confidence::Sure};
    EXPECT_EQ(m_session->propose(sure), Grade::Blackout);
    ASSERT_TRUE(m_session->answer(Grade::Blackout, sure));
    EXPECT_EQ(m_collection->reviewsOf(card.card.id)->front().choice->confidence, Confidence::Sure);
}

TEST_F(Answering, AnExamShowsOptionsAtOnceAndAsksOfNoConfidence)
{
    ASSERT_NO_FATAL_FAILURE(
        begin({.recallFirst = true, .confidence = true}, {.kind = SessionKind::Exam}));
    EXPECT_FALSE(currentOf(*m_session)->options.recallFirst);
    EXPECT_FALSE(currentOf(*m_session)->options.confidence);
}

TEST_F(Answering, LuresAreRememberedUnlessTheirAnswerWasUndone)
{
    ASSERT_NO_FATAL_FAILURE(begin({}));
    const CardId card = answerCurrent(*m_session, Grade::Wrong);
    const auto timesChosen = [&](Session &session) {
        int times = 0;
        for (int skipped = 0; skipped < 5 && currentOf(session)->card.id != card; ++skipped)
            session.skip();
        EXPECT_EQ(currentOf(session)->card.id, card);
        const auto view = std::get<ChoiceView>(currentOf(session)->content);
        for (const ShownOption &option : view.options) {
            EXPECT_TRUE(option.chosenBefore == 0 || !option.option.right);
            times += option.chosenBefore;
        }
        return times;
    };
    EXPECT_EQ(timesChosen(*m_session), 1);
    answerCurrent(*m_session, Grade::Wrong);
    m_collection.reopen();
    m_session = startSession(m_collection, {});
    EXPECT_EQ(timesChosen(*m_session), 2);
    ASSERT_TRUE(m_collection->undo());
    EXPECT_EQ(timesChosen(*m_session), 1);
}

} // namespace
} // namespace engram
