// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
// Tags and decks in the library's tree, and tags of rows, by keys and mouse.

#include <QCompleter>
#include <QLabel>
#include <QLineEdit>

#include <gmock/gmock.h>

#include "support/desktop_window.h"
#include "support/dragged_row.h"
#include "support/tagged_deck.h"
#include "widgets/library_tree.h"

namespace engram::desktop
{

using test::DesktopWindow;

namespace
{

class LibraryTreeTest : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_NO_FATAL_FAILURE(m_desk.begin());
        ASSERT_TRUE(m_desk.isActive());
        m_desk.key(Qt::Key_2, Qt::ControlModifier);
        settle();
        m_tree = m_desk.find<LibraryTree>("libraryTree");
        ASSERT_NE(m_tree, nullptr);
    }

    void settle()
    {
        QCoreApplication::sendPostedEvents();
        EXPECT_TRUE(QTest::qWaitFor([this] { return m_desk.app->isReady(); }, test::PatienceMs));
        m_desk.app->library().finishListing();
    }
    [[nodiscard]] QModelIndex tag(const char *name) const
    {
        return m_desk.app->library().tree().indexOf(QLatin1String(name));
    }
    [[nodiscard]] QModelIndex deck(const char *name) const
    {
        for (const DeckSummary &row : m_desk.app->today().decks().decks())
            if (row.deck.name == name)
                return m_desk.app->library().tree().indexOf(row.deck.id);
        return {};
    }
    void goTo(const QModelIndex &index)
    {
        m_tree->setFocus();
        m_tree->setCurrentIndex(index);
    }
    /// The name in the row's place, by the keyboard.
    void rename(const QModelIndex &index, const char *name)
    {
        const std::string before = message();
        goTo(index);
        m_desk.key(Qt::Key_F2);
        QTest::keyClick(m_desk.window.focusWidget(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(m_desk.window.focusWidget(), QLatin1String(name));
        m_desk.key(Qt::Key_Return);
        EXPECT_TRUE(QTest::qWaitFor( // an editor tells later what was written
            [this, before] { return message() != before; }, test::PatienceMs));
        settle();
    }
    [[nodiscard]] std::string current() const
    {
        return m_tree->currentIndex().siblingAtColumn(0).data().toString().toStdString();
    }
    [[nodiscard]] std::string message() const { return m_desk.app->message().text.toStdString(); }

    DesktopWindow m_desk{test::TaggedDeck};
    LibraryTree *m_tree = nullptr;
};

} // namespace

TEST_F(LibraryTreeTest, AClickOnATagOrItsCountSearchesForIt)
{
    for (const int column : {0, 1}) {
        m_desk.find<QLineEdit>("libraryQuery")->clear();
        const QModelIndex lake = tag("lake").siblingAtColumn(column);
        QTest::mouseClick(m_tree->viewport(), Qt::LeftButton, {},
                          m_tree->visualRect(lake).center());
        settle();
        EXPECT_EQ(m_desk.find<QLineEdit>("libraryQuery")->text().toStdString(), "tag:\"lake\"");
        EXPECT_EQ(m_desk.app->library().rows().rowCount(), 1);
    }
    EXPECT_EQ(tag("lake").siblingAtColumn(1).data().toString().toStdString(), "1");
}

TEST_F(LibraryTreeTest, F2NamesATagInItsPlaceAndItStaysTheCurrentOne)
{
    rename(tag("lake"), "pond");
    EXPECT_EQ(message(), "The tag “lake” is called “pond” now, in 1 note.");
    EXPECT_EQ(current(), "pond");
    m_desk.key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(tag("lake").isValid());
}

TEST_F(LibraryTreeTest, ANameThatIsTakenIsAskedAboutAndAltMMerges)
{
    rename(tag("lake"), "old");
    EXPECT_THAT(message(), testing::StartsWith("There is a tag “old” already"));
    EXPECT_EQ(m_desk.find<QPushButton>("messageAction")->text().toStdString(), "&Merge (Alt+M)");
    EXPECT_EQ(m_desk.find<QPushButton>("messageClose")->text().toStdString(), "No");
    m_desk.key(Qt::Key_M, Qt::AltModifier);
    EXPECT_TRUE(QTest::qWaitFor( // the button is seen to be pressed
        [this] { return m_desk.app->message().action != Message::Action::Merge; },
        test::PatienceMs));
    settle();
    EXPECT_EQ(message(), "“lake” and “old” are one tag now. Changed 1 note.");
    EXPECT_EQ(current(), "old");
}

TEST_F(LibraryTreeTest, DeleteTakesATagAwayAndSendsADeckToTheBin)
{
    goTo(tag("lake"));
    m_desk.key(Qt::Key_Delete);
    settle();
    EXPECT_EQ(message(), "Took the tag “lake” from 1 note.");
    EXPECT_EQ(current(), "old") << "the keys go on from there";
    goTo(deck("Salt"));
    m_desk.key(Qt::Key_Delete);
    EXPECT_EQ(message(), "Moved “Salt” with 2 notes to the bin.");
    m_desk.key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(deck("Salt").isValid());
    EXPECT_EQ(m_desk.app->page(), Page::Library);
}

TEST_F(LibraryTreeTest, ATagAndADeckAreDraggedIntoOthers)
{
    m_tree->expandAll();
    const auto placeOf = [this](const QModelIndex &index) {
        return m_tree->viewport()->mapTo(&m_desk.window, m_tree->visualRect(index).center());
    };
    std::string marked;
    const auto mark = [&] { marked = m_tree->dropTarget().data().toString().toStdString(); };
    test::dragTo(m_desk, m_tree, tag("lake"), placeOf(tag("sea")), mark);
    settle();
    EXPECT_EQ(marked, "sea");
    EXPECT_EQ(message(), "The tag “lake” is called “sea::lake” now, in 1 note.");
    test::dragTo(m_desk, m_tree, deck("Fresh"), placeOf(deck("Salt")), mark);
    settle();
    EXPECT_EQ(message(), "Moved “Fresh” below “Salt”.");
}

TEST_F(LibraryTreeTest, DecksAreNamedMovedAndMergedByTheKeyboard)
{
    rename(deck("Fresh"), "Sweet");
    EXPECT_EQ(message(), "It is called “Sweet” now.");
    EXPECT_EQ(current(), "Sweet");
    m_desk.prompts.deckPlace = 0;
    m_desk.key(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(message(), "Moved “Sweet” to the top level.");
    EXPECT_EQ(current(), "Sweet");
    m_desk.trigger("treeMerge");
    EXPECT_EQ(m_desk.prompts.deckAsked.toStdString(), "Merge “Sweet” into");
    EXPECT_EQ(message(), "Merged “Sweet” into “Waters” with 1 note.");
    EXPECT_FALSE(deck("Sweet").isValid());
}

TEST_F(LibraryTreeTest, ARowOffersOnlyWhatCanBeDoneWithIt)
{
    const auto offered = [this] {
        std::vector<std::string> names;
        for (const QAction *action : m_tree->actions())
            if (action->isVisible())
                names.push_back(action->objectName().toStdString());
        return names;
    };
    goTo(deck("Salt"));
    EXPECT_THAT(offered(), testing::ElementsAre("treeName", "treeMove", "treeMerge", "treeRemove"));
    goTo(tag("lake"));
    EXPECT_THAT(offered(), testing::ElementsAre("treeName", "treeRemove"));
    goTo(m_tree->model()->index(0, 0));
    EXPECT_THAT(offered(), testing::IsEmpty());
}

TEST_F(LibraryTreeTest, CtrlShiftAGivesTheSelectedRowsATagThatIsCompleted)
{
    m_desk.key(Qt::Key_Down);
    m_desk.key(Qt::Key_A, Qt::ControlModifier);
    m_desk.key(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    auto *line = m_desk.find<QLineEdit>("tag");
    ASSERT_NE(line, nullptr);
    EXPECT_TRUE(line->hasFocus());
    EXPECT_EQ(m_desk.find<QLabel>("tagWhat")->text().toStdString(), "Tag for 3 rows:");
    QCompleter *completer = line->completer();
    completer->setCompletionPrefix(QStringLiteral("fis")); // as the line does, which shows a list
    ASSERT_EQ(completer->completionCount(), 1);
    EXPECT_EQ(completer->currentCompletion().toStdString(), "sea::fish");
    line->setText(QStringLiteral("wet"));
    m_desk.key(Qt::Key_Return);
    settle();
    EXPECT_EQ(message(), "Gave the tag “wet” to 3 notes.");
    EXPECT_EQ(m_desk.find("tag"), nullptr);
    EXPECT_EQ(m_desk.window.focusWidget()->objectName().toStdString(), "libraryTable");
    m_desk.key(Qt::Key_A, Qt::ControlModifier | Qt::AltModifier | Qt::ShiftModifier);
    QTest::keyClicks(m_desk.window.focusWidget(), QStringLiteral("wet"));
    m_desk.click("tagAccept");
    settle();
    EXPECT_EQ(message(), "Took the tag “wet” from 3 notes.");
    m_desk.key(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    m_desk.key(Qt::Key_Escape);
    EXPECT_EQ(m_desk.find("tag"), nullptr);
    EXPECT_EQ(m_desk.app->page(), Page::Library);
}

} // namespace engram::desktop
