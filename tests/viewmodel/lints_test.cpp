// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
// What could be better in the collection: looked for from the library, and gone when it is mended.

#include <gmock/gmock.h>

#include "support/desktop_app.h"

namespace engram::desktop
{

using test::DesktopApp;

namespace
{

const std::string PronounDeck = R"(---
deck: Seas
id: seas
---

## It is deep. How deep? {#deep}

11 km

## They are salt. Why? {#salt}

Rivers carry it.

## How old? {#old}

Very.
)";

class Lints : public testing::Test
{
protected:
    Lints() : m_desk(PronounDeck) {}

    void SetUp() override
    {
        ASSERT_NO_FATAL_FAILURE(m_desk.begin());
        m_desk.app->goToday();
        m_desk.app->showLibrary();
    }

    void show(const char *query = "")
    {
        m_desk.app->library().setQuery(QString::fromUtf8(query));
        m_desk.app->showLints();
        ASSERT_EQ(m_desk.app->page(), Page::Lints);
        m_lints.finish();
    }
    [[nodiscard]] std::string cell(int row, int column) const
    {
        return m_lints.index(row, column).data().toString().toStdString();
    }

    DesktopApp m_desk;
    LintsViewModel &m_lints = m_desk.app->lints();
};

} // namespace

TEST_F(Lints, ListsNotesWithWhatCouldBeBetterAndTheirDeck)
{
    ASSERT_NO_FATAL_FAILURE(show());
    ASSERT_EQ(m_lints.rowCount(), 2);
    EXPECT_EQ(cell(0, LintsViewModel::TitleColumn), "It is deep. How deep?");
    EXPECT_THAT(cell(0, LintsViewModel::LintsColumn), testing::HasSubstr("begins with a pronoun"));
    EXPECT_EQ(cell(0, LintsViewModel::DeckColumn), "Seas");
    EXPECT_EQ(m_lints.countText().toStdString(), "2 notes could be better");
}

TEST_F(Lints, LooksAtWhatTheLibraryIsSearchedFor)
{
    ASSERT_NO_FATAL_FAILURE(show("salt"));
    EXPECT_EQ(m_lints.rowCount(), 1);
    m_lints.look(QStringLiteral("(salt"));
    EXPECT_FALSE(m_lints.problem().isEmpty());
    EXPECT_EQ(m_lints.rowCount(), 0);
    EXPECT_FALSE(m_lints.isLooking());
}

TEST_F(Lints, ComesByItselfAndCanBeStopped)
{
    m_desk.app->showLints();
    EXPECT_TRUE(m_lints.isLooking());
    EXPECT_THAT(m_lints.countText().toStdString(), testing::HasSubstr("looking, 0 %"));
    m_lints.stop();
    EXPECT_FALSE(m_lints.isLooking());
    EXPECT_EQ(m_lints.countText().toStdString(), "0 notes could be better · stopped");
    m_lints.refresh();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !m_lints.isLooking(); }, test::PatienceMs));
    EXPECT_EQ(m_lints.rowCount(), 2);
}

TEST_F(Lints, ANoteThatIsMendedInTheEditorIsGoneAndUndoBringsItBack)
{
    ASSERT_NO_FATAL_FAILURE(show());
    m_desk.app->editNote(*m_lints.noteAt(m_lints.index(0, 0)));
    ASSERT_EQ(m_desk.app->page(), Page::Edit);
    QString text = m_desk.app->edit().text();
    m_desk.app->edit().setText(
        text.replace(QStringLiteral("It is deep. How deep?"), QStringLiteral("How deep?")));
    m_desk.app->saveNote();
    ASSERT_EQ(m_desk.app->page(), Page::Lints);
    ASSERT_EQ(m_lints.rowCount(), 1);
    EXPECT_EQ(cell(0, LintsViewModel::TitleColumn), "They are salt. Why?");
    m_desk.app->undo();
    m_lints.finish();
    EXPECT_EQ(m_lints.rowCount(), 2);
}

TEST_F(Lints, BackLeadsToTheLibraryAndWhatWasFoundStays)
{
    ASSERT_NO_FATAL_FAILURE(show());
    m_desk.app->goBack();
    EXPECT_EQ(m_desk.app->page(), Page::Library);
    m_desk.app->showLints();
    EXPECT_FALSE(m_lints.isLooking());
    EXPECT_EQ(m_lints.rowCount(), 2);
}

} // namespace engram::desktop
