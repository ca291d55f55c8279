// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "widgets/today_page.h"

#include <QLabel>
#include <QTreeView>

#include "support/desktop_window.h"
#include "widgets/detail_button.h"

namespace engram::desktop
{

using test::DesktopWindow;

TEST(TodayPage, AnEmptyHomeOffersTheDeckByName)
{
    const DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.open());
    auto *start = desk.find<DetailButton>("startShipped");
    ASSERT_NE(start, nullptr);
    EXPECT_EQ(start->word().toStdString(), "Start with Capitals");
    EXPECT_NE(desk.find("importFirst"), nullptr);
    EXPECT_EQ(desk.find("decks"), nullptr);
}

TEST(TodayPage, SaysWhatIsDueAndShowsTheDecks)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    desk.answerRight();
    desk.key(Qt::Key_Escape);
    EXPECT_TRUE(desk.find<QLabel>("dueLine")->text().contains(QStringLiteral("1 new question ")))
        << desk.find<QLabel>("dueLine")->text().toStdString();
    EXPECT_EQ(desk.find<DetailButton>("start")->word().toStdString(), "Continue");
    auto *tree = desk.find<QTreeView>("decks");
    ASSERT_NE(tree, nullptr);
    const QModelIndex root = tree->model()->index(0, 0);
    EXPECT_EQ(root.data().toString().toStdString(), "Capitals");
    EXPECT_EQ(tree->model()->index(0, 0, root).data().toString().toStdString(), "Europe");
    EXPECT_TRUE(tree->isExpanded(root));
}

TEST(TodayPage, WhenAllIsDoneItSaysWhatWasAchievedAndOffersAQuiz)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    while (desk.app->page() == Page::Review)
        desk.answerRight();
    desk.key(Qt::Key_Return);
    ASSERT_EQ(desk.app->page(), Page::Today);
    EXPECT_EQ(desk.find<QLabel>("title")->text().toStdString(), "All done for today");
    EXPECT_TRUE(desk.find<QLabel>("dueLine")->text().contains(QStringLiteral("Tomorrow")));
    EXPECT_EQ(desk.find("start"), nullptr);
    EXPECT_NE(desk.find("quizMe"), nullptr);
}

TEST(TodayPage, EnterInTheTreeStudiesThatDeck)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    desk.app->review().close();
    desk.app->goToday();
    auto *tree = desk.find<QTreeView>("decks");
    tree->setFocus();
    tree->setCurrentIndex(tree->model()->index(0, 0, tree->model()->index(0, 0)));
    desk.key(Qt::Key_Return);
    EXPECT_EQ(desk.app->page(), Page::Review);
    EXPECT_TRUE(desk.app->review().options().deck.has_value());
}

TEST(TodayPage, ARowSaysWhatTheSessionOverItsDeckBeginsWith)
{
    std::string deck = "---\ndeck: Root\nid: root\n---\n";
    for (const std::string section : {"One", "Two", "Three"}) {
        deck += "\n# " + section + "\n";
        for (int i = 0; i < 12; ++i)
            deck += "\n## " + section + " " + std::to_string(i) + "\n\nback\n";
    }
    DesktopWindow desk(deck);
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    for (int i = 0; i < 15; ++i)
        desk.answerRight();
    desk.app->review().close();
    desk.app->goToday();
    auto *tree = desk.find<QTreeView>("decks");
    ASSERT_NE(tree, nullptr);
    const QModelIndex root = tree->model()->index(0, 0);
    for (int row = 0; row < 3; ++row) {
        const QModelIndex name = tree->model()->index(row, DeckModel::NameColumn, root);
        const int said = name.siblingAtColumn(DeckModel::NewColumn).data().toInt() +
                         name.siblingAtColumn(DeckModel::DueColumn).data().toInt();
        if (said == 0)
            continue;
        tree->setFocus();
        tree->setCurrentIndex(name);
        desk.key(Qt::Key_Return);
        ASSERT_EQ(desk.app->page(), Page::Review) << name.data().toString().toStdString();
        // What was answered of the deck today is behind one already.
        EXPECT_EQ(desk.app->review().total() - desk.app->review().done(), said)
            << name.data().toString().toStdString();
        desk.key(Qt::Key_Escape);
        EXPECT_EQ(desk.find<DetailButton>("start")->word().toStdString(),
                  "Continue “" + name.data().toString().toStdString() + "”")
            << "which is not all that is due";
    }
}

TEST(TodayPage, TheSidebarHasNoDoorsThatLeadNowhere)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    EXPECT_EQ(desk.find("sidebar"), nullptr);
    desk.key(Qt::Key_1, Qt::ControlModifier);
    ASSERT_EQ(desk.app->page(), Page::Today);
    const QWidget *sidebar = desk.find("sidebar");
    ASSERT_NE(sidebar, nullptr);
    EXPECT_EQ(sidebar->findChildren<QPushButton *>().size(), 3);
    ASSERT_NO_FATAL_FAILURE(desk.click("library"));
    EXPECT_EQ(desk.app->page(), Page::Library);
    ASSERT_NO_FATAL_FAILURE(desk.click("settings"));
    EXPECT_EQ(desk.app->page(), Page::Settings);
    ASSERT_NO_FATAL_FAILURE(desk.click("today"));
    EXPECT_EQ(desk.app->page(), Page::Today);
    ASSERT_NO_FATAL_FAILURE(desk.trigger("sidebarCommand"));
    EXPECT_EQ(desk.find("sidebar"), nullptr);
}

TEST(TodayPage, ACollectionInUseIsSaidInWordsAndCanBeTriedAgain)
{
    auto first = std::make_unique<test::DesktopApp>();
    ASSERT_NO_FATAL_FAILURE(first->open());
    const test::ManualClock clock;
    AppViewModel app({.collection = first->path("test.engram")}, clock);
    test::FakePrompts prompts;
    DesktopSettings settings;
    Appearance appearance(*static_cast<QApplication *>(QApplication::instance()));
    MainWindow window(app, appearance, prompts, settings);
    window.show();
    app.open();
    ASSERT_TRUE(QTest::qWaitFor([&] { return app.page() == Page::Failed; }, test::PatienceMs));
    EXPECT_FALSE(window.findChild<QLabel *>(QStringLiteral("failure"))->text().isEmpty());

    first->app.reset();
    window.findChild<QPushButton *>(QStringLiteral("tryAgain"))->click();
    EXPECT_TRUE(QTest::qWaitFor([&] { return app.page() == Page::Today; }, test::PatienceMs));
}

TEST(TodayPage, WithDecksAndNoCardsItTellsHowToBegin)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.open());
    ASSERT_TRUE(desk.isActive());
    desk.prompts.deckName = QStringLiteral("Mine");
    ASSERT_NO_FATAL_FAILURE(desk.click("makeFirst"));
    EXPECT_EQ(desk.find<QLabel>("title")->text().toStdString(), "Nothing to learn yet");
    EXPECT_TRUE(
        desk.find<QLabel>("dueLine")->text().contains(QStringLiteral("“Mine” has no cards yet")))
        << desk.find<QLabel>("dueLine")->text().toStdString();
    ASSERT_NE(desk.find("decks"), nullptr);
    ASSERT_NE(desk.find("importToo"), nullptr);
    EXPECT_EQ(desk.find("quizMe"), nullptr);
    auto *shipped = desk.find<DetailButton>("startShippedToo");
    ASSERT_NE(shipped, nullptr);
    EXPECT_EQ(shipped->word().toStdString(), "Start with Capitals");
    ASSERT_NO_FATAL_FAILURE(desk.click("writeFirst"));
    ASSERT_EQ(desk.app->page(), Page::Edit);
    desk.key(Qt::Key_Escape);
    ASSERT_EQ(desk.app->page(), Page::Today);
    ASSERT_NO_FATAL_FAILURE(desk.click("startShippedToo"));
    ASSERT_TRUE(desk.waitFor(Page::Review));
    desk.key(Qt::Key_Escape);
    EXPECT_EQ(desk.find<QLabel>("title")->text().toStdString(), "Today");
    EXPECT_EQ(desk.find("writeFirst"), nullptr);
}

TEST(TodayPage, ComesBackFromADeckToWhereItWasOpened)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    desk.key(Qt::Key_Escape);
    auto *tree = desk.find<QTreeView>("decks");
    ASSERT_NE(tree, nullptr);
    ASSERT_TRUE(desk.isActive());
    tree->setFocus();
    tree->setCurrentIndex(tree->model()->index(0, 0, tree->model()->index(0, 0)));
    desk.key(Qt::Key_I, Qt::ControlModifier);
    ASSERT_EQ(desk.app->page(), Page::Deck);
    desk.key(Qt::Key_Escape);
    ASSERT_EQ(desk.app->page(), Page::Today);
    EXPECT_TRUE(tree->hasFocus());
    EXPECT_EQ(tree->currentIndex().data().toString().toStdString(), "Europe");
    desk.find("quizMe")->setFocus();
    desk.key(Qt::Key_4, Qt::ControlModifier);
    ASSERT_EQ(desk.app->page(), Page::Settings);
    desk.key(Qt::Key_Escape);
    EXPECT_TRUE(desk.find("quizMe")->hasFocus())
        << desk.window.focusWidget()->objectName().toStdString();
    desk.app->startReview();
    desk.key(Qt::Key_Escape);
    EXPECT_TRUE(desk.find("start")->hasFocus()) << "after studying, that is next";
}

} // namespace engram::desktop
