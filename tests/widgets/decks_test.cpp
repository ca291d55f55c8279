// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
// The tree of decks by keys and mouse, and grading where cards are listed.
#include <QDragEnterEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QTreeView>

#include <gmock/gmock.h>

#include "dialogs/name_dialog.h"
#include "support/desktop_window.h"
#include "support/dragged_row.h"
#include "widgets/deck_tree.h"
#include "widgets/detail_button.h"

namespace engram::desktop
{

using test::DesktopWindow;
using test::dragTo;

namespace
{

/// On Today, the tree with the focus, at "Europe" below "Capitals".
QTreeView *treeOf(DesktopWindow &desk)
{
    desk.app->review().close();
    desk.app->goToday();
    auto *tree = desk.find<QTreeView>("decks");
    if (tree == nullptr) {
        ADD_FAILURE() << "there is no tree";
        return nullptr;
    }
    EXPECT_TRUE(desk.isActive());
    tree->setFocus();
    tree->setCurrentIndex(tree->model()->index(0, 0, tree->model()->index(0, 0)));
    return tree;
}

std::string currentName(const QTreeView *tree)
{
    return tree->currentIndex().siblingAtColumn(0).data().toString().toStdString();
}

} // namespace

TEST(DeckTree, F2RenamesWhatIsSelectedAndItStaysSelected)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    QTreeView *tree = treeOf(desk);
    ASSERT_NE(tree, nullptr);
    desk.prompts.deckName = QStringLiteral("Old world");
    desk.key(Qt::Key_F2);
    EXPECT_EQ(desk.prompts.nameProposed.toStdString(), "Europe");
    EXPECT_EQ(currentName(tree), "Old world");
}

TEST(DeckTree, DeleteMovesToTheBinAtOnceAndTheMessageUndoesIt)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    QTreeView *tree = treeOf(desk);
    ASSERT_NE(tree, nullptr);
    desk.key(Qt::Key_Delete);
    EXPECT_EQ(tree->model()->rowCount(tree->model()->index(0, 0)), 0);
    EXPECT_EQ(currentName(tree), "Capitals") << "the keys go on from there";
    EXPECT_EQ(desk.app->message().action, Message::Action::Undo);
    desk.key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(tree->model()->rowCount(tree->model()->index(0, 0)), 1);
}

TEST(DeckTree, NewDecksAreMadeAndSelectedAndOthersMovedIntoThem)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    QTreeView *tree = treeOf(desk);
    ASSERT_NE(tree, nullptr);
    desk.prompts.deckName = QStringLiteral("Mine");
    desk.key(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(currentName(tree), "Mine");
    tree->setCurrentIndex(tree->model()->index(0, 0));
    desk.prompts.deckPlace = 0;
    desk.key(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(desk.prompts.decksOffered, QStringList{QStringLiteral("Mine")});
    EXPECT_EQ(desk.prompts.deckAsked, QStringLiteral("Move “Capitals” to"));
    EXPECT_EQ(currentName(tree), "Capitals") << "it stays selected where it is now";
    EXPECT_EQ(tree->currentIndex().parent().data().toString().toStdString(), "Mine");
}

TEST(DeckTree, TheContextMenuHasAllThatCanBeDone)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    const QTreeView *tree = treeOf(desk);
    ASSERT_NE(tree, nullptr);
    std::vector<std::string> names;
    for (const QAction *action : tree->actions())
        names.push_back(action->objectName().toStdString());
    for (const char *name : {"studyDeck", "deckOptions", "deckCommand", "renameDeckCommand",
                             "moveDeckCommand", "exportDeckCommand", "deleteDeckCommand"})
        EXPECT_THAT(names, testing::Contains(name));
}

TEST(DeckTree, TheSelectedDeckIsExported)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    ASSERT_NE(treeOf(desk), nullptr);
    desk.prompts.savePath = desk.path("europe.md");
    desk.key(Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_TRUE(QTest::qWaitFor(
        [&] { return desk.app->message().text == QStringLiteral("Saved as europe.md."); },
        test::PatienceMs));
}

TEST(DeckTree, WhatIsFoldedStaysSoWhenTheTreeChangesAndAfterARestart)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    QTreeView *tree = treeOf(desk);
    ASSERT_NE(tree, nullptr);
    tree->setCurrentIndex(tree->model()->index(0, 0));
    desk.key(Qt::Key_Left);
    EXPECT_FALSE(tree->isExpanded(tree->model()->index(0, 0)));
    ASSERT_EQ(desk.settings.folded.size(), 1);
    desk.app->newDeck(QStringLiteral("Mine"), {});
    EXPECT_FALSE(tree->isExpanded(tree->model()->index(0, 0)));

    DesktopSettings later = DesktopSettings::load(settingsFile());
    EXPECT_EQ(later.folded, desk.settings.folded);
    MainWindow again(*desk.app, desk.appearance, desk.prompts, later);
    auto *second = again.findChild<QTreeView *>(QStringLiteral("decks"));
    EXPECT_FALSE(second->isExpanded(second->model()->index(0, 0)));
    tree->setFocus();
    tree->setCurrentIndex(tree->model()->index(0, 0));
    desk.key(Qt::Key_Right);
    EXPECT_TRUE(desk.settings.folded.isEmpty());
}

TEST(DeckTree, FilesMayStillBeDroppedOnIt)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    const QTreeView *tree = treeOf(desk);
    ASSERT_NE(tree, nullptr);
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(desk.write("more.md", "## a\n\n1\n"))});
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(tree->viewport(), &enter);
    EXPECT_TRUE(enter.isAccepted());
}

TEST(DeckTree, ADeckIsDroppedOnThePlaceForTheTopLevelWhileItIsDragged)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    QTreeView *tree = treeOf(desk);
    ASSERT_NE(tree, nullptr);
    ASSERT_EQ(desk.find("topLevelDrop"), nullptr);
    auto *lines = qobject_cast<LineTree *>(tree);
    Q_EMIT lines->dragged(true);
    QWidget *top = desk.find("topLevelDrop");
    ASSERT_NE(top, nullptr);
    const std::unique_ptr<QMimeData> data(tree->model()->mimeData({tree->currentIndex()}));
    QDragEnterEvent enter(QPoint(5, 5), Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(top, &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop(QPointF(5, 5), Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(top, &drop);
    Q_EMIT lines->dragged(false);
    EXPECT_EQ(desk.find("topLevelDrop"), nullptr);
    ASSERT_TRUE(QTest::qWaitFor([&] { return tree->model()->rowCount() == 2; }, test::PatienceMs));
    EXPECT_EQ(currentName(tree), "Europe");
    Q_EMIT lines->dragged(true);
    EXPECT_EQ(desk.find("topLevelDrop"), nullptr) << "it is at the top level";
    Q_EMIT lines->dragged(false);
}

TEST(DeckTree, ThatADeckCanGoNowhereElseIsSaid)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    QTreeView *tree = treeOf(desk);
    ASSERT_NE(tree, nullptr);
    tree->setCurrentIndex(tree->model()->index(0, 0));
    desk.key(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(desk.app->message().text,
              QStringLiteral("There is no other deck to move “Capitals” to."));
}

TEST(DeckTree, ADeckIsAskedForItsNameByKeys)
{
    NameDialog dialog(QStringLiteral("Rename"), QStringLiteral("Old"));
    dialog.show();
    auto *name = dialog.findChild<QLineEdit *>(QStringLiteral("deckName"));
    ASSERT_NE(name, nullptr);
    QTest::keyClick(name, Qt::Key_Backspace);
    QTest::keyClicks(name, QStringLiteral("  "));
    QTest::keyClick(name, Qt::Key_Return);
    EXPECT_TRUE(dialog.isVisible()) << "blanks are no name";
    QTest::keyClicks(name, QStringLiteral("New"));
    QTest::keyClick(name, Qt::Key_Return);
    EXPECT_EQ(dialog.result(), QDialog::Accepted);
    EXPECT_EQ(dialog.name().trimmed().toStdString(), "New");
}

TEST(GradeNowPages, GradeWhatIsSelectedByKeys)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    ASSERT_NE(treeOf(desk), nullptr);
    desk.key(Qt::Key_I, Qt::ControlModifier);
    ASSERT_EQ(desk.app->page(), Page::Deck);
    auto *questions = desk.find<QTreeView>("questions");
    ASSERT_NE(questions, nullptr);
    questions->selectAll();
    desk.key(Qt::Key_G);
    QPointer<QWidget> menu = QApplication::activePopupWidget();
    ASSERT_NE(menu, nullptr);
    QTest::keyClick(menu, Qt::Key_Return); // Good is proposed
    EXPECT_EQ(desk.app->message().text.toStdString(), "Graded 2 cards.");
    questions->setCurrentIndex(questions->model()->index(0, 0));
    desk.key(Qt::Key_Return);
    ASSERT_EQ(desk.app->page(), Page::Question);
    auto *facts = desk.find<QTreeView>("facts");
    ASSERT_NE(facts, nullptr);
    facts->selectAll();
    desk.click("gradeNow");
    menu = QApplication::activePopupWidget();
    ASSERT_NE(menu, nullptr);
    QTest::keyClick(menu, Qt::Key_Return);
    EXPECT_EQ(desk.app->message().text.toStdString(), "Graded 2 cards.");
    EXPECT_EQ(desk.app->page(), Page::Question);
}

TEST(GradeNowPages, AnOpenMenuHasItsLettersForItself)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    ASSERT_NE(treeOf(desk), nullptr);
    desk.key(Qt::Key_I, Qt::ControlModifier);
    ASSERT_EQ(desk.app->page(), Page::Deck);
    desk.key(Qt::Key_G);
    QPointer<QWidget> menu = QApplication::activePopupWidget();
    ASSERT_NE(menu, nullptr);
    desk.key(Qt::Key_E); // as a window passes it on, which asks its shortcuts first
    EXPECT_EQ(desk.app->page(), Page::Deck) << "E edits nothing under the menu";
    QTest::keyClick(menu, Qt::Key_E);
    EXPECT_EQ(desk.app->message().text.toStdString(), "Graded 1 card.");
    desk.key(Qt::Key_E);
    EXPECT_EQ(desk.app->page(), Page::Edit) << "and once it is closed E edits again";
}

TEST(TodayPage, ADeckThatWasMadeHasTheKeyboard)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    const QTreeView *tree = treeOf(desk);
    ASSERT_NE(tree, nullptr);
    desk.prompts.deckName = QStringLiteral("Kings");
    desk.find("quizMe")->setFocus();
    ASSERT_NO_FATAL_FAILURE(desk.trigger("newDeckCommand"));
    EXPECT_TRUE(tree->hasFocus()) << "so that F2, Ins and Delete go on with it";
}

TEST(Sidebar, TakesEnterAndLeadsBackToThePageByEsc)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.open());
    ASSERT_TRUE(desk.isActive());
    auto *settings = desk.find<QPushButton>("settings");
    ASSERT_NE(settings, nullptr);
    settings->setFocus();
    desk.key(Qt::Key_Return);
    ASSERT_EQ(desk.app->page(), Page::Settings);
    settings->setFocus();
    desk.key(Qt::Key_Escape);
    EXPECT_FALSE(settings->hasFocus());
}

TEST(DeckMenu, NamesTheDeckThatItActsOn)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    ASSERT_NE(treeOf(desk), nullptr);
    const auto textOf = [&desk](const char *name) {
        return desk.window.findChild<QAction *>(QLatin1String(name))->text().toStdString();
    };
    EXPECT_EQ(textOf("deckNamed"), "The deck “Europe”:");
    EXPECT_EQ(textOf("newQuestionCommand"), "New &question in “Europe”…");
    desk.key(Qt::Key_Escape);
    EXPECT_EQ(textOf("deckNamed"), "The selected deck: none");
}

TEST(DeckPage, DeleteMovesTheSelectedQuestionsToTheBin)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    ASSERT_NE(treeOf(desk), nullptr);
    desk.key(Qt::Key_I, Qt::ControlModifier);
    ASSERT_EQ(desk.app->page(), Page::Deck);
    auto *questions = desk.find<QTreeView>("questions");
    ASSERT_NE(questions, nullptr);
    ASSERT_EQ(questions->model()->rowCount(), 2);
    desk.key(Qt::Key_Delete);
    EXPECT_EQ(questions->model()->rowCount(), 1);
    EXPECT_EQ(desk.app->message().text.toStdString(), "Moved 3 notes to the bin.");
    EXPECT_EQ(desk.app->page(), Page::Deck);
    desk.key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(questions->model()->rowCount(), 2);
    questions->selectAll();
    desk.key(Qt::Key_Delete);
    EXPECT_NE(desk.find("newQuestion"), nullptr) << "it is empty now, and says what can be done";
    EXPECT_TRUE(desk.app->message().action == Message::Action::Undo);
}

TEST(DeckTree, ADragMarksTheDeckItWouldGoBelowAndGoesThere)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    auto *tree = qobject_cast<DeckTree *>(treeOf(desk));
    ASSERT_NE(tree, nullptr);
    desk.app->newDeck(QStringLiteral("Mine"), {});
    desk.app->newDeck(QStringLiteral("Other"), {});
    QCoreApplication::sendPostedEvents();
    const QModelIndex mine = tree->model()->index(1, 0);
    ASSERT_EQ(mine.data().toString().toStdString(), "Mine");
    const QRect row = tree->visualRect(tree->model()->index(2, 0));
    // Its very edge, where a place between two rows would be.
    const QPoint edge = tree->viewport()->mapTo(&desk.window, row.bottomLeft() + QPoint(20, -1));
    std::string marked;
    dragTo(desk, tree, mine, edge,
           [&] { marked = tree->dropTarget().data().toString().toStdString(); });
    EXPECT_EQ(marked, "Other");
    ASSERT_TRUE(QTest::qWaitFor([&] { return tree->model()->rowCount() == 2; }, test::PatienceMs));
    EXPECT_EQ(desk.app->message().text.toStdString(), "Moved “Mine” below “Other”.");
    EXPECT_FALSE(tree->dropTarget().isValid());
}

TEST(DeckTree, ADragToTheEmptySpaceBelowGoesToTheTopLevel)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    auto *tree = qobject_cast<DeckTree *>(treeOf(desk));
    ASSERT_NE(tree, nullptr);
    QCoreApplication::sendPostedEvents();
    const QPoint below = QPoint(desk.window.width() / 2, desk.window.height() - 60);
    bool isMarked = false;
    dragTo(desk, tree, tree->currentIndex(), below, [&] {
        const QWidget *top = desk.find("topLevelDrop");
        isMarked = top != nullptr && top->property("over").toBool();
    });
    EXPECT_TRUE(isMarked);
    ASSERT_TRUE(QTest::qWaitFor([&] { return tree->model()->rowCount() == 2; }, test::PatienceMs));
    EXPECT_EQ(desk.app->message().text.toStdString(), "Moved “Europe” to the top level.");
}

} // namespace engram::desktop
