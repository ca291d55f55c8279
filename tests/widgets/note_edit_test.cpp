// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
// A note changed, marked, copied, deleted and restored by keys alone.

#include <QAccessible>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QTreeView>

#include <gmock/gmock.h>

#include "support/desktop_window.h"

namespace engram::desktop
{

using Phase = ReviewViewModel::Phase;
using test::DesktopWindow;

namespace
{

class NoteEditByKey : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_NO_FATAL_FAILURE(m_desk.begin());
        ASSERT_TRUE(m_desk.isActive());
    }

    [[nodiscard]] std::string heading() const
    {
        return m_desk.app->review().heading().toStdString();
    }
    [[nodiscard]] std::string message() const
    {
        const auto *text = m_desk.find<QLabel>("messageText");
        return text != nullptr ? text->text().toStdString() : "";
    }
    /// The editor, opened by its key.
    QPlainTextEdit *editor()
    {
        m_desk.key(Qt::Key_E);
        return m_desk.find<QPlainTextEdit>("noteText");
    }
    void type(const std::string &text)
    {
        for (const char sign : text)
            if (sign == '\n')
                m_desk.key(Qt::Key_Return);
            else
                QTest::keyClick(m_desk.window.focusWidget(), sign);
    }

    DesktopWindow m_desk;
};

} // namespace

TEST_F(NoteEditByKey, EOpensTheTextAndCtrlSSavesIt)
{
    QPlainTextEdit *text = editor();
    ASSERT_NE(text, nullptr);
    EXPECT_TRUE(text->hasFocus());
    m_desk.key(Qt::Key_End);
    EXPECT_TRUE(text->textCursor().block().text().endsWith(QStringLiteral("{#france}")));
    m_desk.key(Qt::Key_Home);
    for (int i = 0; i < 3; ++i)
        m_desk.key(Qt::Key_Right);
    type("Say: ");
    m_desk.key(Qt::Key_S, Qt::ControlModifier);
    EXPECT_EQ(m_desk.app->page(), Page::Review);
    EXPECT_EQ(heading(), "Say: What is the capital of France?");
    EXPECT_EQ(message(), "Saved the note.");
    m_desk.key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(heading(), "What is the capital of France?");
}

TEST_F(NoteEditByKey, CtrlEnterSavesTooAndCtrlZInTheEditorIsTheEditors)
{
    QPlainTextEdit *text = editor();
    ASSERT_NE(text, nullptr);
    m_desk.key(Qt::Key_End, Qt::ControlModifier);
    type("- New fact\n  > Its answer\n");
    m_desk.key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(m_desk.app->page(), Page::Edit);
    m_desk.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    m_desk.key(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(m_desk.app->page(), Page::Review) << message();
}

TEST_F(NoteEditByKey, AProblemNamesItsLineAndEnterGoesThere)
{
    QPlainTextEdit *text = editor();
    ASSERT_NE(text, nullptr);
    m_desk.key(Qt::Key_End, Qt::ControlModifier);
    type("\n## Another\n\nnote\n");
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_desk.find<QListWidget>("noteProblems") != nullptr; },
                                test::PatienceMs));
    auto *problems = m_desk.find<QListWidget>("noteProblems");
    EXPECT_FALSE(m_desk.find("saveNote")->isEnabled());
    m_desk.key(Qt::Key_S, Qt::ControlModifier);
    EXPECT_THAT(message(), testing::StartsWith("Not saved. Line "));
    m_desk.key(Qt::Key_Home, Qt::ControlModifier);
    m_desk.key(Qt::Key_Tab);
    ASSERT_TRUE(problems->hasFocus());
    problems->setCurrentRow(problems->count() - 1);
    m_desk.key(Qt::Key_Return);
    EXPECT_TRUE(text->hasFocus());
    EXPECT_EQ(text->textCursor().block().text().toStdString(), "## Another");
    m_desk.key(Qt::Key_Escape);
    EXPECT_EQ(m_desk.app->page(), Page::Review);
    EXPECT_THAT(message(), testing::HasSubstr("kept as a draft"));
    ASSERT_EQ(editor(), text);
    EXPECT_TRUE(text->toPlainText().contains(QStringLiteral("## Another")));
    ASSERT_NO_FATAL_FAILURE(m_desk.click("discardDraft"));
    EXPECT_FALSE(text->toPlainText().contains(QStringLiteral("## Another")));
    m_desk.key(Qt::Key_Escape);
    EXPECT_EQ(message(), "");
}

TEST_F(NoteEditByKey, EveryPartOfTheEditorHasAName)
{
    ASSERT_NE(editor(), nullptr);
    for (const char *name : {"noteText", "notePreview", "noteProblems"})
        for (QWidget *each : m_desk.window.findChildren<QWidget *>(QLatin1String(name)))
            EXPECT_FALSE(
                QAccessible::queryAccessibleInterface(each)->text(QAccessible::Name).isEmpty())
                << name;
    m_desk.key(Qt::Key_Tab);
    for (const char *button : {"closeEditor"}) {
        m_desk.find(button)->setFocus();
        EXPECT_TRUE(m_desk.find(button)->hasFocus());
    }
    m_desk.key(Qt::Key_Return);
    EXPECT_EQ(m_desk.app->page(), Page::Review);
}

TEST_F(NoteEditByKey, AsteriskMarksAndTheStarIsShown)
{
    EXPECT_EQ(m_desk.find<QLabel>("star"), nullptr);
    m_desk.key(Qt::Key_Asterisk, Qt::ShiftModifier);
    ASSERT_NE(m_desk.find<QLabel>("star"), nullptr);
    EXPECT_EQ(m_desk.find<QLabel>("star")->text().toStdString(), "★ Marked");
    EXPECT_EQ(message(), "Marked the note.");
    m_desk.key(Qt::Key_Asterisk, Qt::ShiftModifier);
    EXPECT_EQ(m_desk.find<QLabel>("star"), nullptr);
}

TEST_F(NoteEditByKey, CtrlDeleteDeletesTheMessageUndoesAndTheBinRestores)
{
    const std::string first = heading();
    m_desk.key(Qt::Key_Delete, Qt::ControlModifier);
    EXPECT_NE(heading(), first);
    EXPECT_EQ(message(), "Moved 3 notes to the bin.");
    ASSERT_NO_FATAL_FAILURE(m_desk.click("messageAction"));
    EXPECT_EQ(heading(), first);
    m_desk.key(Qt::Key_Delete, Qt::ControlModifier);
    m_desk.key(Qt::Key_Escape);
    m_desk.key(Qt::Key_B, Qt::ControlModifier);
    ASSERT_EQ(m_desk.app->page(), Page::Bin);
    auto *notes = m_desk.find<QTreeView>("binNotes");
    ASSERT_NE(notes, nullptr);
    EXPECT_TRUE(notes->hasFocus());
    EXPECT_EQ(notes->model()->rowCount(), 1);
    m_desk.key(Qt::Key_Return);
    EXPECT_EQ(message(), "Restored 3 notes.");
    EXPECT_EQ(m_desk.find("binNotes"), nullptr);
    m_desk.key(Qt::Key_Escape);
    EXPECT_EQ(m_desk.app->page(), Page::Today);
}

TEST_F(NoteEditByKey, TheMenuCopiesTheNoteAsNew)
{
    m_desk.key(Qt::Key_M);
    QWidget *menu = QApplication::activePopupWidget();
    ASSERT_NE(menu, nullptr);
    QTest::keyClick(menu, Qt::Key_W);
    EXPECT_EQ(message(), "Copied the note as new.");
}

TEST_F(NoteEditByKey, EEditsAQuestionFromItsPageAndFromItsRow)
{
    m_desk.key(Qt::Key_Escape);
    m_desk.key(Qt::Key_I, Qt::ControlModifier);
    ASSERT_EQ(m_desk.app->page(), Page::Deck);
    m_desk.key(Qt::Key_E);
    ASSERT_EQ(m_desk.app->page(), Page::Edit);
    m_desk.key(Qt::Key_Escape);
    ASSERT_EQ(m_desk.app->page(), Page::Deck);
    m_desk.key(Qt::Key_Return);
    ASSERT_EQ(m_desk.app->page(), Page::Question);
    m_desk.key(Qt::Key_E);
    ASSERT_EQ(m_desk.app->page(), Page::Edit);
    m_desk.key(Qt::Key_Escape);
    EXPECT_EQ(m_desk.app->page(), Page::Question);
}

} // namespace engram::desktop
