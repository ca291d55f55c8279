// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
// The words that a new note begins with become no part of one.

#include <gmock/gmock.h>

#include "support/desktop_app.h"

namespace engram::desktop
{

using test::DesktopApp;

namespace
{

class NoteTemplate : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_NO_FATAL_FAILURE(m_desk.open());
        const auto made = m_desk.app->newDeck(QStringLiteral("Mine"), {});
        ASSERT_TRUE(made);
        m_deck = *made;
    }

    void begin(NewNote kind)
    {
        m_desk.app->newNote(m_deck, kind);
        ASSERT_EQ(m_desk.app->page(), Page::Edit);
    }
    void write(const char *old, const char *now)
    {
        ASSERT_TRUE(m_edit.text().contains(QLatin1String(old))) << old;
        QString text = m_edit.text();
        m_edit.setText(text.replace(QLatin1String(old), QLatin1String(now)));
    }
    void writeQuestion()
    {
        ASSERT_NO_FATAL_FAILURE(begin(NewNote::Question));
        ASSERT_NO_FATAL_FAILURE(write("What is asked?", "Which sea is saltiest?"));
        ASSERT_NO_FATAL_FAILURE(write("The right option", "The Dead Sea"));
        ASSERT_NO_FATAL_FAILURE(write("A wrong option", "The North Sea"));
    }
    [[nodiscard]] std::string message() const { return m_desk.app->message().text.toStdString(); }
    /// The note that was saved, as it is edited again.
    [[nodiscard]] std::string saved()
    {
        m_desk.app->showDeck(m_deck);
        const QuestionModel &rows = m_desk.app->deck().questions();
        m_desk.app->editNote(rows.questionAt(rows.index(0, 0)).value_or(NoteId{0}));
        return m_edit.text().toStdString();
    }

    DesktopApp m_desk;
    NoteEditViewModel &m_edit = m_desk.app->edit();
    DeckId m_deck{0};
};

} // namespace

TEST_F(NoteTemplate, WhatHasToBeWrittenKeepsTheNoteFromBeingSavedAndIsNamedByItsLine)
{
    ASSERT_NO_FATAL_FAILURE(begin(NewNote::Question));
    ASSERT_NO_FATAL_FAILURE(write("What is asked?", "Which sea is saltiest?"));
    m_desk.app->saveNote();
    EXPECT_EQ(m_desk.app->page(), Page::Edit);
    EXPECT_THAT(message(),
                testing::StartsWith("Not saved. Line 3: This still says “The right option”"));
    ASSERT_NO_FATAL_FAILURE(write("The right option", "The Dead Sea"));
    m_desk.app->saveNote();
    EXPECT_THAT(message(), testing::HasSubstr("Line 5: This still says “A wrong option”"));
    ASSERT_NO_FATAL_FAILURE(write("- [ ] A wrong option\n      > Why it is wrong.\n",
                                  "- [ ] The North Sea\n- [ ] The Red Sea\n"));
    m_desk.app->saveNote();
    EXPECT_EQ(m_desk.app->page(), Page::Today) << message();
}

TEST_F(NoteTemplate, WhatMayBeLeftOutIsLeftOut)
{
    ASSERT_NO_FATAL_FAILURE(writeQuestion());
    m_desk.app->saveNote();
    ASSERT_EQ(m_desk.app->page(), Page::Today) << message();
    const std::string text = saved();
    EXPECT_THAT(text, testing::HasSubstr("- [x] The Dead Sea"));
    for (const char *word : {"Why it is", "What there is", "What follows", "The answer",
                             "### Explanation", "### Facts"})
        EXPECT_THAT(text, testing::Not(testing::HasSubstr(word)));
}

TEST_F(NoteTemplate, WhatWasWrittenAmongItStays)
{
    ASSERT_NO_FATAL_FAILURE(writeQuestion());
    ASSERT_NO_FATAL_FAILURE(write("Why it is right.", "Nothing flows out of it."));
    ASSERT_NO_FATAL_FAILURE(write("What follows from it?", "What lives there?"));
    m_desk.app->saveNote();
    EXPECT_THAT(message(), testing::HasSubstr("“The answer.”")) << "a fact is written whole";
    ASSERT_NO_FATAL_FAILURE(write("The answer.", "Hardly anything."));
    m_desk.app->saveNote();
    ASSERT_EQ(m_desk.app->page(), Page::Today) << message();
    const std::string text = saved();
    EXPECT_THAT(text, testing::HasSubstr("> Nothing flows out of it."));
    EXPECT_THAT(text, testing::HasSubstr("### Facts\n\n- What lives there?"));
    EXPECT_THAT(text, testing::Not(testing::HasSubstr("Why it is wrong.")));
    EXPECT_THAT(text, testing::Not(testing::HasSubstr("### Explanation")));
}

TEST_F(NoteTemplate, ACardNeedsAnAnswerOfItsOwn)
{
    ASSERT_NO_FATAL_FAILURE(begin(NewNote::Card));
    ASSERT_NO_FATAL_FAILURE(write("What is asked?", "Which sea?"));
    m_desk.app->saveNote();
    EXPECT_EQ(m_desk.app->page(), Page::Edit);
    EXPECT_THAT(message(), testing::HasSubstr("Line 3: This still says “The answer.”"));
}

TEST_F(NoteTemplate, ANoteThatIsThereMaySayWhatItLikes)
{
    ASSERT_NO_FATAL_FAILURE(begin(NewNote::Card));
    ASSERT_NO_FATAL_FAILURE(write("What is asked?", "Which sea?"));
    ASSERT_NO_FATAL_FAILURE(write("The answer.", "This one."));
    m_desk.app->saveNote();
    ASSERT_NE(saved().find("This one."), std::string::npos);
    ASSERT_NO_FATAL_FAILURE(write("This one.", "The answer."));
    m_desk.app->saveNote();
    EXPECT_EQ(m_desk.app->page(), Page::Deck) << message();
}

} // namespace engram::desktop
