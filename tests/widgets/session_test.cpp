// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
// A whole first session, as a newcomer has it: once with the keys alone, once with the mouse alone.

#include <QLabel>

#include "support/desktop_window.h"
#include "widgets/detail_button.h"

namespace engram::desktop
{

using test::DesktopWindow;

namespace
{

constexpr int MoreThanAnySession = 100;

Qt::Key digit(int number)
{
    return static_cast<Qt::Key>(Qt::Key_0 + number);
}

} // namespace

TEST(Session, AFirstSessionByKeys)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.open());
    ASSERT_TRUE(desk.isActive());
    desk.key(Qt::Key_Return);
    ASSERT_TRUE(desk.waitFor(Page::Review));

    int cards = 0;
    while (desk.app->page() == Page::Review && cards < MoreThanAnySession) {
        ++cards;
        if (desk.app->review().isChoice())
            desk.key(digit(desk.optionThatIs(true) + 1));
        else
            desk.key(Qt::Key_Space);
        ASSERT_EQ(desk.app->review().phase(), ReviewViewModel::Phase::Answered);
        desk.key(Qt::Key_Return);
    }
    EXPECT_EQ(desk.app->page(), Page::Summary);
    EXPECT_GE(cards, 2);
    desk.key(Qt::Key_Return);
    EXPECT_EQ(desk.app->page(), Page::Today);
    EXPECT_EQ(desk.app->today().state(), TodayViewModel::State::Done);
}

TEST(Session, AFirstSessionByMouse)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.open());
    ASSERT_NO_FATAL_FAILURE(desk.click("startShipped"));
    ASSERT_TRUE(desk.waitFor(Page::Review));

    int cards = 0;
    while (desk.app->page() == Page::Review && cards < MoreThanAnySession) {
        ++cards;
        if (desk.app->review().isChoice()) {
            const std::string option = "option" + std::to_string(desk.optionThatIs(true) + 1);
            ASSERT_NO_FATAL_FAILURE(desk.click(option.c_str()));
        } else {
            ASSERT_NO_FATAL_FAILURE(desk.click("show"));
        }
        ASSERT_NO_FATAL_FAILURE(desk.click("grade3"));
    }
    EXPECT_EQ(desk.app->page(), Page::Summary);
    ASSERT_NO_FATAL_FAILURE(desk.click("done"));
    EXPECT_EQ(desk.app->page(), Page::Today);
}

TEST(Session, LettersChooseToo)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    desk.key(Qt::Key_B);
    EXPECT_TRUE(desk.app->review().question().rows()[1].chosen);
}

TEST(Session, EscapePausesAndEnterContinues)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    const QString card = desk.app->review().heading();
    desk.key(Qt::Key_Escape);
    EXPECT_EQ(desk.app->page(), Page::Today);
    desk.key(Qt::Key_Return);
    EXPECT_EQ(desk.app->page(), Page::Review);
    EXPECT_EQ(desk.app->review().heading(), card);
}

TEST(Session, CtrlBOpensTheBinAndEscapeComesBackToTheSameCard)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    ASSERT_TRUE(desk.isActive());
    desk.key(digit(1));
    const QString card = desk.app->review().heading();
    desk.key(Qt::Key_B, Qt::ControlModifier);
    EXPECT_EQ(desk.app->page(), Page::Bin);
    desk.key(Qt::Key_Escape);
    EXPECT_EQ(desk.app->page(), Page::Review);
    EXPECT_EQ(desk.app->review().heading(), card);
    EXPECT_EQ(desk.app->review().phase(), ReviewViewModel::Phase::Answered);
    desk.key(Qt::Key_Return);
    EXPECT_EQ(desk.app->review().done(), 1);
}

TEST(Session, EscapeAndClosingTheWindowKeepAChoiceWhoseResultWasSeen)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    ASSERT_TRUE(desk.isActive());
    const CardId first = desk.app->review().card()->id;
    desk.key(digit(1));
    desk.key(Qt::Key_Escape);
    EXPECT_TRUE(desk.find<QLabel>("messageText")
                    ->text()
                    .startsWith(QStringLiteral("Your last answer was recorded: ")));
    EXPECT_NE(desk.app->review().card()->id, first);
    desk.key(Qt::Key_Return);
    ASSERT_EQ(desk.app->page(), Page::Review);
    const CardId second = desk.app->review().card()->id;
    desk.key(digit(1));
    desk.window.close();
    desk.app->open();
    ASSERT_TRUE(desk.waitFor(Page::Today));
    for (const CardId card : {first, second}) {
        ASSERT_TRUE(desk.app->cardInfo().show(card, true));
        EXPECT_EQ(desk.app->cardInfo().history().rowCount(), 1);
    }
}

TEST(Session, UndoAndRedoByKeys)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    ASSERT_TRUE(desk.isActive());
    const QString first = desk.app->review().heading();
    desk.key(digit(1));
    desk.key(Qt::Key_Return);
    ASSERT_NE(desk.app->review().heading(), first);
    desk.key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(desk.app->review().heading(), first);
    desk.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_NE(desk.app->review().heading(), first);
    EXPECT_EQ(desk.app->review().done(), 1);
}

TEST(Session, UndoTakesTheChoiceBackBeforeTheAnswer)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    ASSERT_TRUE(desk.isActive());
    desk.key(digit(1));
    desk.key(Qt::Key_Return);
    const QString second = desk.app->review().heading();
    desk.key(digit(1));
    ASSERT_EQ(desk.app->review().phase(), ReviewViewModel::Phase::Answered);
    desk.key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(desk.app->review().heading(), second);
    EXPECT_EQ(desk.app->review().phase(), ReviewViewModel::Phase::Asking);
    EXPECT_EQ(desk.find("grade1"), nullptr);
    EXPECT_EQ(desk.find("message"), nullptr);
    desk.key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_NE(desk.app->review().heading(), second);
    EXPECT_NE(desk.find("message"), nullptr);
    EXPECT_EQ(desk.find<QPushButton>("messageAction")->text().toStdString(), "Redo");
    ASSERT_NO_FATAL_FAILURE(desk.click("messageAction"));
    EXPECT_EQ(desk.app->review().heading(), second);
}

TEST(Session, WhatIsSaidInPassingGoesAtTheNextKey)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    ASSERT_TRUE(desk.isActive());
    desk.app->undo();
    ASSERT_NE(desk.find("message"), nullptr);
    desk.key(Qt::Key_H);
    EXPECT_EQ(desk.find("message"), nullptr);
}

TEST(Session, UndoAndRedoRestWhereThereIsNothing)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.open());
    const auto *undo = desk.window.findChild<QAction *>(QStringLiteral("undoCommand"));
    const auto *redo = desk.window.findChild<QAction *>(QStringLiteral("redoCommand"));
    EXPECT_FALSE(undo->isEnabled());
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    desk.answerRight();
    EXPECT_TRUE(undo->isEnabled());
    EXPECT_TRUE(desk.find("undo")->isEnabled());
    EXPECT_FALSE(redo->isEnabled());
    desk.app->undo();
    EXPECT_TRUE(redo->isEnabled());
    desk.answerRight();
    EXPECT_FALSE(redo->isEnabled());
}

TEST(Session, UndoIsInTheMenuAndOnTheBar)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    const QString first = desk.app->review().heading();
    desk.answerRight();
    ASSERT_NO_FATAL_FAILURE(desk.click("undo"));
    EXPECT_EQ(desk.app->review().heading(), first);
    desk.answerRight();
    ASSERT_NO_FATAL_FAILURE(desk.trigger("undoCommand"));
    EXPECT_EQ(desk.app->review().heading(), first);
}

TEST(Session, ByLearningStepsSaysWhenTheNextCardComes)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    for (const auto &[name, value] :
         {std::pair("newPerDay", 1), {"learning", 1}, {"firstStep", 30}, {"secondStep", 0}})
        ASSERT_NO_FATAL_FAILURE(desk.setOption(name, value));
    const QString first = desk.app->review().heading();
    desk.key(digit(desk.optionThatIs(true) + 1));
    desk.key(Qt::Key_Return);
    ASSERT_EQ(desk.app->page(), Page::Summary);
    const auto *next = desk.find<QLabel>("strong");
    ASSERT_NE(next, nullptr);
    EXPECT_EQ(next->text().toStdString(), "Next card in 30 minutes.");
    desk.clock.advance(std::chrono::minutes(5));
    EXPECT_TRUE(QTest::qWaitFor([&] { return next->text().contains(QStringLiteral("25")); },
                                test::PatienceMs));
    desk.key(Qt::Key_Return);
    desk.app->startReview();
    EXPECT_EQ(desk.app->page(), Page::Today);
    EXPECT_EQ(desk.app->message().text.toStdString(), "Next card in 25 minutes.");
    desk.clock.advance(std::chrono::minutes(5));
    desk.app->startReview();
    ASSERT_EQ(desk.app->page(), Page::Review);
    EXPECT_EQ(desk.app->review().heading(), first);
    EXPECT_TRUE(desk.app->review().breadcrumb().endsWith(QStringLiteral("once more")));
}

TEST(Session, GoesOnWithEnterWhenTheCardThatItWaitsForIsThere)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    ASSERT_TRUE(desk.isActive());
    for (const auto &[name, value] :
         {std::pair("newPerDay", 1), {"learning", 1}, {"firstStep", 30}, {"secondStep", 0}})
        ASSERT_NO_FATAL_FAILURE(desk.setOption(name, value));
    desk.answerRight();
    ASSERT_EQ(desk.app->page(), Page::Summary);
    auto *button = desk.find<DetailButton>("done");
    EXPECT_EQ(button->word(), QStringLiteral("Done"));
    desk.clock.advance(std::chrono::minutes(30));
    EXPECT_TRUE(QTest::qWaitFor([&] { return button->word() == QStringLiteral("Go on"); },
                                test::PatienceMs))
        << "the page says so by itself";
    desk.key(Qt::Key_Return);
    EXPECT_EQ(desk.app->page(), Page::Review);
    EXPECT_EQ(desk.app->review().phase(), ReviewViewModel::Phase::Asking);
}

} // namespace engram::desktop
