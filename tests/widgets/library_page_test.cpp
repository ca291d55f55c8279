// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
// The library page by keys and mouse.

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QScrollBar>
#include <QSplitter>
#include <QTreeView>

#include <gmock/gmock.h>

#include "support/desktop_window.h"
#include "widgets/library_table.h"

namespace engram::desktop
{

using test::DesktopWindow;

namespace
{

/// A deck of so many questions.
std::string longDeck(int questions)
{
    std::string text = "---\ndeck: Long\nid: long\n---\n";
    for (int i = 0; i < questions; ++i) {
        const std::string n = std::to_string(1'000 + i);
        text += "\n## Question " + n + " {#q" + n + "}\n\n- [x] yes\n- [ ] no\n";
    }
    return text;
}

class LibraryPageTest : public testing::Test
{
protected:
    explicit LibraryPageTest(const std::string &deck = test::SmallDeck) : m_desk(deck) {}

    void SetUp() override
    {
        ASSERT_NO_FATAL_FAILURE(m_desk.begin());
        ASSERT_TRUE(m_desk.isActive());
        m_desk.key(Qt::Key_2, Qt::ControlModifier);
        ASSERT_EQ(m_desk.app->page(), Page::Library);
        m_desk.app->library().finishListing();
        m_table = m_desk.find<LibraryTable>("libraryTable");
        ASSERT_NE(m_table, nullptr);
        ASSERT_EQ(focus(), "libraryQuery");
        m_desk.key(Qt::Key_Down);
        ASSERT_EQ(focus(), "libraryTable");
    }

    void listed() { m_desk.app->library().finishListing(); }
    /// Writes it with the keyboard, in the line.
    void write(const char *query)
    {
        QTest::keyClicks(m_desk.window.focusWidget(), QLatin1String(query));
        listed();
    }
    [[nodiscard]] std::string at(int row, LibraryColumn column = LibraryColumn::Title) const
    {
        return m_table->model()
            ->index(row, static_cast<int>(column))
            .data()
            .toString()
            .toStdString();
    }
    [[nodiscard]] int rows() const { return m_table->model()->rowCount(); }
    [[nodiscard]] int current() const { return m_table->currentIndex().row(); }
    [[nodiscard]] std::vector<int> selected() const
    {
        std::vector<int> places;
        for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
            places.push_back(index.row());
        std::ranges::sort(places);
        return places;
    }
    [[nodiscard]] std::string focus() const
    {
        const QWidget *widget = m_desk.window.focusWidget();
        return widget == nullptr ? "" : widget->objectName().toStdString();
    }
    [[nodiscard]] std::string message() const { return m_desk.app->message().text.toStdString(); }
    [[nodiscard]] std::string textOf(const char *label) const
    {
        const auto *found = m_desk.find<QLabel>(label);
        return found == nullptr ? std::string() : found->text().toStdString();
    }

    DesktopWindow m_desk;
    LibraryTable *m_table = nullptr;
};

class LongLibraryPage : public LibraryPageTest
{
protected:
    LongLibraryPage() : LibraryPageTest(longDeck(300)) {}
};

using testing::ElementsAre;

TEST_F(LibraryPageTest, FindsMovesSelectsActsAndTakesBackByKeysAlone)
{
    m_desk.key(Qt::Key_F, Qt::ControlModifier);
    EXPECT_EQ(focus(), "libraryQuery");
    write("paris or river");
    EXPECT_EQ(rows(), 3);
    EXPECT_EQ(textOf("libraryCount"), "3 cards");
    m_desk.key(Qt::Key_Return);
    EXPECT_EQ(focus(), "libraryTable");
    m_desk.key(Qt::Key_Down);
    m_desk.key(Qt::Key_Down, Qt::ShiftModifier);
    EXPECT_THAT(selected(), ElementsAre(1, 2));
    EXPECT_EQ(textOf("libraryCount"), "3 cards · 2 selected");
    m_desk.key(Qt::Key_S);
    listed();
    EXPECT_EQ(message(), "Suspended 2 cards.");
    EXPECT_EQ(at(1, LibraryColumn::State), "suspended");
    EXPECT_THAT(selected(), ElementsAre(1, 2));
    EXPECT_EQ(focus(), "libraryTable");
    m_desk.key(Qt::Key_Z, Qt::ControlModifier);
    listed();
    EXPECT_EQ(at(1, LibraryColumn::State), "locked");
    EXPECT_THAT(selected(), ElementsAre(1, 2));
    m_desk.key(Qt::Key_Escape);
    EXPECT_EQ(focus(), "libraryQuery");
    m_desk.key(Qt::Key_Escape);
    EXPECT_EQ(m_desk.app->page(), Page::Today);
}

TEST_F(LibraryPageTest, FThenADigitFlagsAllThatCtrlASelects)
{
    m_desk.key(Qt::Key_A, Qt::ControlModifier);
    EXPECT_EQ(textOf("libraryCount"), "4 cards · 4 selected");
    m_desk.key(Qt::Key_F);
    auto *flags = m_desk.window.findChild<QMenu *>(QStringLiteral("libraryflagMenu"));
    ASSERT_NE(flags, nullptr);
    ASSERT_TRUE(flags->isVisible());
    QTest::keyClick(flags, Qt::Key_3);
    listed();
    EXPECT_EQ(message(), "Flagged 4 cards: Green.");
    EXPECT_EQ(at(3, LibraryColumn::Flag), "Green");
    EXPECT_THAT(selected(), ElementsAre(0, 1, 2, 3));
}

TEST_F(LibraryPageTest, TheKeysOfACardActOnRowsAlsoWhenTheyWereChanged)
{
    m_desk.key(Qt::Key_Asterisk);
    EXPECT_EQ(message(), "Marked 1 note.");
    m_desk.key(Qt::Key_Minus);
    EXPECT_EQ(message(), "Buried 1 card until tomorrow.");
    m_desk.prompts.due = DueChoice{.days = 4};
    m_desk.key(Qt::Key_D, Qt::ControlModifier);
    EXPECT_FALSE(m_desk.prompts.dueAsked->isOfSeveral);
    EXPECT_THAT(message(), testing::StartsWith("1 card is due on"));
    m_desk.key(Qt::Key_R, Qt::ControlModifier);
    EXPECT_EQ(message(), "1 card is new again.");
    m_desk.window.findChild<QAction *>(QStringLiteral("suspendCommand"))
        ->setShortcut(QKeySequence(Qt::Key_X));
    m_desk.key(Qt::Key_S);
    EXPECT_EQ(message(), "1 card is new again.");
    m_desk.key(Qt::Key_X);
    EXPECT_EQ(message(), "Suspended 1 card.");
}

TEST_F(LibraryPageTest, LettersInTheSearchLineAreWords)
{
    m_desk.key(Qt::Key_Escape);
    write("isme-");
    EXPECT_EQ(m_desk.find<QLineEdit>("libraryQuery")->text(), QStringLiteral("isme-"));
    EXPECT_EQ(m_desk.app->page(), Page::Library);
    EXPECT_EQ(rows(), 0);
    EXPECT_EQ(message(), "");
}

TEST_F(LibraryPageTest, SaysWhatIsWrongWithASearchWhileItIsWritten)
{
    m_desk.key(Qt::Key_Escape);
    write("is:wet");
    EXPECT_THAT(textOf("problem"), testing::StartsWith("At character 4: “wet” is not known."));
    EXPECT_FALSE(m_desk.find("libraryStudy")->isEnabled());
    m_desk.key(Qt::Key_F1);
    EXPECT_TRUE(m_desk.find("libraryHelp")->isVisible());
    m_desk.key(Qt::Key_F1);
}

TEST_F(LibraryPageTest, EnterOpensAQuestionOrExplainsACardAndOneComesBackToTheRow)
{
    m_desk.key(Qt::Key_Return);
    EXPECT_EQ(m_desk.app->page(), Page::Question);
    m_desk.key(Qt::Key_Escape);
    EXPECT_EQ(m_desk.app->page(), Page::Library);
    m_desk.key(Qt::Key_Down);
    m_desk.key(Qt::Key_Return);
    EXPECT_EQ(m_desk.app->page(), Page::CardInfo);
    m_desk.key(Qt::Key_Escape);
    EXPECT_EQ(m_desk.app->page(), Page::Library);
    listed();
    EXPECT_EQ(current(), 1);
    m_desk.key(Qt::Key_I);
    EXPECT_EQ(m_desk.app->page(), Page::CardInfo);
    m_desk.key(Qt::Key_I);
    EXPECT_EQ(m_desk.app->page(), Page::Library);
}

TEST_F(LibraryPageTest, DeletedNotesGoAndWhatComesNextIsSelected)
{
    m_desk.key(Qt::Key_Delete, Qt::ControlModifier);
    listed();
    EXPECT_EQ(message(), "Moved 3 notes to the bin.");
    ASSERT_EQ(rows(), 1);
    EXPECT_THAT(selected(), ElementsAre(0));
    m_desk.key(Qt::Key_Z, Qt::ControlModifier);
    listed();
    EXPECT_EQ(rows(), 4);
}

TEST_F(LibraryPageTest, MovesWhatIsSelectedToADeckThatIsChosen)
{
    m_desk.prompts.deckPlace = 0;
    m_desk.key(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    listed();
    EXPECT_THAT(m_desk.prompts.decksOffered,
                ElementsAre(QStringLiteral("Capitals"), QStringLiteral("    Europe")));
    EXPECT_EQ(message(), "Moved 3 notes to “Capitals”.");
}

TEST_F(LibraryPageTest, AClickOnAColumnPutsRowsInItsOrderAndOnceMoreTheOtherWay)
{
    QHeaderView *header = m_table->horizontalHeader();
    const auto click = [&] {
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          QPoint(header->sectionViewportPosition(0) + 20, header->height() / 2));
        listed();
    };
    click();
    EXPECT_EQ(at(0), "On which river does Paris lie?");
    click();
    EXPECT_EQ(at(3), "On which river does Paris lie?");
    EXPECT_EQ(header->sortIndicatorOrder(), Qt::DescendingOrder);
}

TEST_F(LibraryPageTest, ColumnsOrderAndModeAreChosenInAMenuAndKept)
{
    const auto trigger = [this](const char *name) { m_desk.trigger(name); };
    EXPECT_FALSE(m_table->isColumnShown(LibraryColumn::Tags));
    trigger("column-tags");
    trigger("column-due");
    trigger("order-lapses");
    trigger("libraryDescending");
    m_desk.key(Qt::Key_F7);
    EXPECT_EQ(m_desk.app->library().view().mode, LibraryMode::Notes);
    m_desk.key(Qt::Key_F6);
    EXPECT_EQ(m_desk.find("libraryTree"), nullptr);
    m_desk.key(Qt::Key_F8);
    EXPECT_EQ(m_desk.find("libraryText"), nullptr);
    m_desk.key(Qt::Key_1, Qt::ControlModifier);
    const LibrarySettings &kept = m_desk.settings.library;
    EXPECT_EQ(kept.order, QStringLiteral("-lapses"));
    EXPECT_TRUE(kept.notes);
    EXPECT_FALSE(kept.tree);
    EXPECT_FALSE(kept.preview);
    LibraryTable again(m_desk.app->library());
    again.takeColumns(kept.columns);
    EXPECT_TRUE(again.isColumnShown(LibraryColumn::Tags));
    EXPECT_FALSE(again.isColumnShown(LibraryColumn::Due));
    again.takeColumns(QByteArrayLiteral("nonsense"));
    EXPECT_FALSE(again.isColumnShown(LibraryColumn::Tags));
}

TEST_F(LibraryPageTest, TheLastColumnStays)
{
    for (int section = 0; section < static_cast<int>(LibraryColumns); ++section)
        m_table->showColumn(LibraryModel::columnAt(section), false);
    EXPECT_EQ(m_table->horizontalHeader()->hiddenSectionCount(),
              static_cast<int>(LibraryColumns) - 1);
}

TEST_F(LibraryPageTest, ASearchIsSavedAndNamedInTheTreeAndTakenThereByAClick)
{
    m_desk.key(Qt::Key_Escape);
    write("spain");
    m_desk.key(Qt::Key_S, Qt::ControlModifier);
    QTest::keyClicks(m_desk.window.focusWidget(), QStringLiteral("South"));
    m_desk.key(Qt::Key_Return);
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
            return m_desk.settings.library.saved ==
                   QStringList({QStringLiteral("South"), QStringLiteral("spain")});
        },
        test::PatienceMs));
    auto *tree = m_desk.find<QTreeView>("libraryTree");
    ASSERT_NE(tree, nullptr);
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {},
                      tree->visualRect(tree->model()->index(0, 0)).center());
    listed();
    EXPECT_EQ(rows(), 4);
    const QModelIndex saved = tree->model()->index(0, 0, tree->model()->index(1, 0));
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(saved).center());
    listed();
    EXPECT_EQ(m_desk.find<QLineEdit>("libraryQuery")->text(), QStringLiteral("spain"));
    EXPECT_EQ(rows(), 1);
    tree->setFocus();
    tree->setCurrentIndex(saved);
    m_desk.key(Qt::Key_Delete);
    EXPECT_TRUE(m_desk.settings.library.saved.isEmpty());
}

TEST_F(LibraryPageTest, UpInTheLineTakesTheSearchBefore)
{
    m_desk.key(Qt::Key_Escape);
    write("spain");
    m_desk.key(Qt::Key_Return);
    m_desk.key(Qt::Key_Escape);
    m_desk.find<QLineEdit>("libraryQuery")->clear();
    write("river");
    m_desk.key(Qt::Key_Down);
    EXPECT_EQ(focus(), "libraryTable");
    m_desk.key(Qt::Key_Escape);
    m_desk.key(Qt::Key_Up);
    EXPECT_EQ(m_desk.find<QLineEdit>("libraryQuery")->text(), QStringLiteral("spain"));
}

TEST_F(LibraryPageTest, GoesOnToStudyWhatIsSearchedFor)
{
    m_desk.key(Qt::Key_Escape);
    write("spain");
    m_desk.click("libraryStudy");
    EXPECT_EQ(m_desk.app->page(), Page::Search);
    EXPECT_EQ(m_desk.find<QLineEdit>("searchQuery")->text(), QStringLiteral("spain"));
}

TEST_F(LibraryPageTest, ACardOfTheNoteBesideIsExplained)
{
    listed();
    auto *cards = m_desk.find<QListWidget>("libraryCards");
    ASSERT_NE(cards, nullptr);
    ASSERT_EQ(cards->count(), 1);
    cards->setFocus();
    m_desk.key(Qt::Key_Return);
    EXPECT_EQ(m_desk.app->page(), Page::CardInfo);
}

TEST_F(LibraryPageTest, InANarrowWindowTheNoteIsBelowTheTable)
{
    auto *halves = m_desk.find<QSplitter>("libraryHalves");
    ASSERT_NE(halves, nullptr);
    EXPECT_EQ(halves->orientation(), Qt::Horizontal);
    m_desk.window.resize(900, 600);
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return halves->orientation() == Qt::Vertical; }, test::PatienceMs));
    EXPECT_LE(m_desk.window.minimumSizeHint().width(), 900);
    EXPECT_LE(m_desk.window.minimumSizeHint().height(), 600);
}

TEST_F(LibraryPageTest, GThenADigitGradesTheRowsAndCtrlShiftXExportsThem)
{
    m_desk.key(Qt::Key_G);
    auto *grades = m_desk.window.findChild<QMenu *>(QStringLiteral("gradeMenu"));
    for (QMenu *menu : m_desk.window.findChildren<QMenu *>(QStringLiteral("gradeMenu")))
        if (menu->isVisible())
            grades = menu;
    ASSERT_TRUE(grades->isVisible());
    QTest::keyClick(grades, Qt::Key_3);
    listed();
    EXPECT_EQ(message(), "Graded 1 card.");
    EXPECT_NE(at(0, LibraryColumn::State), "new");
    m_desk.key(Qt::Key_Z, Qt::ControlModifier);
    listed();
    EXPECT_EQ(at(0, LibraryColumn::State), "new");
    m_desk.prompts.savePath = m_desk.path("selection.md");
    m_desk.key(Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_TRUE(QTest::qWaitFor([this] { return message() == "Saved as selection.md."; },
                                test::PatienceMs));
}

TEST_F(LibraryPageTest, TheUsualColumnsFitWithoutAScrollBar)
{
    EXPECT_EQ(m_table->horizontalScrollBar()->maximum(), 0);
    m_desk.window.resize(900, 600);
    EXPECT_TRUE(QTest::qWaitFor([this] { return m_table->horizontalScrollBar()->maximum() == 0; },
                                test::PatienceMs));
}

TEST_F(LongLibraryPage, AnEditComesBackToTheSameRowAndPlace)
{
    for (int i = 0; i < 12; ++i)
        m_desk.key(Qt::Key_PageDown);
    const int row = current();
    ASSERT_GT(row, 50);
    const int place = m_table->verticalScrollBar()->value();
    m_desk.key(Qt::Key_E);
    ASSERT_EQ(m_desk.app->page(), Page::Edit);
    QString text = m_desk.app->edit().text();
    m_desk.app->edit().setText(text.replace(QStringLiteral("Question"), QStringLiteral("Riddle")));
    m_desk.key(Qt::Key_S, Qt::ControlModifier);
    ASSERT_EQ(m_desk.app->page(), Page::Library);
    listed();
    EXPECT_EQ(current(), row);
    EXPECT_EQ(m_table->verticalScrollBar()->value(), place);
    EXPECT_THAT(at(row), testing::StartsWith("Riddle"));
    EXPECT_EQ(focus(), "libraryTable");
}

TEST_F(LongLibraryPage, WhatIsInSightStaysWhereOtherRowsGo)
{
    m_desk.key(Qt::Key_End);
    EXPECT_EQ(current(), 299);
    const std::string title = at(299);
    // The first of them goes, as by an undo of what was made elsewhere.
    m_desk.app->library().actions().select({{0, 0}}, 0);
    m_desk.app->library().actions().removeNotes();
    listed();
    EXPECT_EQ(current(), 298);
    EXPECT_EQ(at(current()), title);
    const QRect shown = m_table->visualRect(m_table->currentIndex());
    EXPECT_TRUE(m_table->viewport()->rect().contains(shown.center()));
    m_desk.key(Qt::Key_Home);
    EXPECT_EQ(current(), 0);
}

} // namespace
} // namespace engram::desktop
