// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
// What is done with the card on the screen besides answering it, by keys and by the More button.

#include <QLabel>
#include <QMenu>
#include <QTreeView>

#include "support/desktop_window.h"

namespace engram::desktop
{

using Phase = ReviewViewModel::Phase;
using test::DesktopWindow;

namespace
{

class CardActionsByKey : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_NO_FATAL_FAILURE(m_desk.begin());
        ASSERT_TRUE(m_desk.isActive());
        m_first = heading();
    }

    [[nodiscard]] std::string heading() const
    {
        return m_desk.app->review().heading().toStdString();
    }
    [[nodiscard]] std::string message() const
    {
        const auto *text = m_desk.find<QLabel>("messageText");
        return text != nullptr ? text->text().toStdString() : "";
    }
    /// A key for the menu that is open.
    void menuKey(Qt::Key key)
    {
        QWidget *menu = QApplication::activePopupWidget();
        ASSERT_NE(menu, nullptr);
        QTest::keyClick(menu, key);
    }
    void undo() { m_desk.key(Qt::Key_Z, Qt::ControlModifier); }

    DesktopWindow m_desk;
    std::string m_first;
};

} // namespace

TEST_F(CardActionsByKey, ShiftWithCtrlIsNotForgotten)
{
    // Ctrl+R resets and Ctrl+Delete deletes; with Shift these are the keys of something else, or of none.
    for (const Qt::Key key : {Qt::Key_R, Qt::Key_Delete}) {
        m_desk.key(key, Qt::ControlModifier | Qt::ShiftModifier);
        EXPECT_EQ(heading(), m_first);
        EXPECT_EQ(message(), "");
    }
}

TEST_F(CardActionsByKey, SSuspendsAndTheMessageOffersUndo)
{
    m_desk.key(Qt::Key_S);
    EXPECT_NE(heading(), m_first);
    EXPECT_EQ(message(), "Suspended 1 card.");
    ASSERT_NO_FATAL_FAILURE(m_desk.click("messageAction"));
    EXPECT_EQ(heading(), m_first);
    m_desk.key(Qt::Key_S);
    undo();
    EXPECT_EQ(heading(), m_first);
}

TEST_F(CardActionsByKey, BNamesAnOptionFirstAndBuriesOnceThereIsNone)
{
    m_desk.key(Qt::Key_B);
    ASSERT_EQ(m_desk.app->review().phase(), Phase::Answered);
    EXPECT_TRUE(m_desk.app->review().question().rows()[1].chosen);
    m_desk.key(Qt::Key_B);
    EXPECT_EQ(message(), "Buried 3 cards until tomorrow.");
    EXPECT_NE(heading(), m_first);
    undo();
    EXPECT_EQ(heading(), m_first);
}

TEST_F(CardActionsByKey, MinusBuriesTheCardAndEqualsTheNote)
{
    m_desk.key(Qt::Key_Minus);
    EXPECT_EQ(message(), "Buried 1 card until tomorrow.");
    undo();
    EXPECT_EQ(heading(), m_first);
    m_desk.key(Qt::Key_Equal);
    EXPECT_EQ(message(), "Buried 1 card until tomorrow.");
    EXPECT_NE(heading(), m_first);
}

TEST_F(CardActionsByKey, FThenADigitFlagsAndTheFlagIsNamed)
{
    EXPECT_EQ(m_desk.find<QLabel>("flag"), nullptr);
    m_desk.key(Qt::Key_F);
    ASSERT_NO_FATAL_FAILURE(menuKey(Qt::Key_3));
    EXPECT_EQ(QApplication::activePopupWidget(), nullptr);
    ASSERT_NE(m_desk.find<QLabel>("flag"), nullptr);
    EXPECT_EQ(m_desk.find<QLabel>("flag")->text().toStdString(), "Green");
    EXPECT_EQ(m_desk.find<QLabel>("flag")->accessibleName().toStdString(), "Flag: Green");
    EXPECT_EQ(heading(), m_first);
    EXPECT_EQ(m_desk.app->review().phase(), Phase::Asking); // 3 chose no option
    m_desk.key(Qt::Key_F);
    ASSERT_NO_FATAL_FAILURE(menuKey(Qt::Key_0));
    EXPECT_EQ(m_desk.find<QLabel>("flag"), nullptr);
    undo();
    EXPECT_NE(m_desk.find<QLabel>("flag"), nullptr);
}

TEST_F(CardActionsByKey, EscapeLeavesTheFlagsAsTheyWere)
{
    m_desk.key(Qt::Key_F);
    ASSERT_NO_FATAL_FAILURE(menuKey(Qt::Key_Escape));
    EXPECT_EQ(QApplication::activePopupWidget(), nullptr);
    EXPECT_EQ(m_desk.app->page(), Page::Review);
    EXPECT_EQ(m_desk.app->cardActions().flag(), 0);
}

TEST_F(CardActionsByKey, MOpensTheMenuInWhichEachEntryHasItsLetter)
{
    m_desk.key(Qt::Key_M);
    ASSERT_NO_FATAL_FAILURE(menuKey(Qt::Key_B));
    EXPECT_EQ(message(), "Buried 3 cards until tomorrow.");
}

TEST_F(CardActionsByKey, TheMoreButtonOpensTheMenu)
{
    ASSERT_NO_FATAL_FAILURE(m_desk.click("cardMore"));
    ASSERT_NO_FATAL_FAILURE(menuKey(Qt::Key_S));
    EXPECT_EQ(message(), "Suspended 1 card.");
}

TEST_F(CardActionsByKey, CtrlDAsksForTheDayAndCtrlRResets)
{
    m_desk.prompts.due = DueChoice{.days = 0, .interval = false};
    m_desk.key(Qt::Key_D, Qt::ControlModifier);
    ASSERT_TRUE(m_desk.prompts.dueAsked);
    EXPECT_EQ(m_desk.prompts.dueAsked->interval, std::nullopt);
    EXPECT_TRUE(m_desk.app->review().card()->schedule);
    m_desk.key(Qt::Key_R, Qt::ControlModifier);
    EXPECT_FALSE(m_desk.app->review().card()->schedule);
    EXPECT_EQ(message(), "The card is new again.");
    m_desk.prompts.due.reset(); // cancelled
    m_desk.key(Qt::Key_D, Qt::ControlModifier);
    EXPECT_FALSE(m_desk.app->review().card()->schedule);
}

TEST_F(CardActionsByKey, OutsideOfAReviewTheyAreOff)
{
    m_desk.key(Qt::Key_Escape);
    ASSERT_EQ(m_desk.app->page(), Page::Today);
    m_desk.key(Qt::Key_D, Qt::ControlModifier);
    EXPECT_FALSE(m_desk.prompts.dueAsked);
    EXPECT_FALSE(m_desk.window.findChild<QMenu *>(QStringLiteral("cardMenu"))->isEnabled());
}

TEST_F(CardActionsByKey, CtrlUOnADeckBringsItsBuriedCardsBack)
{
    m_desk.key(Qt::Key_Minus);
    m_desk.key(Qt::Key_Minus);
    ASSERT_EQ(m_desk.app->page(), Page::Today);
    auto *tree = m_desk.find<QTreeView>("decks");
    ASSERT_NE(tree, nullptr);
    tree->setFocus();
    tree->setCurrentIndex(tree->model()->index(0, 0));
    const auto *unbury = m_desk.window.findChild<QAction *>(QStringLiteral("unburyCommand"));
    EXPECT_EQ(unbury->text().toStdString(), "Unbury 2 cards");
    m_desk.key(Qt::Key_U, Qt::ControlModifier);
    EXPECT_EQ(message(), "Unburied 2 cards.");
    EXPECT_EQ(m_desk.app->today().state(), TodayViewModel::State::Due);
    EXPECT_FALSE(unbury->isEnabled());
}

TEST_F(CardActionsByKey, CtrlShiftUOnADeckBringsItsSuspendedCardsBack)
{
    m_desk.key(Qt::Key_S);
    m_desk.key(Qt::Key_Escape);
    auto *tree = m_desk.find<QTreeView>("decks");
    ASSERT_NE(tree, nullptr);
    tree->setFocus();
    tree->setCurrentIndex(tree->model()->index(0, 0));
    m_desk.key(Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(message(), "Unsuspended 1 card.");
    undo();
    EXPECT_EQ(m_desk.app->today().decks().decks().front().counts.suspended, 1);
}

} // namespace engram::desktop
