// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
// Handing an exam in: what is asked before, and what is taken back after.

#include <QLabel>
#include <QPushButton>

#include "support/desktop_window.h"

namespace engram::desktop
{

using std::chrono::minutes;
using test::DesktopWindow;

namespace
{

class ExamHandIn : public testing::Test
{
protected:
    void SetUp() override { begin({.kind = SessionKind::Exam}); }

    void begin(const SessionOptions &options)
    {
        ASSERT_NO_FATAL_FAILURE(m_desk.begin());
        ASSERT_TRUE(m_desk.isActive());
        m_desk.app->goToday();
        m_desk.app->startSession(options);
        ASSERT_EQ(m_desk.app->page(), Page::Review);
    }

    void handIn() { m_desk.key(Qt::Key_Return, Qt::ControlModifier); }
    void undo() { m_desk.key(Qt::Key_Z, Qt::ControlModifier); }
    [[nodiscard]] std::string message() const
    {
        const auto *text = m_desk.find<QLabel>("messageText");
        return text != nullptr ? text->text().toStdString() : "";
    }

    DesktopWindow m_desk;
};

} // namespace

TEST_F(ExamHandIn, SaysHowManyQuestionsAreOpenAndAsks)
{
    handIn();
    EXPECT_EQ(m_desk.app->page(), Page::Review);
    EXPECT_EQ(message(), "2 questions are open and would count as wrong. Hand in all the same?");
    EXPECT_EQ(m_desk.find<QPushButton>("messageAction")->text().toStdString(),
              "Hand in (Ctrl+Enter)");
    m_desk.key(Qt::Key_1);
    handIn();
    EXPECT_EQ(message(), "1 question is open and would count as wrong. Hand in all the same?");
    handIn();
    EXPECT_EQ(m_desk.app->page(), Page::Summary);
}

TEST_F(ExamHandIn, ItsKeysBeginNothingElseOnceTheLastAnswerHasEndedTheExam)
{
    m_desk.key(Qt::Key_1);
    m_desk.key(Qt::Key_1);
    ASSERT_EQ(m_desk.app->page(), Page::Summary);
    handIn();
    EXPECT_EQ(m_desk.app->page(), Page::Summary);
}

TEST_F(ExamHandIn, EscGoesOnAndTheNextTimeItAsksAgain)
{
    handIn();
    m_desk.key(Qt::Key_Escape);
    EXPECT_EQ(m_desk.app->page(), Page::Review);
    EXPECT_EQ(message(), "");
    handIn();
    EXPECT_EQ(m_desk.app->page(), Page::Review);
    m_desk.key(Qt::Key_N); // which goes on as well
    EXPECT_EQ(message(), "");
    handIn();
    EXPECT_EQ(m_desk.app->page(), Page::Review);
    m_desk.key(Qt::Key_Escape);
    m_desk.key(Qt::Key_Escape);
    EXPECT_EQ(m_desk.app->page(), Page::Today) << "with nothing asked Esc leaves the exam";
}

TEST_F(ExamHandIn, UndoTakesBackTheHandInAloneAndSaysSo)
{
    m_desk.key(Qt::Key_1);
    const QString open = m_desk.app->review().heading();
    handIn();
    handIn();
    ASSERT_EQ(m_desk.app->page(), Page::Summary);
    undo();
    ASSERT_EQ(m_desk.app->page(), Page::Review);
    EXPECT_EQ(m_desk.app->review().heading(), open);
    EXPECT_EQ(m_desk.app->review().done(), 1) << "the answer stays";
    EXPECT_EQ(message(), "The exam is not handed in any more: it goes on.");
    undo();
    EXPECT_EQ(m_desk.app->review().done(), 0);
    EXPECT_EQ(message(), "Undid the last answer.");
}

TEST_F(ExamHandIn, TakenBackWithoutAnyAnswerGoesOnAndCanBeHandedInAgain)
{
    handIn();
    handIn();
    ASSERT_EQ(m_desk.app->page(), Page::Summary);
    ASSERT_NO_FATAL_FAILURE(m_desk.click("summaryUndo"));
    ASSERT_EQ(m_desk.app->page(), Page::Review);
    m_desk.key(Qt::Key_1);
    m_desk.key(Qt::Key_1);
    ASSERT_EQ(m_desk.app->page(), Page::Summary) << "with all answered nothing is asked";
    undo();
    EXPECT_EQ(m_desk.app->page(), Page::Review);
    EXPECT_EQ(message(), "Undid the last answer.");
}

TEST(ExamTime, ThatIsOverMeanwhileLeavesTheExamHandedIn)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    desk.app->goToday();
    desk.app->startSession({.kind = SessionKind::Exam, .limit = minutes(5)});
    desk.app->handIn();
    desk.app->handIn();
    ASSERT_EQ(desk.app->page(), Page::Summary);
    desk.clock.advance(minutes(6));
    desk.app->undo();
    EXPECT_EQ(desk.app->page(), Page::Summary);
}

} // namespace engram::desktop
