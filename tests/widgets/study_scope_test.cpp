// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
// Which decks a way to study is over is said where it is chosen.

#include <QAction>
#include <QLabel>
#include <QTreeView>

#include "support/desktop_window.h"
#include "widgets/command_keys.h"

namespace engram::desktop
{

using test::DesktopWindow;

namespace
{

class StudyScope : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_NO_FATAL_FAILURE(m_desk.begin());
        ASSERT_TRUE(m_desk.isActive());
        m_desk.key(Qt::Key_Escape);
    }

    [[nodiscard]] std::string textOf(const char *command) const
    {
        return withoutMnemonic(m_desk.window.findChild<QAction *>(QLatin1String(command))->text())
            .toStdString();
    }
    void selectEurope()
    {
        auto *tree = m_desk.find<QTreeView>("decks");
        tree->setFocus();
        tree->setCurrentIndex(tree->model()->index(0, 0, tree->model()->index(0, 0)));
    }

    DesktopWindow m_desk;
};

} // namespace

TEST_F(StudyScope, IsAllDecksUntilOneIsSelected)
{
    EXPECT_EQ(textOf("cramAllCommand"), "Cram everything in all decks");
    EXPECT_EQ(textOf("examCommand"), "Exam over all decks…");
    EXPECT_EQ(textOf("shortCommand"), "Short session of all decks");
    selectEurope();
    EXPECT_EQ(textOf("cramAllCommand"), "Cram everything in “Europe”");
    EXPECT_EQ(textOf("cramCommand"), "Cram what was learned in “Europe”");
    EXPECT_EQ(textOf("weakCommand"), "Weak facts of “Europe”");
    EXPECT_EQ(textOf("aheadCommand"), "Learn ahead in “Europe”");
    EXPECT_EQ(textOf("examCommand"), "Exam over “Europe”…");
    EXPECT_EQ(textOf("shortCommand"), "Short session of “Europe”");
    EXPECT_EQ(textOf("spreadCommand"), "Spread reviews of “Europe”…");
    EXPECT_EQ(textOf("optionsCommand"), "Options of “Europe”");
    EXPECT_EQ(textOf("deckCommand"), "Open deck “Europe”");
    EXPECT_EQ(textOf("startCommand"), "Continue the review of all decks") << "it is paused";
}

TEST_F(StudyScope, OfTheReviewIsAllDecksUnlessOneOfOneDeckIsPaused)
{
    m_desk.app->review().close();
    m_desk.app->goToday();
    selectEurope();
    EXPECT_EQ(textOf("startCommand"), "Start what is due in all decks");
    m_desk.app->startReview(m_desk.app->today().decks().decks()[1].deck.id);
    m_desk.key(Qt::Key_Escape);
    ASSERT_EQ(m_desk.app->page(), Page::Today);
    EXPECT_EQ(textOf("startCommand"), "Continue the review of “Europe”");
}

TEST_F(StudyScope, IsWhatTheSessionThenIsOver)
{
    selectEurope();
    const auto europe = m_desk.app->today().decks().decks()[1].deck.id;
    m_desk.key(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_EQ(m_desk.app->page(), Page::Review);
    EXPECT_EQ(m_desk.app->review().options().deck, europe);
    m_desk.key(Qt::Key_Escape);
    m_desk.find<QTreeView>("decks")->setFocus();
    m_desk.key(Qt::Key_Escape);
    EXPECT_EQ(textOf("cramAllCommand"), "Cram everything in all decks") << "Esc selects none";
    m_desk.key(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_EQ(m_desk.app->page(), Page::Review);
    EXPECT_FALSE(m_desk.app->review().options().deck);
}

TEST_F(StudyScope, IsInTheTitleOfAnExam)
{
    m_desk.key(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(m_desk.find<QLabel>("title")->text().toStdString(), "Exam over all decks");
    m_desk.key(Qt::Key_Escape);
    selectEurope();
    m_desk.key(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(m_desk.find<QLabel>("title")->text().toStdString(), "Exam: Europe");
}

TEST_F(StudyScope, AnAmpersandInANameIsNoMnemonic)
{
    selectEurope();
    m_desk.app->renameDeck(m_desk.app->today().decks().decks()[1].deck.id,
                           QStringLiteral("Near & Far"));
    EXPECT_TRUE(m_desk.window.findChild<QAction *>(QStringLiteral("cramAllCommand"))
                    ->text()
                    .contains(QStringLiteral("Near && Far")));
}

} // namespace engram::desktop
