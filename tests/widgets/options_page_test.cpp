// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "widgets/options_page.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QTreeView>
#include <QWheelEvent>

#include "support/desktop_window.h"

namespace engram::desktop
{

using test::DesktopWindow;

class OptionsPageTest : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_NO_FATAL_FAILURE(desk.begin());
        ASSERT_TRUE(desk.isActive());
        desk.key(Qt::Key_Escape);
        ASSERT_EQ(desk.app->page(), Page::Today);
    }

    /// By the keyboard, of the deck in this row under the first one (of the first itself for -1).
    void openOptions(int below = -1)
    {
        auto *tree = desk.find<QTreeView>("decks");
        tree->setFocus();
        const QModelIndex root = tree->model()->index(0, 0);
        tree->setCurrentIndex(below < 0 ? root : tree->model()->index(below, 0, root));
        desk.key(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        ASSERT_EQ(desk.app->page(), Page::Options);
    }

    void type(const QString &text)
    {
        QTest::keyClick(desk.window.focusWidget(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(desk.window.focusWidget(), text);
    }

    /// Tab until the field of this name has the focus.
    void tabTo(const char *name)
    {
        for (int i = 0; i < 40; ++i) {
            if (desk.window.focusWidget()->objectName() == QLatin1String(name))
                return;
            desk.key(Qt::Key_Tab);
        }
        FAIL() << "no way by Tab to " << name;
    }

    DesktopWindow desk;
};

TEST_F(OptionsPageTest, IsWorkedByKeysAlone)
{
    ASSERT_NO_FATAL_FAILURE(openOptions());
    EXPECT_EQ(desk.find<QLabel>("title")->text().toStdString(), "Options of Capitals");
    EXPECT_EQ(desk.window.focusWidget()->objectName().toStdString(), "preset");
    ASSERT_NO_FATAL_FAILURE(tabTo("newPerDay"));
    type(QStringLiteral("1"));
    desk.key(Qt::Key_Return);
    ASSERT_TRUE(desk.waitFor(Page::Options));
    ASSERT_NO_FATAL_FAILURE(tabTo("reviewOrder"));
    desk.key(Qt::Key_Down);
    ASSERT_TRUE(desk.waitFor(Page::Options));
    ASSERT_NO_FATAL_FAILURE(tabTo("fuzz"));
    desk.key(Qt::Key_Space);
    ASSERT_TRUE(desk.waitFor(Page::Options));
    const DeckOptions &options = desk.app->options().options();
    EXPECT_EQ(options.newPerDay, 1);
    EXPECT_EQ(options.reviewOrder, ReviewOrder::DueThenRandom);
    EXPECT_TRUE(options.fuzz);
    desk.key(Qt::Key_Escape);
    ASSERT_TRUE(desk.waitFor(Page::Today));
    EXPECT_EQ(desk.app->today().total(), 1);
}

TEST_F(OptionsPageTest, EscapeKeepsWhatWasTypedLast)
{
    ASSERT_NO_FATAL_FAILURE(openOptions());
    ASSERT_NO_FATAL_FAILURE(tabTo("newToday"));
    type(QStringLiteral("1"));
    desk.key(Qt::Key_Escape);
    ASSERT_TRUE(desk.waitFor(Page::Today));
    EXPECT_EQ(desk.app->today().total(), 1);
    ASSERT_NO_FATAL_FAILURE(openOptions());
    EXPECT_EQ(desk.find<QSpinBox>("newToday")->value(), 1);
    EXPECT_TRUE(desk.find<QSpinBox>("reviewsToday")->text().contains(QStringLiteral("200")));
}

TEST_F(OptionsPageTest, MakesNamesAndRemovesAPreset)
{
    ASSERT_NO_FATAL_FAILURE(openOptions(0));
    auto *preset = desk.find<QComboBox>("preset");
    EXPECT_EQ(preset->currentText().toStdString(), "As Capitals, the deck above");
    ASSERT_NO_FATAL_FAILURE(tabTo("addPreset"));
    desk.key(Qt::Key_Return);
    ASSERT_TRUE(desk.waitFor(Page::Options));
    EXPECT_EQ(preset->currentText().toStdString(), "New preset");
    EXPECT_EQ(desk.window.focusWidget()->objectName().toStdString(), "presetName");
    QTest::keyClicks(desk.window.focusWidget(), QStringLiteral("Gentle"));
    desk.key(Qt::Key_Return);
    ASSERT_TRUE(desk.waitFor(Page::Options));
    EXPECT_EQ(preset->currentText().toStdString(), "Gentle");
    ASSERT_NO_FATAL_FAILURE(desk.click("removePreset"));
    ASSERT_TRUE(desk.waitFor(Page::Options));
    EXPECT_EQ(preset->currentText().toStdString(), "As Capitals, the deck above");
    EXPECT_FALSE(desk.find("removePreset")->isEnabled());
    ASSERT_NO_FATAL_FAILURE(desk.click("messageAction"));
    EXPECT_EQ(preset->currentText().toStdString(), "Gentle");
    desk.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(preset->currentText().toStdString(), "As Capitals, the deck above");
}

TEST_F(OptionsPageTest, WeekdaysAreToChooseFromWhileTheDaysAreEvenedOut)
{
    ASSERT_NO_FATAL_FAILURE(openOptions());
    auto *sunday = desk.find<QComboBox>("sunday");
    EXPECT_FALSE(sunday->isEnabled());
    ASSERT_NO_FATAL_FAILURE(tabTo("balanceLoad"));
    desk.key(Qt::Key_Space);
    ASSERT_TRUE(desk.waitFor(Page::Options));
    EXPECT_TRUE(sunday->isEnabled());
    ASSERT_NO_FATAL_FAILURE(tabTo("sunday"));
    desk.key(Qt::Key_End);
    ASSERT_TRUE(desk.waitFor(Page::Options));
    const DeckOptions &options = desk.app->options().options();
    EXPECT_TRUE(options.balanceLoad);
    EXPECT_EQ(options.weekdays.back(), DayShare::None);
    EXPECT_EQ(options.weekdays.front(), DayShare::Normal);
    desk.find("balanceLoad")->setFocus();
    desk.key(Qt::Key_Space);
    ASSERT_TRUE(desk.waitFor(Page::Options));
    EXPECT_FALSE(sunday->isEnabled());
    EXPECT_EQ(sunday->currentIndex(), 2) << "kept for later";
}

TEST_F(OptionsPageTest, LeadsEverywhereByTabAndNamesEveryField)
{
    ASSERT_NO_FATAL_FAILURE(openOptions());
    ASSERT_NO_FATAL_FAILURE(tabTo("balanceLoad"));
    desk.key(Qt::Key_Space); // with it, the weekdays can be reached as well
    ASSERT_TRUE(desk.waitFor(Page::Options));
    for (const StudyOptionRow &row : desk.app->options().rows()) {
        const QByteArray name = row.name().toUtf8();
        ASSERT_NO_FATAL_FAILURE(tabTo(name.constData()));
        const QWidget *field = desk.window.focusWidget();
        const auto *toggle = qobject_cast<const QCheckBox *>(field);
        EXPECT_FALSE(toggle != nullptr ? toggle->text().isEmpty()
                                       : field->accessibleName().isEmpty())
            << name.constData();
        EXPECT_FALSE(field->visibleRegion().isEmpty()) << name.constData() << " is out of sight";
    }
}

TEST_F(OptionsPageTest, OpensFromTheMenuOfADeck)
{
    auto *tree = desk.find<QTreeView>("decks");
    tree->setCurrentIndex(tree->model()->index(0, 0));
    auto *action = tree->findChild<QAction *>(QStringLiteral("deckOptions"));
    ASSERT_NE(action, nullptr);
    action->trigger();
    EXPECT_EQ(desk.app->page(), Page::Options);
    EXPECT_FALSE(desk.window.findChild<QAction *>(QStringLiteral("startCommand"))->isEnabled());
}

TEST_F(OptionsPageTest, Ctrl4LeadsToTheSettingsAndCtrl1ToTodayAndWhatWasTypedLastIsKept)
{
    ASSERT_NO_FATAL_FAILURE(openOptions());
    auto *number = desk.find<QSpinBox>("newPerDay");
    number->setFocus();
    number->selectAll();
    QTest::keyClicks(number, QStringLiteral("7"));
    desk.key(Qt::Key_4, Qt::ControlModifier);
    ASSERT_TRUE(desk.waitFor(Page::Settings));
    desk.key(Qt::Key_1, Qt::ControlModifier);
    ASSERT_TRUE(desk.waitFor(Page::Today));
    ASSERT_NO_FATAL_FAILURE(openOptions());
    EXPECT_EQ(desk.find<QSpinBox>("newPerDay")->value(), 7);
}

TEST_F(OptionsPageTest, AWheelInPassingChangesNothing)
{
    ASSERT_NO_FATAL_FAILURE(openOptions());
    auto *number = desk.find<QSpinBox>("newPerDay");
    const QPointF at(5, 5);
    QWheelEvent wheel(at, number->mapToGlobal(at), {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(number, &wheel);
    EXPECT_EQ(number->value(), 20);
}

TEST_F(OptionsPageTest, AWheelEntersNoFieldAndGoesOnToThePage)
{
    ASSERT_NO_FATAL_FAILURE(openOptions());
    for (const auto *field : desk.window.findChildren<QWidget *>()) {
        const bool turns = qobject_cast<const QComboBox *>(field) != nullptr ||
                           qobject_cast<const QAbstractSpinBox *>(field) != nullptr;
        if (turns && field->isVisible()) {
            EXPECT_NE(field->focusPolicy(), Qt::WheelFocus) << field->objectName().toStdString();
        }
    }
    auto *order = desk.find<QComboBox>("reviewOrder");
    const int before = order->currentIndex();
    const QPointF at(5, 5);
    QWheelEvent wheel(at, order->mapToGlobal(at), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(order, &wheel);
    EXPECT_EQ(order->currentIndex(), before);
    EXPECT_FALSE(order->hasFocus());
    order->setFocus();
    QWheelEvent meant(at, order->mapToGlobal(at), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(order, &meant);
    EXPECT_NE(order->currentIndex(), before) << "the field was entered";
}

} // namespace engram::desktop
