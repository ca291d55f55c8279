// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "viewmodel/card_actions.h"

#include "support/desktop_app.h"

namespace engram::desktop
{

using Phase = ReviewViewModel::Phase;
using Reach = CardActions::Reach;
using test::DesktopApp;

namespace
{

const std::string OneCard =
    "---\ndeck: One\nid: one\n---\n\n## Capital of France? {#f}\n\nParis.\n";

class CardActionsTest : public testing::Test
{
protected:
    void SetUp() override { ASSERT_NO_FATAL_FAILURE(m_desk.begin()); }

    [[nodiscard]] std::string message() const { return m_desk.app->message().text.toStdString(); }
    [[nodiscard]] std::string heading() const { return m_review.heading().toStdString(); }

    DesktopApp m_desk;
    ReviewViewModel &m_review = m_desk.app->review();
    CardActions &m_actions = m_desk.app->cardActions();
};

} // namespace

TEST_F(CardActionsTest, SuspendingMovesOnAndOffersUndo)
{
    const std::string first = heading();
    m_actions.suspend();
    EXPECT_NE(heading(), first);
    EXPECT_EQ(message(), "Suspended 1 card.");
    EXPECT_EQ(m_desk.app->message().action, Message::Action::Undo);
    m_desk.app->undo();
    EXPECT_EQ(heading(), first);
    EXPECT_EQ(message(), "Undid the last change of suspended cards.");
    EXPECT_EQ(m_desk.app->message().action, Message::Action::Redo);
    m_desk.app->redo();
    EXPECT_NE(heading(), first);
}

TEST_F(CardActionsTest, BuryingReachesAsFarAsItIsTold)
{
    m_actions.bury(Reach::Family);
    EXPECT_EQ(message(), "Buried 3 cards until tomorrow.");
    m_desk.app->undo();
    m_actions.bury(Reach::Note);
    EXPECT_EQ(message(), "Buried 1 card until tomorrow.");
    m_desk.app->undo();
    m_actions.bury(Reach::Card);
    EXPECT_EQ(message(), "Buried 1 card until tomorrow.");
    EXPECT_EQ(heading(), "What is the capital of Spain?");
}

TEST_F(CardActionsTest, AFlagKeepsTheHintsAndTheChoice)
{
    m_review.hint();
    m_actions.setFlag(2);
    EXPECT_EQ(m_actions.flag(), 2);
    EXPECT_EQ(message(), "Flag: Orange.");
    EXPECT_EQ(m_review.question().hintsShown(), 1);
    m_review.choose(m_desk.optionThatIs(false));
    m_actions.setFlag(3);
    EXPECT_EQ(m_review.phase(), Phase::Answered);
    EXPECT_FALSE(m_review.isRight());
    m_review.accept();
    EXPECT_EQ(m_review.done(), 1);
}

TEST_F(CardActionsTest, UndoTakesTheFlagBackThenTheChoiceThenTheFlagBeforeIt)
{
    m_actions.setFlag(1);
    m_review.choose(0);
    m_actions.setFlag(2);
    m_actions.setFlag(0);
    EXPECT_EQ(message(), "The flag is gone.");
    m_desk.app->undo();
    EXPECT_EQ(m_actions.flag(), 2);
    m_desk.app->undo();
    EXPECT_EQ(m_actions.flag(), 1);
    EXPECT_EQ(m_review.phase(), Phase::Answered);
    m_desk.app->redo();
    EXPECT_EQ(m_actions.flag(), 2);
    m_desk.app->undo();
    m_desk.app->undo();
    EXPECT_EQ(m_review.phase(), Phase::Asking);
    EXPECT_EQ(m_actions.flag(), 1);
    m_desk.app->undo();
    EXPECT_EQ(m_actions.flag(), 0);
}

TEST_F(CardActionsTest, ASuspendedAnswerThatWasNotGradedIsNotRecorded)
{
    m_review.choose(0);
    m_actions.suspend();
    EXPECT_EQ(m_review.phase(), Phase::Asking);
    EXPECT_EQ(m_review.done(), 0);
}

TEST_F(CardActionsTest, TheSameFlagAgainIsNoStep)
{
    m_actions.setFlag(5);
    m_desk.app->dismissMessage();
    m_actions.setFlag(5);
    EXPECT_EQ(message(), "The card has that flag already.");
    m_desk.app->undo();
    EXPECT_EQ(m_actions.flag(), 0) << "one step, and not two";
}

TEST_F(CardActionsTest, ADueDayTakesTheCardAwayAndAResetMakesItNew)
{
    const DueQuestion fresh = m_actions.dueQuestion();
    EXPECT_EQ(fresh.interval, std::nullopt);
    EXPECT_EQ(fresh.days, 1);
    const std::string first = heading();
    m_actions.setDue({.days = 7, .interval = false});
    EXPECT_NE(heading(), first);
    EXPECT_EQ(message().substr(0, 7), "Due on ");
    m_desk.app->undo();
    EXPECT_EQ(heading(), first);
    m_actions.setDue({.days = 0, .interval = false});
    EXPECT_EQ(heading(), first);
    EXPECT_EQ(m_actions.dueQuestion().interval, 0);
    m_actions.reset();
    EXPECT_EQ(message(), "The card is new again.");
    EXPECT_EQ(heading(), first);
    EXPECT_EQ(m_actions.dueQuestion().interval, std::nullopt);
}

TEST_F(CardActionsTest, InAQuizASuspendedQuestionGivesWay)
{
    m_desk.app->goToday();
    m_desk.app->startQuiz({}, false);
    const std::string first = heading();
    m_actions.suspend();
    EXPECT_NE(heading(), first);
    m_desk.app->undo();
    EXPECT_EQ(heading(), first);
}

TEST(CardActions, TheLastCardPutAsideEndsTheSessionAndUndoBringsItBack)
{
    DesktopApp desk(OneCard);
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    desk.app->cardActions().bury(Reach::Card);
    EXPECT_EQ(desk.app->page(), Page::Today);
    EXPECT_EQ(desk.app->message().text.toStdString(), "Buried 1 card until tomorrow.");
    EXPECT_EQ(desk.app->today().state(), TodayViewModel::State::Done);
    EXPECT_TRUE(
        desk.app->today().doneLines().contains(QStringLiteral("1 card is buried until tomorrow.")));
    EXPECT_FALSE(desk.app->cardActions().canAct());
    desk.app->cardActions().suspend(); // there is no card to suspend
    desk.app->undo();
    EXPECT_EQ(desk.app->today().state(), TodayViewModel::State::Due);
}

TEST(CardActions, ADeckIsUnburiedFromToday)
{
    DesktopApp desk(OneCard);
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    desk.app->cardActions().bury(Reach::Card);
    const DeckSummary deck = desk.app->today().decks().decks().front();
    ASSERT_EQ(deck.counts.buried, 1);
    desk.app->unbury(deck.deck.id);
    EXPECT_EQ(desk.app->message().text.toStdString(), "Unburied 1 card.");
    EXPECT_EQ(desk.app->today().state(), TodayViewModel::State::Due);
    desk.app->undo();
    EXPECT_EQ(desk.app->today().state(), TodayViewModel::State::Done);
}

} // namespace engram::desktop
