// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>

#include "dialogs/about_dialog.h"
#include "dialogs/deck_dialog.h"
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
    DeckDialog quiz(QStringLiteral("Quiz"), names, 1, DeckDialog::Order::Asked);
    quiz.findChild<QCheckBox *>()->setChecked(true);
    EXPECT_EQ(quiz.deck(), 1);
    EXPECT_TRUE(quiz.shuffled());
    const DeckDialog deck(QStringLiteral("Deck"), names, 0, DeckDialog::Order::NotAsked);
    EXPECT_TRUE(deck.findChild<QCheckBox *>()->isHidden());
}

TEST(MainWindow, EveryCommandHasAKeyAndIsListed)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.open());
    ASSERT_NO_FATAL_FAILURE(desk.trigger("shortcutsCommand"));
    ASSERT_FALSE(desk.prompts.listed.empty());
    for (const Shortcut &shortcut : desk.prompts.listed) {
        EXPECT_FALSE(shortcut.name.isEmpty());
        EXPECT_FALSE(shortcut.keys.isEmpty()) << shortcut.name.toStdString();
    }
}

TEST(MainWindow, NoTwoCommandsShareAKey)
{
    DesktopWindow desk;
    QSet<QKeySequence> seen;
    for (const QAction *action : desk.window.findChildren<QAction *>()) {
        if (action->shortcut().isEmpty())
            continue;
        EXPECT_FALSE(seen.contains(action->shortcut())) << action->text().toStdString();
        seen.insert(action->shortcut());
    }
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
