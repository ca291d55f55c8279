// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "viewmodel/import_view_model.h"

#include <QAbstractItemModelTester>

#include "support/desktop_app.h"

namespace engram::desktop
{

using ImportState = ImportViewModel::State;
using test::DesktopApp;
using test::SmallDeck;

namespace
{

const std::string QuizPage = R"(A small quiz

2 easy questions

Score0 / 0
1 of 2
What is two and two?
AThree
BFour
Hint

Count on your fingers.

Detailed explanation

Two and two make four.

2 of 2
What is three and three?
ASix
BNine
Hint

Again, count.

Detailed explanation

Three and three make six.
)";

class ImportViewModelTest : public testing::Test
{
protected:
    void SetUp() override { ASSERT_NO_FATAL_FAILURE(m_desk.open()); }

    [[nodiscard]] bool waitFor(ImportState state)
    {
        return QTest::qWaitFor([&] { return m_import.state() == state && !m_import.isPlanning(); },
                               test::PatienceMs);
    }

    DesktopApp m_desk;
    ImportViewModel &m_import = m_desk.app->import();
};

} // namespace

TEST_F(ImportViewModelTest, ShowsThePlanBeforeAnythingChanges)
{
    const QAbstractItemModelTester tester(&m_import.items(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    m_desk.app->importFiles({m_desk.write("kings.md", SmallDeck)});
    ASSERT_TRUE(waitFor(ImportState::Planned));
    EXPECT_EQ(m_desk.app->page(), Page::Import);
    EXPECT_EQ(m_import.counts().toStdString(), "2 new notes · 2 new facts");
    EXPECT_EQ(m_import.items().rowCount(), 4);

    m_import.skip();
    ASSERT_TRUE(m_desk.waitFor(Page::Today));
    EXPECT_EQ(m_desk.app->today().state(), TodayViewModel::State::Empty);
}

TEST_F(ImportViewModelTest, AnAcceptedPlanIsCarriedOutAndCanBeUndone)
{
    m_desk.app->importFiles({m_desk.write("kings.md", SmallDeck)});
    ASSERT_TRUE(waitFor(ImportState::Planned));
    m_import.apply();
    ASSERT_TRUE(m_desk.waitFor(Page::Today));
    EXPECT_EQ(m_desk.app->today().state(), TodayViewModel::State::Due);
    EXPECT_EQ(m_desk.app->message().text.toStdString(),
              "Imported “Capitals”: 2 new notes · 2 new facts");
    EXPECT_EQ(m_desk.app->message().action, Message::Action::Undo);
    m_desk.app->undo();
    EXPECT_EQ(m_desk.app->today().state(), TodayViewModel::State::Empty);
}

TEST_F(ImportViewModelTest, WhatComesBackFromTheBinIsSaidToBeRestored)
{
    const QString file = m_desk.write("kings.md", SmallDeck);
    m_desk.app->importFiles({file});
    ASSERT_TRUE(waitFor(ImportState::Planned));
    m_import.apply();
    ASSERT_TRUE(m_desk.waitFor(Page::Today));
    m_desk.app->deleteDeck(m_desk.app->today().decks().decks().front().deck.id);
    m_desk.app->importFiles({file});
    ASSERT_TRUE(waitFor(ImportState::Planned));
    EXPECT_EQ(m_import.counts().toStdString(), "4 restored");
    EXPECT_TRUE(m_import.headline().contains(QStringLiteral("back from the bin")));
    EXPECT_EQ(m_import.items().index(0, 0).data().toString().toStdString(), "Restored");
}

TEST(ImportOfAFileAgain, SaysThatWhatWasAddedByHandStays)
{
    const DesktopApp desk;
    const QString file = desk.write("kings.md", SmallDeck);
    {
        const auto collection =
            Collection::open({.path = desk.path("test.engram").toStdString()}, desk.clock);
        ASSERT_TRUE(collection);
        ASSERT_TRUE(
            (*collection)
                ->applyImport(*(*collection)->planImport(parseDeckFile(SmallDeck), "kings")));
        const auto decks = *(*collection)->decks();
        ASSERT_TRUE((*collection)->addNoteText(decks.front().deck.id, "## own\n\nmine\n"));
    }
    ASSERT_NO_FATAL_FAILURE(desk.open());
    ImportViewModel &import = desk.app->import();
    desk.app->importFiles({file});
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return import.state() == ImportState::Planned && !import.isPlanning(); },
        test::PatienceMs));
    EXPECT_EQ(import.counts().toStdString(), "4 unchanged · 1 added by hand (kept)");
    EXPECT_FALSE(import.hasChanges());
    EXPECT_EQ(import.items().index(0, 0).data().toString().toStdString(), "Added by hand");
}

TEST_F(ImportViewModelTest, WhatIsSkippedIsListedWithItsLineAndReason)
{
    m_desk.app->importFiles({m_desk.write("odd.md", "stray text\n\n" + SmallDeck.substr(4))});
    ASSERT_TRUE(waitFor(ImportState::Planned));
    ASSERT_GT(m_import.items().rowCount(), 0);
    const QModelIndex first = m_import.items().index(0, 0);
    EXPECT_FALSE(first.data().toString().isEmpty());
    EXPECT_EQ(first.siblingAtColumn(ImportPlanModel::LineColumn).data().toInt(), 1);
    EXPECT_TRUE(first.siblingAtColumn(ImportPlanModel::TitleColumn)
                    .data()
                    .toString()
                    .contains(QStringLiteral("##")));
}

TEST_F(ImportViewModelTest, MarkupInATitleIsNoMarkupInItsTooltip)
{
    m_desk.app->importFiles({m_desk.write(
        "evil.md", "# S\n\n## <img src=x.png> `<b>` in a title\n\n> It is shown as text.\n")});
    ASSERT_TRUE(waitFor(ImportState::Planned));
    const int last = m_import.items().rowCount() - 1;
    ASSERT_GE(last, 0);
    const QString tip = m_import.items().index(last, 0).data(Qt::ToolTipRole).toString();
    EXPECT_FALSE(tip.contains(QStringLiteral("<img"))) << tip.toStdString();
    EXPECT_FALSE(tip.contains(QStringLiteral("<b>"))) << tip.toStdString();
}

TEST_F(ImportViewModelTest, ABinaryFileIsRefusedInWords)
{
    m_desk.app->importFiles(
        {m_desk.write("photo.md", std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0", 19))});
    ASSERT_TRUE(waitFor(ImportState::Failed));
    EXPECT_EQ(m_import.error().count(QLatin1Char(':')), 1) << m_import.error().toStdString();
    m_import.apply();
    EXPECT_EQ(m_import.state(), ImportState::Failed);
    m_import.skip();
    EXPECT_TRUE(m_desk.waitFor(Page::Today));
}

TEST_F(ImportViewModelTest, AMissingFileIsRefusedInWords)
{
    m_desk.app->importFiles({m_desk.path("nowhere.md")});
    ASSERT_TRUE(waitFor(ImportState::Failed));
    EXPECT_TRUE(m_import.error().contains(QStringLiteral("no such file")));
    EXPECT_EQ(m_import.fileName().toStdString(), "nowhere.md");
}

TEST_F(ImportViewModelTest, SeveralFilesComeOneAfterTheOther)
{
    std::string other = SmallDeck;
    other.replace(other.find("deck: Capitals"), 14, "deck: Cities");
    other.replace(other.find("id: capitals"), 12, "id: cities");
    m_desk.app->importFiles({m_desk.write("a.md", SmallDeck), m_desk.write("b.md", other)});
    ASSERT_TRUE(waitFor(ImportState::Planned));
    EXPECT_EQ(m_import.fileCountText().toStdString(), "File 1 of 2");
    m_import.apply();
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
            return m_import.fileName() == QStringLiteral("b.md") &&
                   m_import.state() == ImportState::Planned;
        },
        test::PatienceMs));
    m_import.apply();
    ASSERT_TRUE(m_desk.waitFor(Page::Today));
    EXPECT_EQ(m_desk.app->today().decks().rowCount(), 2);
}

TEST_F(ImportViewModelTest, AQuizPageAsksForItsAnswerKey)
{
    m_desk.app->importFiles({m_desk.write("page.txt", QuizPage)});
    ASSERT_TRUE(waitFor(ImportState::Planned));
    EXPECT_TRUE(m_import.needsAnswers());
    EXPECT_EQ(m_import.counts().toStdString(), "2 drafts without a right answer");
    EXPECT_EQ(m_import.answersText().toStdString(), "0 of 2 answers");
    EXPECT_EQ(m_import.onlyDrafts(), 2);
    EXPECT_EQ(m_import.items().rowCount(), 2);
    m_import.setAnswers(QStringLiteral(" BA "));
    ASSERT_TRUE(waitFor(ImportState::Planned));
    EXPECT_EQ(m_import.counts().toStdString(), "2 new notes");
    EXPECT_EQ(m_import.answersText().toStdString(), "2 of 2 answers");
    EXPECT_EQ(m_import.onlyDrafts(), 0);
}

TEST_F(ImportViewModelTest, TheLastOfManyKeysTypedFastIsTheOneImported)
{
    m_desk.app->importFiles({m_desk.write("page.txt", QuizPage)});
    ASSERT_TRUE(waitFor(ImportState::Planned));
    m_import.setAnswers(QStringLiteral("A"));
    m_import.setAnswers(QStringLiteral("AA"));
    m_import.setAnswers(QStringLiteral("BA"));
    EXPECT_TRUE(m_import.isPlanning());
    EXPECT_EQ(m_import.state(), ImportState::Planned) << "the plan before stays on the screen";
    m_import.apply();
    ASSERT_TRUE(m_desk.waitFor(Page::Today));
    EXPECT_TRUE(m_desk.app->message().text.contains(QStringLiteral("2 new notes")))
        << m_desk.app->message().text.toStdString();
}

TEST_F(ImportViewModelTest, AFileIsLeftAloneEvenWhileItsPlanIsMade)
{
    m_desk.app->importFiles({m_desk.write("page.txt", QuizPage)});
    ASSERT_TRUE(waitFor(ImportState::Planned));
    m_import.setAnswers(QStringLiteral("BA"));
    m_import.skip();
    ASSERT_TRUE(m_desk.waitFor(Page::Today));
    EXPECT_EQ(m_desk.app->today().state(), TodayViewModel::State::Empty);
}

TEST_F(ImportViewModelTest, AWrongKeyIsAWarningThatCountsAndNames)
{
    m_desk.app->importFiles({m_desk.write("page.txt", QuizPage)});
    ASSERT_TRUE(waitFor(ImportState::Planned));
    m_import.setAnswers(QStringLiteral("BZA9"));
    ASSERT_TRUE(waitFor(ImportState::Planned));
    EXPECT_EQ(m_import.answersText().toStdString(), "1 of 2 answers");
    QString warnings;
    for (int row = 0; row < m_import.items().rowCount(); ++row) {
        const QModelIndex what = m_import.items().index(row, 0);
        const bool warning = what.data() == QStringLiteral("Warning");
        EXPECT_EQ(what.data(ImportPlanModel::AttentionRole).toBool(), warning);
        if (warning)
            warnings += what.siblingAtColumn(ImportPlanModel::TitleColumn).data().toString();
    }
    EXPECT_TRUE(warnings.contains(QStringLiteral("answers: 3, questions: 2")))
        << warnings.toStdString();
    EXPECT_TRUE(warnings.contains(QStringLiteral("—  Z"))) << warnings.toStdString();
}

} // namespace engram::desktop
