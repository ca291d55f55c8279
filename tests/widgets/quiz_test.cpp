// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <QLabel>

#include "dialogs/deck_dialog.h"
#include "support/desktop_window.h"
#include "widgets/detail_button.h"

namespace engram::desktop
{

using test::DesktopWindow;

TEST(Quiz, AsksInTurnAndShowsTheScore)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    desk.key(Qt::Key_Escape);
    desk.prompts.quiz = QuizChoice{0, false};
    ASSERT_NO_FATAL_FAILURE(desk.click("quizMe"));
    ASSERT_EQ(desk.app->page(), Page::Review);

    const auto header = [&] {
        for (const auto *label : desk.window.findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().startsWith(QStringLiteral("Question ")))
                return label->text().toStdString();
        }
        return std::string();
    };
    EXPECT_EQ(header(), "Question 1 of 2 · score 0 / 0");
    desk.key(static_cast<Qt::Key>(Qt::Key_1 + desk.optionThatIs(true)));
    EXPECT_EQ(header(), "Question 1 of 2 · score 1 / 1");
    EXPECT_EQ(desk.find("grade1"), nullptr);
    EXPECT_NE(desk.find("continue"), nullptr);
    desk.key(Qt::Key_Return);
    EXPECT_EQ(header(), "Question 2 of 2 · score 1 / 1");
    desk.key(static_cast<Qt::Key>(Qt::Key_1 + desk.optionThatIs(false)));
    desk.key(Qt::Key_Return);

    EXPECT_EQ(desk.app->page(), Page::Summary);
    EXPECT_EQ(desk.find<QLabel>("title")->text().toStdString(), "Score 1 / 2");
}

TEST(Quiz, ItsEndShowsTheLastTimeUnderTheFigures)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    for (const bool isFirst : {true, false}) {
        desk.app->startQuiz({}, false);
        desk.answerRight();
        desk.answerRight();
        ASSERT_EQ(desk.app->page(), Page::Summary);
        const auto *lastTime = desk.find<QLabel>("lastTime");
        EXPECT_EQ(lastTime == nullptr ? "" : lastTime->text().toStdString(),
                  isFirst ? "" : "Last time 2 / 2 (100 %) · the same share");
        desk.key(Qt::Key_Return);
    }
}

TEST(Quiz, APausedQuizGoesOnWhereItWas)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    desk.app->startQuiz({}, false);
    desk.answerRight();
    desk.key(Qt::Key_Escape);
    EXPECT_EQ(desk.find<DetailButton>("goOn")->word().toStdString(),
              "Go on with the quiz (2 of 2)");
    ASSERT_NO_FATAL_FAILURE(desk.click("goOn"));
    EXPECT_EQ(desk.app->page(), Page::Review);
    EXPECT_TRUE(desk.app->review().progressText().startsWith(QStringLiteral("Question 2 of 2")));
}

TEST(Quiz, GoesOnAfterARestartAtTheSameQuestionWithTheSameScore)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    desk.app->startQuiz({}, false);
    desk.answerRight();
    const QString question = desk.app->review().heading();
    desk.app->open(); // closes the collection first
    ASSERT_TRUE(desk.waitFor(Page::Today));
    ASSERT_NO_FATAL_FAILURE(desk.click("goOn"));
    EXPECT_EQ(desk.app->review().heading(), question);
    EXPECT_EQ(desk.app->review().progressText().toStdString(), "Question 2 of 2 · score 1 / 1");
}

TEST(Quiz, IsNotOfferedAgainOnceItsEndWasSeen)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    desk.app->startQuiz({}, false);
    desk.answerRight();
    desk.answerRight();
    ASSERT_EQ(desk.app->page(), Page::Summary);
    desk.key(Qt::Key_Return);
    EXPECT_EQ(desk.find("goOn"), nullptr);
}

TEST(Quiz, ADismissedPromptStartsNothing)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    desk.key(Qt::Key_Escape);
    ASSERT_NO_FATAL_FAILURE(desk.click("quizMe"));
    EXPECT_EQ(desk.app->page(), Page::Today);
}

TEST(Quiz, TabLeadsFromTheDeckToTheOrder)
{
    DeckDialog dialog(
        {.label = QStringLiteral("Questions of"), .names = {QStringLiteral("Capitals")}}, 0,
        DeckDialog::Order::Asked);
    dialog.show();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&dialog, test::PatienceMs));
    EXPECT_EQ(dialog.focusWidget()->objectName(), QStringLiteral("deck"));
    QTest::keyClick(dialog.focusWidget(), Qt::Key_Tab);
    EXPECT_EQ(dialog.focusWidget()->objectName(), QStringLiteral("shuffled"));
}

TEST(Quiz, SaysBeforeItBeginsThatItReviews)
{
    const DeckDialog dialog({.label = QStringLiteral("Questions of"),
                             .note = QStringLiteral("What is due is reviewed by it."),
                             .names = {QStringLiteral("Capitals")}},
                            0, DeckDialog::Order::Asked);
    bool isSaid = false;
    for (const auto *label : dialog.findChildren<QLabel *>())
        isSaid = isSaid || label->text() == QStringLiteral("What is due is reviewed by it.");
    EXPECT_TRUE(isSaid);
    EXPECT_EQ(dialog.findChild<QWidget *>(QStringLiteral("deck"))->accessibleDescription(),
              QStringLiteral("What is due is reviewed by it."));
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    desk.app->goToday();
    EXPECT_TRUE(desk.find("quizMe")->toolTip().contains(QStringLiteral("reviewed")));
}

} // namespace engram::desktop
