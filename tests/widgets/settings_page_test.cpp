// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "widgets/settings_page.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QSpinBox>
#include <QTimeEdit>

#include "support/desktop_window.h"

namespace engram::desktop
{

using std::chrono::hours;

class SettingsPageTest : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_NO_FATAL_FAILURE(desk.begin());
        ASSERT_TRUE(desk.isActive());
        desk.key(Qt::Key_Escape);
        desk.key(Qt::Key_4, Qt::ControlModifier);
        ASSERT_EQ(desk.app->page(), Page::Settings);
    }
    void TearDown() override { settings().setReminds(false); }

    SettingsViewModel &settings() { return desk.app->settings(); }
    void settle() { ASSERT_TRUE(desk.waitFor(Page::Settings)); }

    /// Tab until the field of this name has the focus.
    void tabTo(const char *name)
    {
        constexpr int More = 60;
        for (int i = 0; i < More && desk.window.focusWidget()->objectName() != QLatin1String(name);
             ++i)
            desk.key(Qt::Key_Tab);
        ASSERT_EQ(desk.window.focusWidget()->objectName(), QLatin1String(name));
    }

    void expectShown(const QString &text)
    {
        for (const auto *label : desk.window.findChildren<QLabel *>())
            if (label->isVisible() && label->text().contains(text))
                return;
        ADD_FAILURE() << "not shown: " << text.toStdString();
    }

    test::DesktopWindow desk;
};

TEST_F(SettingsPageTest, IsUsedByKeysAlone)
{
    EXPECT_EQ(desk.window.focusWidget()->objectName(), QStringLiteral("rollover"));
    desk.key(Qt::Key_Up); // the hour is chosen
    desk.key(Qt::Key_Return);
    settle();
    EXPECT_EQ(settings().rollover(), hours(5));
    expectShown(QStringLiteral("An answer at 04:30 counts for the day before."));
    tabTo("variant");
    desk.key(Qt::Key_Down);
    settle();
    EXPECT_EQ(settings().variant(), Sm2Variant::Delphi);
    tabTo("timebox");
    desk.key(Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(desk.window.focusWidget(), QStringLiteral("10"));
    tabTo("calm");
    EXPECT_EQ(desk.settings.timebox, 10);
    expectShown(QStringLiteral("After each 10 minutes of study"));
    desk.key(Qt::Key_Space);
    EXPECT_TRUE(desk.settings.calm);
    tabTo("scheme");
    desk.key(Qt::Key_End);
    EXPECT_EQ(desk.settings.scheme, Scheme::Dark);
    EXPECT_EQ(desk.appearance.scheme(), Scheme::Dark);
    EXPECT_TRUE(desk.window.findChild<QAction *>(QStringLiteral("darkCommand"))->isChecked());
    desk.key(Qt::Key_Home);
    desk.key(Qt::Key_Escape);
    EXPECT_EQ(desk.app->page(), Page::Today);
}

TEST_F(SettingsPageTest, UndoesAStepOnThePage)
{
    desk.key(Qt::Key_Up);
    desk.key(Qt::Key_Return);
    settle();
    ASSERT_EQ(settings().rollover(), hours(5));
    tabTo("variant");
    desk.key(Qt::Key_Z, Qt::ControlModifier);
    settle();
    EXPECT_EQ(settings().rollover(), hours(4));
    EXPECT_EQ(desk.find<QTimeEdit>("rollover")->time(), QTime(4, 0));
}

TEST_F(SettingsPageTest, WhatWasTypedAndSavedIsUndoneOnThePageAndSoIsItsLine)
{
    QTest::keyClicks(desk.window.focusWidget(), QStringLiteral("05"));
    desk.key(Qt::Key_Return);
    settle();
    ASSERT_EQ(settings().rollover(), hours(5));
    expectShown(QStringLiteral("An answer at 04:30 counts"));
    desk.key(Qt::Key_Z, Qt::ControlModifier);
    settle();
    EXPECT_EQ(settings().rollover(), hours(4));
    EXPECT_EQ(desk.find<QTimeEdit>("rollover")->time(), QTime(4, 0));
    expectShown(QStringLiteral("An answer at 03:30 counts"));
}

TEST_F(SettingsPageTest, SaysWhenTheFileCannotBeWritten)
{
    QFile::remove(settingsFile());
    ASSERT_TRUE(QDir().mkpath(settingsFile()));
    desk.app->settings().setCalm(true);
    expectShown(QStringLiteral("engram.ini cannot be written"));
    EXPECT_TRUE(desk.settings.calm);
    ASSERT_TRUE(QDir().rmdir(settingsFile()));
}

TEST_F(SettingsPageTest, SwitchesTheReminderAndItsTime)
{
    EXPECT_FALSE(desk.find("reminderTime")->isEnabled());
    tabTo("reminds");
    desk.key(Qt::Key_Space);
    EXPECT_TRUE(desk.settings.reminder.on);
    tabTo("reminderTime");
    desk.key(Qt::Key_Up);
    desk.key(Qt::Key_Return);
    EXPECT_EQ(desk.settings.reminder.at, hours(19));
    expectShown(QStringLiteral("At 19:00 a notification says what is due"));
}

TEST_F(SettingsPageTest, ANameOfAFlagIsShownBesideTheCardAndInTheMenu)
{
    tabTo("flagName3");
    QTest::keyClicks(desk.window.focusWidget(), QStringLiteral("R&D"));
    desk.key(Qt::Key_Escape); // what was typed last counts
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return !desk.app->isBusy() && settings().flagName(3) == QStringLiteral("R&D"); },
        test::PatienceMs));
    desk.app->startReview();
    ASSERT_EQ(desk.app->page(), Page::Review);
    desk.key(Qt::Key_F);
    auto *action = desk.window.findChild<QAction *>(QStringLiteral("flag3Command"));
    EXPECT_EQ(action->text(), QStringLiteral("&3  R&&D"));
    action->trigger();
    EXPECT_EQ(desk.find<QLabel>("flag")->text(), QStringLiteral("R&D"));
    EXPECT_EQ(desk.find("flag")->accessibleName(), QStringLiteral("Flag: R&D"));
}

TEST_F(SettingsPageTest, ScrollsInASmallWindowAndNothingIsCutOff)
{
    desk.window.resize(900, 600);
    auto *area = desk.find("settingsPage")->findChild<QScrollArea *>();
    ASSERT_NE(area, nullptr);
    EXPECT_LE(area->widget()->minimumSizeHint().width(), area->viewport()->width());
    tabTo("flagName7");
    const QWidget *field = desk.window.focusWidget();
    const QRect place(field->mapTo(area->viewport(), QPoint(0, 0)), field->size());
    EXPECT_TRUE(area->viewport()->rect().contains(place)) << "what has the focus is in sight";
}

TEST_F(SettingsPageTest, IsInTheSidebar)
{
    desk.key(Qt::Key_Escape);
    desk.click("settings");
    EXPECT_EQ(desk.app->page(), Page::Settings);
    EXPECT_TRUE(desk.find<QPushButton>("settings")->isChecked());
    EXPECT_FALSE(desk.find<QPushButton>("today")->isChecked());
    desk.click("settings");
    EXPECT_TRUE(desk.find<QPushButton>("settings")->isChecked());
}

TEST_F(SettingsPageTest, ACardIsAloneInFullScreenWhereThatIsWishedAndTheWayBackIsTold)
{
    settings().setCalm(true);
    desk.app->startReview();
    ASSERT_EQ(desk.app->page(), Page::Review);
    EXPECT_GT(desk.window.menuBar()->height(), 0);
    desk.key(Qt::Key_F11);
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return desk.window.menuBar()->height() == 0; }, test::PatienceMs));
    EXPECT_TRUE(desk.app->message().text.contains(QStringLiteral("F11")));
    desk.key(Qt::Key_Z, Qt::ControlModifier); // commands keep their keys
    desk.key(Qt::Key_F11);
    EXPECT_TRUE(
        QTest::qWaitFor([&] { return desk.window.menuBar()->height() > 0; }, test::PatienceMs));
    desk.key(Qt::Key_F11);
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return desk.window.menuBar()->height() == 0; }, test::PatienceMs));
    desk.key(Qt::Key_Escape); // Today has its menu
    EXPECT_TRUE(
        QTest::qWaitFor([&] { return desk.window.menuBar()->height() > 0; }, test::PatienceMs));
}

} // namespace engram::desktop
