// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
// The history of a note by keys and mouse.

#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBlock>
#include <QTextEdit>

#include <gmock/gmock.h>

#include "support/desktop_window.h"

namespace engram::desktop
{

using test::DesktopWindow;
using testing::HasSubstr;

namespace
{

class NoteHistoryByKey : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_NO_FATAL_FAILURE(m_desk.begin());
        ASSERT_TRUE(m_desk.isActive());
        m_desk.key(Qt::Key_E);
        m_desk.key(Qt::Key_Home);
        for (int i = 0; i < 3; ++i)
            m_desk.key(Qt::Key_Right);
        for (const char sign : std::string("Say: "))
            QTest::keyClick(m_desk.window.focusWidget(), sign);
        m_desk.key(Qt::Key_S, Qt::ControlModifier);
        ASSERT_EQ(heading(), "Say: What is the capital of France?");
    }

    [[nodiscard]] std::string heading() const
    {
        return m_desk.app->review().heading().toStdString();
    }
    [[nodiscard]] std::string summary() const
    {
        return m_desk.find<QLabel>("historySummary")->text().toStdString();
    }
    [[nodiscard]] QTextEdit *difference() const { return m_desk.find<QTextEdit>("noteDifference"); }
    void open()
    {
        m_desk.key(Qt::Key_H, Qt::ControlModifier);
        ASSERT_EQ(m_desk.app->page(), Page::History);
    }

    DesktopWindow m_desk;
};

} // namespace

TEST_F(NoteHistoryByKey, CtrlHOpensItArrowsChooseAndEnterRestores)
{
    ASSERT_NO_FATAL_FAILURE(open());
    auto *versions = m_desk.find<QListWidget>("noteVersions");
    ASSERT_NE(versions, nullptr);
    EXPECT_TRUE(versions->hasFocus());
    ASSERT_EQ(versions->count(), 2);
    EXPECT_THAT(versions->item(0)->text().toStdString(), HasSubstr("Edited, as it is now"));
    auto *restore = m_desk.find<QPushButton>("restoreVersion");
    EXPECT_FALSE(restore->isEnabled());
    m_desk.key(Qt::Key_Down);
    EXPECT_TRUE(restore->isEnabled());
    m_desk.key(Qt::Key_Return);
    EXPECT_EQ(versions->count(), 3);
    EXPECT_THAT(m_desk.find<QLabel>("messageText")->text().toStdString(),
                HasSubstr("Restored the note as it was on "));
    m_desk.key(Qt::Key_Escape);
    ASSERT_EQ(m_desk.app->page(), Page::Review);
    EXPECT_EQ(heading(), "What is the capital of France?");
}

TEST_F(NoteHistoryByKey, WhatChangedIsToldBySignsStrikesAndUnderlinesNotByColourAlone)
{
    ASSERT_NO_FATAL_FAILURE(open());
    const QTextDocument *shown = difference()->document();
    const QString removed = shown->firstBlock().text();
    const QString added = shown->firstBlock().next().text();
    EXPECT_EQ(removed.toStdString(), "\xE2\x88\x92 ## What is the capital of France? {#france}");
    EXPECT_EQ(added.toStdString(), "+ ## Say: What is the capital of France? {#france}");
    QTextCursor cursor(shown->firstBlock().next());
    cursor.setPosition(cursor.position() + static_cast<int>(added.indexOf(QLatin1String("ay"))));
    EXPECT_TRUE(cursor.charFormat().fontUnderline());
    m_desk.key(Qt::Key_C);
    EXPECT_EQ(m_desk.find<QComboBox>("compareWith")->currentIndex(), 1);
    EXPECT_EQ(summary(), "The text is the same as it is now.");
    m_desk.key(Qt::Key_Down);
    EXPECT_EQ(summary(), "1 line removed · 1 line added");
    EXPECT_TRUE(difference()->toPlainText().startsWith(
        QString::fromUtf8("\xE2\x88\x92 ## Say: What is the capital of France?")));
}

TEST_F(NoteHistoryByKey, AChangeFarBelowIsScrolledTo)
{
    m_desk.window.resize(900, 600);
    m_desk.key(Qt::Key_E);
    m_desk.key(Qt::Key_End, Qt::ControlModifier);
    for (const char sign : std::string("- New fact?"))
        QTest::keyClick(m_desk.window.focusWidget(), sign);
    m_desk.key(Qt::Key_Return);
    for (const char sign : std::string("  > Yes."))
        QTest::keyClick(m_desk.window.focusWidget(), sign);
    m_desk.key(Qt::Key_S, Qt::ControlModifier);
    ASSERT_EQ(m_desk.app->page(), Page::Review);
    ASSERT_NO_FATAL_FAILURE(open());
    QTextCursor change = difference()->document()->find(QStringLiteral("New fact"));
    ASSERT_FALSE(change.isNull());
    EXPECT_TRUE(
        difference()->viewport()->rect().contains(difference()->cursorRect(change).center()));
}

TEST_F(NoteHistoryByKey, TheMouseChoosesRestoresAndTakesBack)
{
    ASSERT_NO_FATAL_FAILURE(open());
    auto *versions = m_desk.find<QListWidget>("noteVersions");
    QTest::mouseClick(versions->viewport(), Qt::LeftButton, {},
                      versions->visualItemRect(versions->item(1)).center());
    m_desk.click("restoreVersion");
    EXPECT_EQ(versions->count(), 3);
    m_desk.click("messageAction");
    EXPECT_EQ(versions->count(), 2);
    m_desk.click("closeHistory");
    EXPECT_EQ(heading(), "Say: What is the capital of France?");
}

TEST_F(NoteHistoryByKey, TheEditorOpensItByKeyAndButtonAndKeepsWhatIsWritten)
{
    m_desk.key(Qt::Key_E);
    for (const char sign : std::string("xyz"))
        QTest::keyClick(m_desk.window.focusWidget(), sign);
    const QString written = m_desk.find<QPlainTextEdit>("noteText")->toPlainText();
    ASSERT_NO_FATAL_FAILURE(open());
    m_desk.key(Qt::Key_Escape);
    ASSERT_EQ(m_desk.app->page(), Page::Edit);
    EXPECT_EQ(m_desk.find<QPlainTextEdit>("noteText")->toPlainText(), written);
    m_desk.click("editHistory");
    EXPECT_EQ(m_desk.app->page(), Page::History);
    m_desk.key(Qt::Key_Escape);
    EXPECT_EQ(m_desk.find<QPlainTextEdit>("noteText")->toPlainText(), written);
}

TEST_F(NoteHistoryByKey, TheLibraryOpensItOfTheSelectedRow)
{
    m_desk.key(Qt::Key_2, Qt::ControlModifier);
    m_desk.app->library().setQuery(QStringLiteral("Lyon"));
    m_desk.app->library().finishListing();
    m_desk.key(Qt::Key_Return);
    ASSERT_NO_FATAL_FAILURE(open());
    EXPECT_THAT(m_desk.app->history().title().toStdString(), HasSubstr("capital of France"));
    m_desk.key(Qt::Key_Escape);
    EXPECT_EQ(m_desk.app->page(), Page::Library);
}

} // namespace engram::desktop
