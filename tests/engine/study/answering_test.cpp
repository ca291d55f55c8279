// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
/// What a deck's options say of answering, and what an answer then tells.

#include <map>

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

class TypedAnswering : public testing::Test
{
protected:
    /// What is to be typed for each card of the deck, by its note's id.
    std::map<std::string, std::string> toType(const std::string &notes, const DeckOptions &options)
    {
        m_collection.import("---\ndeck: Sea\nid: sea\n---\n\n" + notes);
        EXPECT_TRUE(m_collection->savePreset({DefaultPreset, "Default", options}));
        const auto session = startSession(m_collection, {});
        std::map<std::string, std::string> typed;
        while (const auto card = currentOf(*session)) {
            const auto *recall = std::get_if<RecallView>(&card->content);
            typed[m_collection->note(card->card.note)->key] =
                recall == nullptr ? "-" : recall->typed;
            answerCurrent(*session, Grade::Good);
        }
        return typed;
    }

    TempCollection m_collection;
};

TEST_F(TypedAnswering, IsOfShortAnswersAsPlainText)
{
    const auto typed = toType("## Deep? {#deep}\n\n**Very** deep\n\n"
                              "## Hidden {#gap kind=cloze}\n\nThe {{sea}} is deep\n\n"
                              "## Two lines {#two}\n\nOne\n\nTwo\n\n"
                              "## Long {#long}\n\n" +
                                  std::string(101, 'x') +
                                  "\n\n"
                                  "## Formula {#formula}\n\n$x^2$\n\n"
                                  "## Hidden formula {#part kind=cloze}\n\n$a = {{b^2}}$\n\n"
                                  "## Asked {#asked}\n\n- [x] yes\n- [ ] no\n",
                              {.typedAnswers = true});
    EXPECT_EQ(typed.at("deep"), "Very deep");
    EXPECT_EQ(typed.at("gap"), "sea");
    EXPECT_EQ(typed.at("two"), "");
    EXPECT_EQ(typed.at("long"), "");
    EXPECT_EQ(typed.at("formula"), "") << "what it looks like cannot be typed";
    EXPECT_EQ(typed.at("part"), "");
    EXPECT_EQ(typed.at("asked"), "-");
}

TEST_F(TypedAnswering, IsOnlyWhereTheOptionsSaySo)
{
    EXPECT_EQ(toType("## Deep? {#deep}\n\nVery\n", {}).at("deep"), "");
}

TEST_F(TypedAnswering, NoAnswerIsRecordedAsLongerThanTheCap)
{
    m_collection.import(basicDeck("deck", 1));
    ASSERT_TRUE(m_collection->savePreset({DefaultPreset, "Default", {.answerTimeCap = 30}}));
    const auto session = startSession(m_collection, {});
    const CardId card = currentOf(*session)->card.id;
    ASSERT_TRUE(session->answer(Grade::Good, {.taken = std::chrono::minutes(20)}));
    EXPECT_EQ(m_collection->reviewsOf(card)->front().taken, std::chrono::seconds(30));
    EXPECT_EQ(session->progress().elapsed, std::chrono::seconds(30));
}

} // namespace
} // namespace engram
