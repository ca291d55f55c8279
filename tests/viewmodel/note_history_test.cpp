// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
// What a note was before: opened from a review, the editor and the library, and restored.

#include <gmock/gmock.h>

#include "support/desktop_app.h"

namespace engram::desktop
{

using test::DesktopApp;
using Against = NoteHistoryViewModel::Against;

namespace
{

class NoteHistoryDesk : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_NO_FATAL_FAILURE(m_desk.begin());
        edit("the capital of France", "France's capital");
        m_desk.app->saveNote();
        ASSERT_EQ(m_desk.app->page(), Page::Review);
    }

    [[nodiscard]] std::string message() const { return m_desk.app->message().text.toStdString(); }
    [[nodiscard]] std::string heading() const
    {
        return m_desk.app->review().heading().toStdString();
    }
    void edit(const char *old, const char *now)
    {
        m_desk.clock.advance(std::chrono::minutes(1));
        m_desk.app->editShown();
        ASSERT_TRUE(m_edit.text().contains(QLatin1String(old))) << old;
        QString text = m_edit.text();
        m_edit.setText(text.replace(QLatin1String(old), QLatin1String(now)));
    }

    DesktopApp m_desk;
    NoteEditViewModel &m_edit = m_desk.app->edit();
    NoteHistoryViewModel &m_history = m_desk.app->history();
};

} // namespace

TEST_F(NoteHistoryDesk, ListsTheVersionsAndComparesTheNewestWithTheOneBefore)
{
    m_desk.app->showHistory();
    ASSERT_EQ(m_desk.app->page(), Page::History) << message();
    ASSERT_EQ(m_history.rows().size(), 2U);
    EXPECT_EQ(m_history.rows()[0].what.toStdString(), "Edited");
    EXPECT_EQ(m_history.rows()[1].what.toStdString(), "Imported");
    EXPECT_EQ(m_history.title().toStdString(), "What is France's capital?");
    EXPECT_EQ(m_history.summary().toStdString(), "1 line removed · 1 line added");
    EXPECT_FALSE(m_history.canRestore()) << "it is what there is";
    m_history.select(1);
    EXPECT_TRUE(m_history.canRestore());
    EXPECT_THAT(m_history.summary().toStdString(), testing::EndsWith(" lines added"))
        << "all of the first was new";
    m_history.setAgainst(Against::Now);
    EXPECT_EQ(m_history.summary().toStdString(), "1 line removed · 1 line added");
}

TEST_F(NoteHistoryDesk, RestoringIsAStepOfTheReviewThatGoesOn)
{
    m_desk.app->showHistory();
    m_history.select(1);
    m_history.restore();
    EXPECT_EQ(m_desk.app->page(), Page::History);
    EXPECT_THAT(message(), testing::StartsWith("Restored the note as it was on "));
    EXPECT_EQ(m_desk.app->message().action, Message::Action::Undo);
    EXPECT_EQ(m_history.rows().size(), 3U);
    EXPECT_EQ(m_history.current(), 0);
    m_desk.app->leaveHistory();
    ASSERT_EQ(m_desk.app->page(), Page::Review);
    EXPECT_EQ(heading(), "What is the capital of France?");
    m_desk.app->undo();
    EXPECT_EQ(heading(), "What is France's capital?");
    m_desk.app->undo();
    EXPECT_EQ(heading(), "What is the capital of France?") << "the edit before it";
}

TEST_F(NoteHistoryDesk, WhatWasRestoredIsTakenBackThereToo)
{
    m_desk.app->showHistory();
    EXPECT_FALSE(m_desk.app->canUndo()) << "only what is done there";
    m_history.select(1);
    m_history.restore();
    ASSERT_TRUE(m_desk.app->canUndo());
    m_desk.app->undo();
    EXPECT_EQ(message(), "Undid the last edit.");
    EXPECT_EQ(m_history.rows().size(), 2U);
    EXPECT_FALSE(m_desk.app->canUndo());
    ASSERT_TRUE(m_desk.app->canRedo());
    m_desk.app->redo();
    EXPECT_EQ(m_history.rows().size(), 3U);
    m_desk.app->leaveHistory();
    EXPECT_EQ(heading(), "What is the capital of France?");
}

TEST_F(NoteHistoryDesk, WhatIsWrittenInTheEditorIsThereWhenOneReturns)
{
    edit("Lyon is its third city", "Lyon is large");
    const QString written = m_edit.text();
    m_desk.app->showHistory();
    ASSERT_EQ(m_desk.app->page(), Page::History);
    m_desk.app->leaveHistory();
    ASSERT_EQ(m_desk.app->page(), Page::Edit);
    EXPECT_EQ(m_edit.text(), written);
    EXPECT_TRUE(m_edit.isChanged());
}

TEST_F(NoteHistoryDesk, RestoringFromTheEditorLeavesItsDraftAlone)
{
    edit("Lyon is its third city", "Lyon is large");
    const QString written = m_edit.text();
    m_desk.app->showHistory();
    m_history.select(1);
    m_history.restore();
    m_desk.app->leaveHistory();
    ASSERT_EQ(m_desk.app->page(), Page::Edit);
    EXPECT_EQ(m_edit.text(), written);
    EXPECT_THAT(message(), testing::HasSubstr("the draft that was left"));
    m_edit.discard();
    EXPECT_TRUE(m_edit.text().contains(QStringLiteral("the capital of France")));
    m_desk.app->leaveEditor();
    EXPECT_EQ(heading(), "What is the capital of France?");
}

TEST_F(NoteHistoryDesk, RestoringFromTheEditorWithoutAChangeShowsWhatIsThereThen)
{
    m_desk.app->editShown();
    m_desk.app->showHistory();
    m_history.select(1);
    m_history.restore();
    m_desk.app->leaveHistory();
    ASSERT_EQ(m_desk.app->page(), Page::Edit);
    EXPECT_TRUE(m_edit.text().contains(QStringLiteral("the capital of France")));
    EXPECT_FALSE(m_edit.isChanged());
}

TEST_F(NoteHistoryDesk, FromTheLibraryOneComesBackToIt)
{
    const NoteId note = noteOf(m_desk.app->review().card()->id);
    m_desk.app->showLibrary();
    m_desk.app->showHistoryOf(note);
    ASSERT_EQ(m_desk.app->page(), Page::History);
    m_history.select(1);
    m_history.restore();
    m_desk.app->leaveHistory();
    EXPECT_EQ(m_desk.app->page(), Page::Library);
    ASSERT_TRUE(m_desk.app->canUndo());
    m_desk.app->undo();
    EXPECT_EQ(message(), "Undid the last edit.");
}

TEST_F(NoteHistoryDesk, ANoteThatIsNotSavedYetHasNone)
{
    m_desk.app->goToday();
    m_desk.app->newNote(m_desk.app->today().decks().decks()[0].deck.id, NewNote::Card);
    ASSERT_EQ(m_desk.app->page(), Page::Edit);
    m_desk.app->showHistory();
    EXPECT_EQ(m_desk.app->page(), Page::Edit);
    EXPECT_EQ(message(), "The note has a history once it is saved.");
}

} // namespace engram::desktop
