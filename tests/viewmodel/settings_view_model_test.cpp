// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "viewmodel/settings_view_model.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <gmock/gmock.h>

#include "settings/autostart.h"
#include "support/desktop_app.h"
#include "support/fake_notifier.h"
#include "support/no_room.h"

namespace engram::desktop
{

using std::chrono::hours;
using std::chrono::minutes;

class SettingsTest : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_NO_FATAL_FAILURE(desk.begin());
        settings().useDesktop(desktop);
        desk.app->showSettings();
        ASSERT_EQ(desk.app->page(), Page::Settings);
    }
    void TearDown() override { settings().setReminds(false); }

    SettingsViewModel &settings() { return desk.app->settings(); }
    /// Waits until what was changed is saved.
    void settle() { ASSERT_TRUE(desk.waitFor(Page::Settings)); }

    DesktopSettings desktop;
    test::DesktopApp desk;
};

TEST_F(SettingsTest, OfTheDayAreSavedAtOnceAndOneStepOfUndo)
{
    EXPECT_EQ(settings().rollover(), DefaultRollover);
    EXPECT_THAT(settings().rolloverEffect().toStdString(), testing::HasSubstr("03:30"));
    settings().setRollover(hours(1));
    settle();
    EXPECT_EQ(settings().rollover(), hours(1));
    EXPECT_THAT(settings().rolloverEffect().toStdString(), testing::HasSubstr("00:30"));
    desk.app->undo();
    EXPECT_EQ(desk.app->page(), Page::Settings);
    EXPECT_EQ(settings().rollover(), DefaultRollover);
    desk.app->redo();
    EXPECT_EQ(settings().rollover(), hours(1));
}

TEST_F(SettingsTest, OfTheScheduleSayWhatTheyComeTo)
{
    EXPECT_THAT(settings().variantEffect().toStdString(), testing::HasSubstr("17, 50"));
    settings().setVariant(Sm2Variant::Delphi);
    settle();
    EXPECT_EQ(settings().variant(), Sm2Variant::Delphi);
    EXPECT_THAT(settings().variantEffect().toStdString(), testing::HasSubstr("16, 45"));
    EXPECT_FALSE(desk.app->hasPausedReview()) << "its queue is from before";
}

TEST_F(SettingsTest, ThatFollowEachOtherQuicklyAllCount)
{
    settings().nameFlag(1, QStringLiteral("one"));
    settings().nameFlag(2, QStringLiteral("two"));
    settings().setRollover(hours(2));
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return settings().rollover() == hours(2); }, test::PatienceMs));
    EXPECT_EQ(settings().flagName(1), QStringLiteral("one"));
    EXPECT_EQ(settings().flagName(2), QStringLiteral("two"));
}

TEST_F(SettingsTest, DoNotPutBackOneThatIsStillBeingSaved)
{
    settings().setRollover(hours(2));
    settings().setVariant(Sm2Variant::Delphi);
    ASSERT_TRUE(QTest::qWaitFor([&] { return settings().variant() == Sm2Variant::Delphi; },
                                test::PatienceMs));
    EXPECT_EQ(settings().rollover(), hours(2));
    settings().setRollover(hours(6));
    settings().setRollover(hours(2));
    settings().setVariant(Sm2Variant::Published);
    ASSERT_TRUE(QTest::qWaitFor([&] { return settings().variant() == Sm2Variant::Published; },
                                test::PatienceMs));
    EXPECT_EQ(settings().rollover(), hours(2)) << "the last word counts";
}

TEST_F(SettingsTest, NameFlagsWhichCardsThenShow)
{
    settings().nameFlag(3, QStringLiteral("  to   mend "));
    settle();
    EXPECT_EQ(settings().flagName(3), QStringLiteral("to mend"));
    EXPECT_EQ(desk.app->cardActions().flagName(3), QStringLiteral("to mend"));
    EXPECT_EQ(desk.app->cardActions().flagName(4), QStringLiteral("Blue"));
    EXPECT_TRUE(desk.app->hasPausedReview()) << "names change no queue";
    desk.app->startReview();
    desk.app->cardActions().setFlag(3);
    EXPECT_EQ(desk.app->message().text, QStringLiteral("Flag: to mend."));
}

TEST_F(SettingsTest, ThatAreNoNameChangeNothingAndSayWhy)
{
    settings().nameFlag(3, QStringLiteral("a\u202eb"));
    settle();
    EXPECT_EQ(settings().flagName(3), QString());
    EXPECT_FALSE(desk.app->message().text.isEmpty());
}

TEST_F(SettingsTest, OfTheReminderWriteAndRemoveTheEntryOfTheSession)
{
    test::FakeNotifier notifier;
    settings().useNotifier(notifier);
    EXPECT_FALSE(settings().reminds());
    settings().setReminds(true);
    EXPECT_TRUE(settings().reminds());
    EXPECT_TRUE(QFileInfo::exists(autostartFile()));
    EXPECT_EQ(desktop.reminder.collection, desk.path("test.engram"));
    EXPECT_TRUE(DesktopSettings::load(settingsFile()).reminder.on);
    EXPECT_THAT(settings().reminderEffect().toStdString(), testing::HasSubstr("18:00"));
    EXPECT_EQ(settings().reminderProblem(), QString());
    settings().setReminderTime(hours(7) + minutes(30));
    EXPECT_THAT(settings().reminderEffect().toStdString(), testing::HasSubstr("07:30"));
    settings().setReminds(false);
    EXPECT_FALSE(QFileInfo::exists(autostartFile()));
}

TEST_F(SettingsTest, SayWhenNoNotificationWouldBeSeen)
{
    test::FakeNotifier notifier;
    notifier.isThere = false;
    settings().useNotifier(notifier);
    EXPECT_EQ(settings().reminderProblem(), QString()) << "nobody asked for any";
    settings().setReminds(true);
    EXPECT_THAT(settings().reminderProblem().toStdString(), testing::HasSubstr("No notification"));
}

TEST_F(SettingsTest, TellThatTheReminderIsOfAnotherCollection)
{
    desktop.reminder = {.on = true, .collection = QStringLiteral("/elsewhere.engram")};
    EXPECT_FALSE(settings().reminds());
    EXPECT_THAT(settings().reminderEffect().toStdString(), testing::HasSubstr("/elsewhere.engram"));
    settings().setReminds(true);
    EXPECT_EQ(desktop.reminder.collection, desk.path("test.engram"));
}

TEST_F(SettingsTest, OfTheDayAreTheRemindersToo)
{
    settings().setReminds(true);
    settings().setRollover(hours(6));
    settle();
    EXPECT_EQ(desktop.reminder.rollover, hours(6));
}

TEST_F(SettingsTest, ABoxOfTimeIsToldInPassingAndStudyGoesOn)
{
    settings().setTimebox(1);
    desk.app->startReview();
    ASSERT_EQ(desk.app->page(), Page::Review);
    desk.clock.advance(std::chrono::seconds(20));
    desk.answerRight();
    EXPECT_EQ(desk.app->message().text, QString());
    desk.clock.advance(std::chrono::seconds(40));
    desk.answerRight();
    EXPECT_EQ(desk.app->message().text, QStringLiteral("1 minute: 2 cards"));
    EXPECT_TRUE(desk.app->message().passing);
    EXPECT_EQ(desk.app->page(), Page::Review);
}

TEST_F(SettingsTest, OfTheWindowComeBackAtTheNextStart)
{
    settings().setScheme(Scheme::Dark);
    settings().setCalm(true);
    settings().setTimebox(25);
    const DesktopSettings again = DesktopSettings::load(settingsFile());
    EXPECT_EQ(again.scheme, Scheme::Dark);
    EXPECT_TRUE(again.calm);
    EXPECT_EQ(again.timebox, 25);
}

TEST_F(SettingsTest, OfTheWindowLeaveThoseThatAnotherWindowChanged)
{
    desktop.keys[QStringLiteral("skipCommand")] = QStringLiteral("J");
    EXPECT_TRUE(desktop.save(settingsFile()));
    DesktopSettings other = DesktopSettings::load(settingsFile());
    settings().setReminds(true);
    settings().setReminderTime(hours(7));
    desktop.keys[QStringLiteral("hintCommand")] = QStringLiteral("K");
    desktop.keys.remove(QStringLiteral("skipCommand"));
    settings().setCalm(true);
    other.sidebar = false;
    other.keys[QStringLiteral("flagCommand")] = QStringLiteral("L");
    EXPECT_TRUE(other.save(settingsFile()));
    const DesktopSettings both = DesktopSettings::load(settingsFile());
    EXPECT_TRUE(both.reminder.on);
    EXPECT_EQ(both.reminder.at, hours(7));
    EXPECT_TRUE(both.calm);
    EXPECT_FALSE(both.sidebar);
    EXPECT_EQ(both.keys.keys(),
              QStringList({QStringLiteral("flagCommand"), QStringLiteral("hintCommand")}));
}

TEST_F(SettingsTest, OfAFileThatMeansNothingAreAsUsualAndToldOnce)
{
    const QString file = desk.write("odd.ini", "[window]\nscheme=pink\nsidebar=maybe\ncalm=true\n"
                                               "[study]\nminutes=many\ntimebox=-3\n"
                                               "[reminder]\non=maybe\nminutes=abc\nrollover=4000\n"
                                               "[keys]\nundoCommand=Ctrl+K, Ctrl+Z\n");
    DesktopSettings odd = DesktopSettings::load(file);
    const DesktopSettings usual;
    EXPECT_FALSE(odd.reminder.on);
    EXPECT_EQ(odd.reminder.at, usual.reminder.at);
    EXPECT_EQ(odd.reminder.rollover, usual.reminder.rollover);
    EXPECT_EQ(odd.scheme, usual.scheme);
    EXPECT_EQ(odd.minutes, usual.minutes);
    EXPECT_EQ(odd.timebox, usual.timebox);
    EXPECT_TRUE(odd.sidebar);
    EXPECT_TRUE(odd.calm);
    EXPECT_EQ(odd.keys.value(QStringLiteral("undoCommand")), QStringLiteral("Ctrl+K,Ctrl+Z"));
    EXPECT_EQ(odd.unread.size(), 7) << odd.unread.join(QLatin1Char(' ')).toStdString();
    EXPECT_TRUE(odd.unread.contains(QStringLiteral("reminder/minutes")));
    EXPECT_TRUE(odd.save(file));
    EXPECT_TRUE(DesktopSettings::load(file).unread.isEmpty());
    EXPECT_TRUE(DesktopSettings::load(desk.path("none.ini")).unread.isEmpty());
}

TEST_F(SettingsTest, ThatCannotBeWrittenHoldAndSayWhereAndAreTriedAgain)
{
    const QString file = settingsFile();
    QFile::remove(file);
    ASSERT_TRUE(QDir().mkpath(file + QStringLiteral("/in the way")));
    settings().setTimebox(25);
    EXPECT_EQ(settings().desktop().timebox, 25);
    EXPECT_THAT(settings().fileProblem().toStdString(), testing::HasSubstr("engram.ini"));
    EXPECT_EQ(desk.app->message().text, QString()) << "the page itself says it";
    settings().leave();
    ASSERT_EQ(desk.app->page(), Page::Today);
    EXPECT_EQ(desk.app->message().text, QString()) << "it was read there";
    ASSERT_TRUE(QDir(file).removeRecursively());
    settings().setCalm(true);
    EXPECT_EQ(settings().fileProblem(), QString());
    const DesktopSettings again = DesktopSettings::load(file);
    EXPECT_EQ(again.timebox, 25);
    EXPECT_TRUE(again.calm);
}

TEST_F(SettingsTest, OfAReminderOfNoCollectionSaySo)
{
    desktop.reminder.on = true;
    EXPECT_EQ(settings().reminderEffect().toStdString(),
              "It reminds of no collection yet; switched on here, it reminds of this one.");
}

TEST_F(SettingsTest, OfTheReminderAreThoseOfOneWindow)
{
    DesktopSettings other = DesktopSettings::load(settingsFile());
    settings().setReminds(true);
    settings().setReminderTime(hours(7));
    other.reminder.on = true;
    other.reminder.collection = QStringLiteral("/elsewhere.engram");
    EXPECT_TRUE(other.save(settingsFile()));
    const ReminderSettings kept = DesktopSettings::load(settingsFile()).reminder;
    EXPECT_EQ(kept.collection, QStringLiteral("/elsewhere.engram"));
    EXPECT_EQ(kept.at, other.reminder.at) << "as that window shows it";
}

TEST_F(SettingsTest, ThatCannotBeSavedAsThePageIsLeftAreToldOnTheNextAndOnNoOther)
{
    {
        const test::NoRoom none;
        settings().setRollover(hours(1));
        settings().leave();
        ASSERT_TRUE(desk.waitFor(Page::Today));
    }
    EXPECT_EQ(settings().rollover(), DefaultRollover);
    EXPECT_FALSE(desk.app->message().text.isEmpty());
    desk.app->prepareSearch();
    EXPECT_EQ(desk.app->message().text, QString());
}

} // namespace engram::desktop
