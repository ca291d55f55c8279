// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "widgets/grade_menu.h"

#include <QTreeView>

#include "support/desktop_window.h"
#include "widgets/detail_button.h"

namespace engram::desktop
{

using test::DesktopWindow;

namespace
{

class GradeMenuTest : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_NO_FATAL_FAILURE(m_desk.begin());
        ASSERT_TRUE(m_desk.isActive());
        m_desk.key(Qt::Key_Escape);
        m_desk.key(Qt::Key_I, Qt::ControlModifier);
        ASSERT_EQ(m_desk.app->page(), Page::Deck);
    }

    [[nodiscard]] QMenu *open()
    {
        m_desk.key(Qt::Key_G);
        return qobject_cast<QMenu *>(QApplication::activePopupWidget());
    }
    [[nodiscard]] static std::string textOf(const QMenu &menu, const char *name)
    {
        const auto *action = menu.findChild<QAction *>(QLatin1String(name));
        return action != nullptr ? action->text().toStdString() : "";
    }
    [[nodiscard]] std::string onButton() const
    {
        return m_desk.find<DetailButton>("gradeNow")->word().toStdString();
    }

    DesktopWindow m_desk;
};

} // namespace

TEST_F(GradeMenuTest, SaysWhatIsGradedAndWhenItComesNext)
{
    EXPECT_EQ(onButton(), "Grade the question");
    QMenu *menu = open();
    ASSERT_NE(menu, nullptr);
    EXPECT_EQ(textOf(*menu, "gradeSubject"), "Grade the question unseen");
    EXPECT_EQ(textOf(*menu, "grade1Command"), "1  &Again\ttoday · 1 d");
    EXPECT_EQ(textOf(*menu, "grade4Command"), "3  &Good\t1 d");
    menu->close();
    m_desk.find<QTreeView>("questions")->selectAll();
    EXPECT_EQ(onButton(), "Grade 2 questions");
    menu = open();
    ASSERT_NE(menu, nullptr);
    EXPECT_EQ(textOf(*menu, "grade4Command"), "3  &Good") << "they may come on several days";
    menu->close();
}

TEST_F(GradeMenuTest, TakesTheDigits)
{
    for (const auto &[key, grade] :
         {std::pair(Qt::Key_1, Grade::Wrong), {Qt::Key_4, Grade::Easy}}) {
        QMenu *menu = open();
        ASSERT_NE(menu, nullptr);
        QTest::keyClick(menu, key);
        EXPECT_EQ(QApplication::activePopupWidget(), nullptr);
        EXPECT_EQ(m_desk.app->message().text.toStdString(), "Graded 1 card.");
        const auto card = m_desk.app->deck().questions().cardAt(
            m_desk.find<QTreeView>("questions")->model()->index(0, 0));
        ASSERT_TRUE(card);
        ASSERT_TRUE(m_desk.app->cardInfo().show(*card, true));
        EXPECT_EQ(m_desk.app->cardInfo()
                      .history()
                      .index(0, CardHistoryModel::GradeColumn)
                      .data()
                      .toString()
                      .right(3)
                      .toStdString(),
                  "(" + std::to_string(value(grade)) + ")");
        m_desk.app->undo();
    }
    QMenu *menu = open();
    ASSERT_NE(menu, nullptr);
    QTest::keyClick(menu, Qt::Key_9);
    EXPECT_NE(QApplication::activePopupWidget(), nullptr) << "no grade has that digit";
    menu->close();
}

TEST_F(GradeMenuTest, NamesTheFactOnAQuestionsPage)
{
    m_desk.key(Qt::Key_Return);
    ASSERT_EQ(m_desk.app->page(), Page::Question);
    EXPECT_EQ(onButton(), "Grade fact 1");
    m_desk.key(Qt::Key_Down);
    EXPECT_EQ(onButton(), "Grade fact 2");
    QMenu *menu = open();
    ASSERT_NE(menu, nullptr);
    EXPECT_EQ(textOf(*menu, "gradeSubject"), "Grade fact 2 unseen");
    menu->close();
    auto *facts = m_desk.find<QTreeView>("facts");
    facts->selectAll();
    EXPECT_EQ(onButton(), "Grade 2 facts");
    facts->clearSelection();
    EXPECT_FALSE(m_desk.find("gradeNow")->isEnabled());
    EXPECT_EQ(open(), nullptr);
}

TEST_F(GradeMenuTest, NamesTheQuestionWhereItHasNoFacts)
{
    m_desk.key(Qt::Key_Down);
    m_desk.key(Qt::Key_Return);
    ASSERT_EQ(m_desk.app->page(), Page::Question);
    EXPECT_EQ(onButton(), "Grade the question");
}

TEST_F(GradeMenuTest, SaysWhatIsGradedAlsoWhileTheEngineIsAtWork)
{
    auto *menu = m_desk.window.findChild<QWidget *>(QStringLiteral("deckPage"))
                     ->findChild<GradeMenu *>(QStringLiteral("gradeMenu"));
    ASSERT_NE(menu, nullptr);
    auto *questions = m_desk.find<QTreeView>("questions");
    QWidget *button = m_desk.find("gradeNow");
    m_desk.app->backUp(m_desk.path("safe.engram"));
    const auto select = [questions](int row) {
        questions->selectionModel()->setCurrentIndex(questions->model()->index(row, 0),
                                                     QItemSelectionModel::ClearAndSelect |
                                                         QItemSelectionModel::Rows);
    };
    select(1);
    EXPECT_EQ(onButton(), "Grade the question");
    questions->selectAll();
    EXPECT_EQ(onButton(), "Grade 2 questions");
    select(0);
    menu->openBelow(*button);
    EXPECT_EQ(textOf(*menu, "grade4Command"), "3  &Good");
    menu->close();
    EXPECT_TRUE(m_desk.app->isBusy());
    ASSERT_TRUE(m_desk.waitFor(Page::Deck));
    menu->openBelow(*button);
    EXPECT_EQ(textOf(*menu, "grade4Command"), "3  &Good\t1 d");
    menu->close();
}

} // namespace engram::desktop
