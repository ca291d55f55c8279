// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>

#include "dialogs/about_dialog.h"
#include "dialogs/deck_dialog.h"
#include "dialogs/due_dialog.h"
#include "dialogs/shortcuts_dialog.h"
#include "support/desktop_window.h"

namespace engram::desktop
{

using test::DesktopWindow;

TEST(AboutDialog, ShowsTheNoticeThatTheAuthorOfSm2AsksFor)
{
    const AboutDialog about;
    const auto *notice = about.findChild<QLabel *>(QStringLiteral("notice"));
    ASSERT_NE(notice, nullptr);
    EXPECT_EQ(notice->text().toStdString(), "Algorithm SM-2, (C) Copyright SuperMemo World, 1991.\n"
                                            "https://www.supermemo.com\nhttps://www.supermemo.eu");
    EXPECT_TRUE(about.findChild<QLabel *>(QStringLiteral("licence"))
                    ->text()
                    .contains(QStringLiteral("GPL-3.0-or-later")));
}

TEST(DeckDialog, AsksForTheOrderOfAQuizOnly)
{
    const QStringList names = {QStringLiteral("A"), QStringLiteral("B")};
    const DeckDialog quiz({.names = names}, 1, DeckDialog::Order::Asked);
    quiz.findChild<QCheckBox *>()->setChecked(true);
    EXPECT_EQ(quiz.deck(), 1);
    EXPECT_TRUE(quiz.shuffled());
    const DeckDialog deck({.title = QStringLiteral("Move a deck"),
                           .label = QStringLiteral("Move “C” to"),
                           .accept = QStringLiteral("Move"),
                           .names = names},
                          0, DeckDialog::Order::NotAsked);
    EXPECT_TRUE(deck.findChild<QCheckBox *>()->isHidden());
    EXPECT_EQ(deck.findChild<QLabel *>()->text(), QStringLiteral("Move “C” to"));
    EXPECT_EQ(deck.findChild<QComboBox *>()->accessibleName(), QStringLiteral("Move “C” to"));
    bool isSaid = false;
    for (const auto *button : deck.findChildren<QPushButton *>())
        isSaid |= button->text() == QLatin1String("Move");
    EXPECT_TRUE(isSaid);
}

TEST(DeckDialog, ReturnAcceptsWhereverTheFocusIs)
{
    DeckDialog dialog({.names = {QStringLiteral("A"), QStringLiteral("B")}}, 0,
                      DeckDialog::Order::Asked);
    dialog.show();
    QTest::keyClick(dialog.findChild<QCheckBox *>(), Qt::Key_Return);
    EXPECT_EQ(dialog.result(), QDialog::Accepted);
}

TEST(DueDialog, ShowsTheDateAndAsksForTheIntervalOfAScheduledCard)
{
    const QDate today(2026, 11, 23);
    DueDialog dialog({.today = today, .days = 6, .interval = 6});
    const auto *date = dialog.findChild<QLabel *>(QStringLiteral("dueDate"));
    EXPECT_EQ(date->text(), QLocale().toString(today.addDays(6), QLocale::LongFormat));
    dialog.show();
    ASSERT_NE(dialog.focusWidget(), nullptr);
    QTest::keyClicks(dialog.focusWidget(), QStringLiteral("10"));
    dialog.findChild<QCheckBox *>()->click();
    EXPECT_EQ(date->text(), QLocale().toString(today.addDays(10), QLocale::LongFormat));
    QTest::keyClick(dialog.focusWidget(), Qt::Key_Return);
    EXPECT_EQ(dialog.result(), QDialog::Accepted);
    EXPECT_EQ(dialog.choice().days, 10);
    EXPECT_TRUE(dialog.choice().interval);
    const DueDialog fresh({.today = today, .days = 1, .interval = {}});
    EXPECT_TRUE(fresh.findChild<QCheckBox *>()->isHidden());
}

TEST(MainWindow, EveryCommandHasAKeyAndIsListed)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.open());
    ASSERT_NO_FATAL_FAILURE(desk.trigger("shortcutsCommand"));
    ASSERT_NE(desk.prompts.keys, nullptr);
    const std::vector<Shortcut> listed = desk.prompts.keys->list();
    ASSERT_FALSE(listed.empty());
    for (const Shortcut &shortcut : listed) {
        EXPECT_FALSE(shortcut.name.isEmpty());
        const bool isSpare = shortcut.name.startsWith(QStringLiteral("Another key for "));
        EXPECT_EQ(shortcut.keys.isEmpty(), isSpare) << shortcut.name.toStdString();
        EXPECT_FALSE(shortcut.group.isEmpty()) << shortcut.name.toStdString();
    }
}

TEST(Shortcuts, AreListedWithinTheWindowHoweverSmallItIs)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.open());
    desk.window.resize(900, 600);
    ASSERT_NO_FATAL_FAILURE(desk.trigger("shortcutsCommand"));
    ShortcutsDialog dialog(*desk.prompts.keys, &desk.window);
    EXPECT_LE(dialog.sizeHint().width(), 900);
    EXPECT_LE(dialog.sizeHint().height(), 600);
    dialog.show();
    auto *scroll = dialog.findChild<QScrollArea *>(QStringLiteral("shortcuts"));
    ASSERT_NE(scroll, nullptr);
    EXPECT_EQ(dialog.focusWidget(), scroll);
    EXPECT_EQ(scroll->horizontalScrollBar()->maximum(), 0);
    QTest::keyClick(scroll, Qt::Key_PageDown);
    EXPECT_GT(scroll->verticalScrollBar()->value(), 0);
}

TEST(Shortcuts, StandInRowsOfOneHeightWithTheirKeysAtOneLine)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.open());
    ASSERT_NO_FATAL_FAILURE(desk.trigger("shortcutsCommand"));
    ShortcutsDialog dialog(*desk.prompts.keys, &desk.window);
    dialog.show();
    int groups = 0;
    for (const auto *grid : dialog.findChildren<QGridLayout *>()) {
        if (grid->rowCount() < 4)
            continue;
        ++groups;
        for (int row = 3; row < grid->rowCount(); ++row)
            EXPECT_EQ(grid->cellRect(row, 0).height(), grid->cellRect(2, 0).height()) << row;
    }
    EXPECT_GT(groups, 3);
}

TEST(MainWindow, NoTwoCommandsShareAKey)
{
    const DesktopWindow desk;
    // In the library the keys of a card act on rows; neither is there where the other is.
    const auto library =
        desk.window.findChild<QWidget *>(QStringLiteral("libraryPage"))->findChildren<QAction *>();
    // Its tree has keys of its own, of which the table knows nothing.
    const auto tree =
        desk.window.findChild<QWidget *>(QStringLiteral("libraryTree"))->findChildren<QAction *>();
    QSet<QKeySequence> seen;
    QSet<QKeySequence> seenThere;
    QSet<QKeySequence> seenInTree;
    for (const QAction *action : desk.window.findChildren<QAction *>()) {
        QSet<QKeySequence> &taken = tree.contains(action)      ? seenInTree
                                    : library.contains(action) ? seenThere
                                                               : seen;
        if (action->shortcut().isEmpty())
            continue;
        EXPECT_FALSE(taken.contains(action->shortcut())) << action->text().toStdString();
        taken.insert(action->shortcut());
    }
}

TEST(MainWindow, NoTwoItemsOfAMenuShareAMnemonic)
{
    const DesktopWindow desk;
    const auto check = [](const QWidget &menu) {
        QSet<QKeySequence> seen;
        for (const QAction *action : menu.actions()) {
            const QKeySequence mnemonic = QKeySequence::mnemonic(action->text());
            if (mnemonic.isEmpty())
                continue;
            EXPECT_FALSE(seen.contains(mnemonic)) << action->text().toStdString();
            seen.insert(mnemonic);
        }
    };
    check(*desk.window.menuBar());
    const auto menus = desk.window.menuBar()->findChildren<QMenu *>();
    EXPECT_FALSE(menus.isEmpty());
    for (const QMenu *menu : menus)
        check(*menu);
}

TEST(MainWindow, FitsTheScreenAtTheFirstStartAndAfterALargerOne)
{
    const DesktopWindow desk;
    DesktopWindow large;
    large.window.resize(5000, 4000);
    DesktopSettings kept;
    kept.geometry = large.window.saveGeometry();
    for (DesktopSettings settings : {DesktopSettings(), kept}) {
        test::FakePrompts prompts;
        Appearance appearance(*static_cast<QApplication *>(QApplication::instance()));
        const MainWindow window(*desk.app, appearance, prompts, settings);
        const QSize room = window.screen()->availableSize();
        EXPECT_LE(window.width(), room.width());
        EXPECT_LE(window.height(), room.height());
    }
}

TEST(MainWindow, RemembersAChoiceAtOnce)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.open());
    ASSERT_NO_FATAL_FAILURE(desk.trigger("lightCommand"));
    EXPECT_EQ(DesktopSettings::load(settingsFile()).scheme, Scheme::Light);
    for (const bool shown : {false, true}) {
        ASSERT_NO_FATAL_FAILURE(desk.trigger("sidebarCommand"));
        EXPECT_EQ(DesktopSettings::load(settingsFile()).sidebar, shown);
    }
    ASSERT_NO_FATAL_FAILURE(desk.trigger("systemCommand"));
    EXPECT_EQ(DesktopSettings::load(settingsFile()).scheme, Scheme::System);
}

TEST(MainWindow, RemembersItsLooksWhenItCloses)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.open());
    ASSERT_NO_FATAL_FAILURE(desk.trigger("darkCommand"));
    desk.window.close();
    const DesktopSettings stored = DesktopSettings::load(settingsFile());
    EXPECT_EQ(stored.scheme, Scheme::Dark);
    EXPECT_FALSE(stored.geometry.isEmpty());
}

} // namespace engram::desktop
