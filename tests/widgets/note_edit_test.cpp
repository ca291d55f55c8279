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

TEST_F(NoteEditByKey, WhatCouldBeBetterIsAQuietLineAndKeepsNothingFromBeingSaved)
{
    QPlainTextEdit *text = editor();
    ASSERT_NE(text, nullptr);
    EXPECT_EQ(m_desk.find<QListWidget>("noteProblems"), nullptr);
    const auto at = text->toPlainText().indexOf(QStringLiteral("Lille"));
    QTextCursor cursor = text->textCursor();
    cursor.setPosition(static_cast<int>(at));
    text->setTextCursor(cursor);
    type("All of the above, ");
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_desk.find<QListWidget>("noteProblems") != nullptr; },
                                test::PatienceMs));
    auto *problems = m_desk.find<QListWidget>("noteProblems");
    ASSERT_EQ(problems->count(), 1);
    EXPECT_THAT(problems->item(0)->text().toStdString(),
                testing::StartsWith("Line 1: “All of the above”"));
    EXPECT_EQ(problems->item(0)->foreground().color(), m_desk.appearance.theme().dim);
    EXPECT_TRUE(m_desk.find("saveNote")->isEnabled());
    m_desk.key(Qt::Key_S, Qt::ControlModifier);
    EXPECT_EQ(message(), "Saved the note.");
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

TEST(NewNotes, AnEmptyCollectionLeadsByKeysToAFirstQuestion)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.open());
    ASSERT_TRUE(desk.isActive());
    desk.prompts.deckName = QStringLiteral("Mine");
    desk.find<QPushButton>("makeFirst")->setFocus();
    desk.key(Qt::Key_Return);
    auto *tree = desk.find<QTreeView>("decks");
    ASSERT_NE(tree, nullptr);
    EXPECT_TRUE(tree->hasFocus());
    desk.key(Qt::Key_Return); // there is nothing to ask
    ASSERT_EQ(desk.app->page(), Page::Deck);
    EXPECT_EQ(desk.window.focusWidget()->objectName(), QStringLiteral("newQuestion"));
    EXPECT_EQ(desk.find("studyDeck"), nullptr) << "there is nothing to study";
    desk.key(Qt::Key_Return);
    auto *text = desk.find<QPlainTextEdit>("noteText");
    ASSERT_NE(text, nullptr);
    EXPECT_EQ(desk.find<QLabel>("title")->text(), QStringLiteral("New question in “Mine”"));
    EXPECT_EQ(text->textCursor().selectedText(), QStringLiteral("What is asked?"));
    desk.key(Qt::Key_S, Qt::ControlModifier);
    EXPECT_EQ(desk.app->page(), Page::Edit) << "there is nothing to save yet, and it says so";
    EXPECT_EQ(desk.app->message().text,
              QStringLiteral("Nothing is written yet: replace the words of the template."));
    QTest::keyClicks(text, QStringLiteral("Which is mine?"));
    desk.key(Qt::Key_S, Qt::ControlModifier);
    EXPECT_EQ(desk.app->page(), Page::Edit) << "its options are the template's still";
    EXPECT_TRUE(desk.app->message().text.startsWith(QStringLiteral("Not saved.")));
    QTest::keyClick(text, Qt::Key_Space);
    EXPECT_EQ(desk.app->message().text, QString()) << "it may be mended by what is written";
    for (const char *words : {"The right option", "A wrong option"}) {
        ASSERT_TRUE(text->find(QLatin1String(words)) ||
                    text->find(QLatin1String(words), QTextDocument::FindBackward));
        QTest::keyClicks(text, QStringLiteral("Mine"));
    }
    desk.key(Qt::Key_S, Qt::ControlModifier);
    ASSERT_EQ(desk.app->page(), Page::Deck) << desk.app->message().text.toStdString();
    EXPECT_EQ(desk.find("newQuestion"), nullptr);
    EXPECT_NE(desk.find("studyDeck"), nullptr);
    EXPECT_EQ(desk.find<QTreeView>("questions")->model()->index(0, 0).data(),
              QStringLiteral("Which is mine?"));
    desk.key(Qt::Key_N, Qt::ControlModifier);
    EXPECT_EQ(desk.app->page(), Page::Edit);
    desk.key(Qt::Key_Escape);
    EXPECT_EQ(desk.app->page(), Page::Deck);
    desk.key(Qt::Key_N, Qt::ControlModifier | Qt::AltModifier);
    EXPECT_EQ(desk.find<QLabel>("title")->text(), QStringLiteral("New card in “Mine”"));
}

TEST(NewNotes, AskForTheDeckWhereNoneIsSelected)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    ASSERT_TRUE(desk.isActive());
    desk.app->goToday();
    desk.find<QTreeView>("decks")->setCurrentIndex({});
    desk.prompts.deckPlace.reset();
    desk.key(Qt::Key_N, Qt::ControlModifier);
    EXPECT_EQ(desk.prompts.decksOffered.size(), 2);
    EXPECT_EQ(desk.app->page(), Page::Today) << "the question was left";
    desk.prompts.deckPlace = 1;
    desk.key(Qt::Key_N, Qt::ControlModifier);
    ASSERT_EQ(desk.app->page(), Page::Edit);
    EXPECT_EQ(desk.find<QLabel>("title")->text(), QStringLiteral("New question in “Europe”"));
}

TEST(NewNotes, AreOfTheSelectedDeckAndOfNoneElse)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    const auto *command = desk.window.findChild<QAction *>(QStringLiteral("newQuestionCommand"));
    EXPECT_FALSE(command->isEnabled()) << "a card is asked";
    desk.app->goToday();
    auto *tree = desk.find<QTreeView>("decks");
    tree->setCurrentIndex(tree->model()->index(0, 0, tree->model()->index(0, 0)));
    ASSERT_TRUE(command->isEnabled());
    desk.trigger("newQuestionCommand");
    EXPECT_EQ(desk.find<QLabel>("title")->text(), QStringLiteral("New question in “Europe”"));
    EXPECT_FALSE(command->isEnabled());
}

TEST(Backups, AreRestoredOnlyWhenThePersonAgrees)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    desk.app->goToday();
    desk.prompts.backup = desk.path("safe"); // the ending comes by itself
    ASSERT_NO_FATAL_FAILURE(desk.trigger("backupCommand"));
    desk.prompts.backup += QStringLiteral(".engram");
    ASSERT_TRUE(desk.waitFor(Page::Today));
    ASSERT_TRUE(desk.app->newDeck(QStringLiteral("Later"), {}));
    desk.prompts.restores = false;
    ASSERT_NO_FATAL_FAILURE(desk.trigger("restoreCommand"));
    EXPECT_TRUE(desk.prompts.restoreAsked.contains(QStringLiteral("safe.engram")));
    EXPECT_EQ(desk.app->page(), Page::Today);
    EXPECT_EQ(desk.app->today().decks().decks().size(), 3U);
    desk.prompts.restores = true;
    ASSERT_NO_FATAL_FAILURE(desk.trigger("restoreCommand"));
    ASSERT_TRUE(desk.waitFor(Page::Today));
    EXPECT_EQ(desk.app->today().decks().decks().size(), 2U);
}

} // namespace engram::desktop
