// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <algorithm>

#include <QAction>
#include <QLabel>

#include "dialogs/key_button.h"
#include "dialogs/shortcuts_dialog.h"
#include "support/desktop_window.h"
#include "widgets/command_keys.h"
#include "widgets/detail_button.h"

namespace engram::desktop
{

using test::DesktopWindow;

namespace
{

class Keys : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_NO_FATAL_FAILURE(m_desk.begin());
        ASSERT_TRUE(m_desk.isActive());
        ASSERT_NO_FATAL_FAILURE(m_desk.trigger("shortcutsCommand"));
        ASSERT_NE(m_desk.prompts.keys, nullptr);
        m_dialog = std::make_unique<ShortcutsDialog>(*m_desk.prompts.keys, &m_desk.window);
        m_dialog->show();
    }

    QAction *command(const char *name)
    {
        return m_desk.window.findChild<QAction *>(QLatin1String(name));
    }

    /// The button with the keys of a command, found as a screen reader finds it.
    KeyButton *button(const QString &name)
    {
        for (KeyButton *each : m_dialog->findChildren<KeyButton *>())
            if (each->accessibleName().startsWith(name + QStringLiteral(": ")))
                return each;
        return nullptr;
    }

    QString message() const
    {
        return m_dialog->findChild<QLabel *>(QStringLiteral("keyMessage"))->text();
    }

    /// Changes keys as a person does: to the button, Enter, the new keys.
    void change(const QString &name, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        KeyButton *keys = button(name);
        ASSERT_NE(keys, nullptr) << name.toStdString();
        keys->setFocus();
        QTest::keyClick(keys, Qt::Key_Return);
        QTest::keyClick(keys, key, modifiers);
    }

    DesktopWindow m_desk;
    std::unique_ptr<ShortcutsDialog> m_dialog;
};

const QString Hint = QStringLiteral("Hint; once more rules an option out");
const QString Skip = QStringLiteral("Not now: skip the card");

TEST_F(Keys, ThatAreChangedWorkAtOnceAndTheOldOnesNoMore)
{
    ASSERT_NO_FATAL_FAILURE(change(Hint, Qt::Key_J));
    m_dialog->close();
    EXPECT_EQ(m_desk.find<DetailButton>("hint")->detail(), QStringLiteral("J"));
    m_desk.key(Qt::Key_H);
    EXPECT_TRUE(m_desk.app->review().question().shownHints().isEmpty());
    m_desk.key(Qt::Key_J);
    EXPECT_FALSE(m_desk.app->review().question().shownHints().isEmpty());
}

TEST_F(Keys, OfTheMenuAndOfTheCardCanTakeAModifierOrLoseIt)
{
    ASSERT_NO_FATAL_FAILURE(
        change(QStringLiteral("Suspend"), Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier));
    ASSERT_NO_FATAL_FAILURE(change(QStringLiteral("Set due date…"), Qt::Key_K));
    m_dialog->close();
    m_desk.prompts.due = DueChoice{.days = 3};
    const CardId first = m_desk.app->review().card()->id;
    m_desk.key(Qt::Key_K);
    EXPECT_TRUE(m_desk.prompts.dueAsked) << m_desk.app->message().text.toStdString();
    const CardId second = m_desk.app->review().card()->id;
    EXPECT_NE(second, first);
    m_desk.key(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(m_desk.app->message().text, QStringLiteral("Suspended 1 card."));
}

TEST_F(Keys, OfAnotherCommandOrOfTheProgramAreRefusedInWords)
{
    ASSERT_NO_FATAL_FAILURE(change(Hint, Qt::Key_N));
    EXPECT_EQ(message(), QStringLiteral("N is the key of “%1”. Change that one first.").arg(Skip));
    ASSERT_NO_FATAL_FAILURE(change(Hint, Qt::Key_2));
    EXPECT_TRUE(message().startsWith(QStringLiteral("2 always"))) << message().toStdString();
    EXPECT_EQ(command("hintCommand")->shortcut(), QKeySequence(Qt::Key_H));
}

TEST_F(Keys, ThatAPageHasForItselfCannotBeGivenToTheWholeWindow)
{
    const QString bin = QStringLiteral("Bin");
    const QKeySequence before = command("binCommand")->shortcut();
    ASSERT_NO_FATAL_FAILURE(change(bin, Qt::Key_U, Qt::ControlModifier));
    EXPECT_EQ(message(), QStringLiteral("Ctrl+U is the key of “Unbury, unsuspend a deck, on "
                                        "Today”, and stays so."));
    ASSERT_NO_FATAL_FAILURE(change(bin, Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier));
    ASSERT_NO_FATAL_FAILURE(change(bin, Qt::Key_S, Qt::ControlModifier));
    ASSERT_NO_FATAL_FAILURE(change(bin, Qt::Key_C)); // names an option
    ASSERT_NO_FATAL_FAILURE(change(bin, Qt::Key_G));
    EXPECT_TRUE(message().startsWith(QStringLiteral("G is the key"))) << message().toStdString();
    EXPECT_EQ(command("binCommand")->shortcut(), before);
    ASSERT_NO_FATAL_FAILURE(change(Hint, Qt::Key_S, Qt::ControlModifier));
    EXPECT_TRUE(message().startsWith(QStringLiteral("Ctrl+S is"))) << message().toStdString();
    ASSERT_NO_FATAL_FAILURE(change(Hint, Qt::Key_G));
    EXPECT_EQ(command("hintCommand")->shortcut(), QKeySequence(Qt::Key_G))
        << "a card is on no other page, and has seven options seldom";
}

TEST_F(Keys, OfTheWholeWindowAndOfAPageAreTheirsFromTheFirst)
{
    const CommandKeys &keys = *m_desk.prompts.keys;
    const QKeySequence ctrlEnter(Qt::CTRL | Qt::Key_Return);
    EXPECT_EQ(command("startCommand")->shortcut(), ctrlEnter);
    EXPECT_EQ(keys.objection(command("startCommand"), ctrlEnter), QString());
    EXPECT_NE(keys.objection(command("binCommand"), ctrlEnter), QString());
    EXPECT_EQ(command("editCommand")->shortcut(), QKeySequence(Qt::Key_E));
}

TEST_F(Keys, AreLeftByEscTakenAwayByBackspaceAndAllResetByOneButton)
{
    ASSERT_NO_FATAL_FAILURE(change(Hint, Qt::Key_Escape));
    EXPECT_TRUE(m_dialog->isVisible());
    EXPECT_EQ(command("hintCommand")->shortcut(), QKeySequence(Qt::Key_H));
    ASSERT_NO_FATAL_FAILURE(change(Hint, Qt::Key_Backspace));
    EXPECT_TRUE(command("hintCommand")->shortcut().isEmpty());
    auto *reset = m_dialog->findChild<QPushButton *>(QStringLiteral("resetKeys"));
    ASSERT_TRUE(reset->isEnabled());
    QTest::mouseClick(reset, Qt::LeftButton);
    EXPECT_EQ(command("hintCommand")->shortcut(), QKeySequence(Qt::Key_H));
    EXPECT_FALSE(reset->isEnabled());
}

TEST_F(Keys, AnOptionOrAGradeCanHaveASecondKey)
{
    const QString name = QStringLiteral("Another key for option or grade 2");
    ASSERT_NE(button(name), nullptr);
    EXPECT_EQ(button(name)->text(), QStringLiteral("none"))
        << "the digits have a line of their own";
    ASSERT_NO_FATAL_FAILURE(change(name, Qt::Key_K));
    EXPECT_EQ(button(name)->text(), QStringLiteral("K"));
    m_dialog->close();
    m_desk.key(Qt::Key_K);
    EXPECT_EQ(m_desk.app->review().phase(), ReviewViewModel::Phase::Answered);
    EXPECT_TRUE(m_desk.app->review().question().rows()[1].chosen);
}

TEST_F(Keys, AreKeptForTheNextStartByTheNameOfTheirCommand)
{
    ASSERT_NO_FATAL_FAILURE(change(Skip, Qt::Key_Q, Qt::AltModifier));
    const DesktopSettings kept = DesktopSettings::load(settingsFile());
    EXPECT_EQ(kept.keys.value(QStringLiteral("skipCommand")), QStringLiteral("Alt+Q"));
    DesktopSettings settings = kept;
    test::FakePrompts prompts;
    const MainWindow window(*m_desk.app, m_desk.appearance, prompts, settings);
    EXPECT_EQ(window.findChild<QAction *>(QStringLiteral("skipCommand"))->shortcut(),
              QKeySequence(Qt::ALT | Qt::Key_Q));
    m_desk.prompts.keys->reset();
    EXPECT_TRUE(DesktopSettings::load(settingsFile()).keys.isEmpty());
}

TEST_F(Keys, ThatCannotBeReadOrAreTakenAreNotUsedWhenTheProgramStarts)
{
    DesktopSettings settings;
    settings.keys = {{QStringLiteral("skipCommand"), QStringLiteral("H")},
                     {QStringLiteral("flagCommand"), QStringLiteral("Return")},
                     {QStringLiteral("moreCommand"), QStringLiteral("Ctrl+A, Ctrl+B")},
                     {QStringLiteral("goneCommand"), QStringLiteral("Ctrl+J")}};
    test::FakePrompts prompts;
    const MainWindow window(*m_desk.app, m_desk.appearance, prompts, settings);
    const auto keysOf = [&window](const char *name) {
        return window.findChild<QAction *>(QLatin1String(name))->shortcut();
    };
    EXPECT_EQ(keysOf("skipCommand"), QKeySequence(Qt::Key_N));
    EXPECT_EQ(keysOf("flagCommand"), QKeySequence(Qt::Key_F));
    EXPECT_EQ(keysOf("moreCommand"), QKeySequence(Qt::Key_M));
}

TEST_F(Keys, ThatAFileTakesFromACommandWithoutOthersComeBackAndThatIsToldOnce)
{
    DesktopSettings settings;
    settings.keys = {{QStringLiteral("skipCommand"), QStringLiteral("Ctrl+Z")},
                     {QStringLiteral("undoCommand"), QStringLiteral("Ctrl+K,Ctrl+Z")},
                     {QStringLiteral("redoCommand"), QStringLiteral("no such key")},
                     {QStringLiteral("binCommand"), QStringLiteral("Ctrl+J")},
                     {QStringLiteral("hintCommand"), QString()}};
    test::FakePrompts prompts;
    {
        const MainWindow window(*m_desk.app, m_desk.appearance, prompts, settings);
        const auto keysOf = [&window](const char *name) {
            return window.findChild<QAction *>(QLatin1String(name))->shortcut();
        };
        EXPECT_EQ(keysOf("undoCommand"), QKeySequence(Qt::CTRL | Qt::Key_Z));
        EXPECT_EQ(keysOf("redoCommand"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z));
        EXPECT_EQ(keysOf("skipCommand"), QKeySequence(Qt::Key_N));
        EXPECT_EQ(keysOf("binCommand"), QKeySequence(Qt::CTRL | Qt::Key_J));
        EXPECT_TRUE(keysOf("hintCommand").isEmpty()) << "a person took them away";
    }
    const QString told = m_desk.app->message().text;
    for (const char *command : {"keys/skipCommand", "keys/undoCommand", "keys/redoCommand"})
        EXPECT_TRUE(told.contains(QLatin1String(command))) << told.toStdString();
    EXPECT_FALSE(told.contains(QStringLiteral("binCommand"))) << told.toStdString();
    m_desk.app->dismissMessage();
    const MainWindow next(*m_desk.app, m_desk.appearance, prompts, settings);
    EXPECT_EQ(m_desk.app->message().text, QString());
}

} // namespace
} // namespace engram::desktop
