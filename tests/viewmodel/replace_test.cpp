// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
// Find and replace over the library: what would change, and the change as one step.

#include <gmock/gmock.h>

#include "support/desktop_app.h"

namespace engram::desktop
{

using test::DesktopApp;
using testing::ElementsAre;

namespace
{

class ReplaceTest : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_NO_FATAL_FAILURE(m_desk.begin());
        m_desk.app->showLibrary();
        m_library.finishListing();
    }

    void open(const char *query = "")
    {
        m_library.setQuery(QString::fromUtf8(query));
        m_library.finishListing();
        m_desk.app->showReplace();
        ASSERT_EQ(m_desk.app->page(), Page::Replace);
    }
    void look(ReplaceOptions options)
    {
        m_replace.setOptions(std::move(options));
        m_replace.finishLooking();
    }
    [[nodiscard]] std::vector<std::string> column(int column) const
    {
        std::vector<std::string> texts;
        const ReplacementModel &changes = m_replace.changes();
        for (int row = 0; row < changes.rowCount(); ++row)
            texts.push_back(
                changes.data(changes.index(row, column), Qt::DisplayRole).toString().toStdString());
        return texts;
    }
    void apply()
    {
        m_replace.apply();
        EXPECT_TRUE(QTest::qWaitFor([this] { return m_desk.app->isReady(); }, test::PatienceMs));
        QCoreApplication::sendPostedEvents();
        m_library.finishListing();
    }
    [[nodiscard]] std::string message() const { return m_desk.app->message().text.toStdString(); }
    [[nodiscard]] std::string summary() const { return m_replace.summary().toStdString(); }

    DesktopApp m_desk;
    LibraryViewModel &m_library = m_desk.app->library();
    ReplaceViewModel &m_replace = m_desk.app->replace();
};

} // namespace

TEST_F(ReplaceTest, ShowsEachPlaceBeforeAndAfterAndChangesAllInOneStep)
{
    open("deck:Europe");
    EXPECT_EQ(m_replace.foundText().toStdString(), "All notes that “deck:Europe” finds");
    look({.find = "capital of", .with = "seat of"});
    EXPECT_EQ(summary(), "2 places in 2 notes");
    EXPECT_THAT(column(ReplacementModel::WhereColumn),
                ElementsAre("What is the capital of France? · front",
                            "What is the capital of Spain? · front"));
    EXPECT_THAT(column(ReplacementModel::BeforeColumn),
                ElementsAre("What is the capital of France?", "What is the capital of Spain?"));
    EXPECT_THAT(column(ReplacementModel::AfterColumn),
                ElementsAre("What is the seat of France?", "What is the seat of Spain?"));
    const ReplacementModel &changes = m_replace.changes();
    EXPECT_THAT(changes.marksAt(changes.index(0, ReplacementModel::BeforeColumn)),
                ElementsAre(TextMark{12, 10}));
    EXPECT_THAT(changes.marksAt(changes.index(0, ReplacementModel::AfterColumn)),
                ElementsAre(TextMark{12, 7}));
    apply();
    EXPECT_EQ(m_desk.app->page(), Page::Library);
    EXPECT_EQ(message(), "Replaced 2 places in 2 notes.");
    m_library.setQuery(QStringLiteral("seat"));
    m_library.finishListing();
    EXPECT_EQ(m_library.rows().rowCount(), 2);
    m_desk.app->undo();
    m_library.finishListing();
    EXPECT_EQ(m_library.rows().rowCount(), 0);
}

TEST_F(ReplaceTest, OverSeveralSelectedRowsItIsTheirNotesAlone)
{
    m_library.select({{1, 2}}, 1);
    m_desk.app->showReplace();
    EXPECT_TRUE(m_replace.isOfSelected());
    EXPECT_EQ(m_replace.selectedText().toStdString(), "The 2 selected rows");
    look({.find = "Paris", .with = "Rome"});
    EXPECT_EQ(summary(), "2 places in 2 notes");
    m_replace.setOfSelected(false);
    m_replace.finishLooking();
    EXPECT_NE(summary(), "2 places in 2 notes") << "the question's explanation has it, too";
}

TEST_F(ReplaceTest, OneRowThatHasTheFocusIsNoSelection)
{
    m_library.select({{1, 1}}, 1);
    m_desk.app->showReplace();
    EXPECT_FALSE(m_replace.isOfSelected());
}

TEST_F(ReplaceTest, SaysWhatIsWrongAndWhatStays)
{
    open();
    look({.find = "(", .with = "x", .isExpression = true});
    EXPECT_THAT(m_replace.problem().toStdString(),
                testing::StartsWith("The regular expression is wrong:"));
    EXPECT_FALSE(m_replace.canApply());
    look({.find = "Paris", .with = "x", .parts = {}});
    EXPECT_EQ(m_replace.problem().toStdString(),
              "Choose at least one part of the notes to look in.");
    look({.find = "whale", .with = "x"});
    EXPECT_EQ(m_replace.problem(), QString());
    EXPECT_EQ(summary(), "Nothing is found.");
    look({.find = "^On the Seine\\.$", .with = "", .isExpression = true});
    EXPECT_THAT(summary(), testing::HasSubstr("1 note stays as it is"));
    EXPECT_THAT(column(ReplacementModel::WhereColumn),
                ElementsAre("On which river does Paris lie? · stays as it is"));
    EXPECT_FALSE(m_replace.canApply());
}

TEST_F(ReplaceTest, WhatWasSoughtLastIsThereAndLeavingChangesNothing)
{
    open();
    look({.find = "capital", .with = "seat"});
    m_desk.app->undo(); // there is nothing to take back here
    m_desk.app->leaveReplace();
    EXPECT_EQ(m_desk.app->page(), Page::Library);
    m_desk.app->showReplace();
    EXPECT_EQ(m_replace.options().find, "capital");
    m_replace.finishLooking();
    EXPECT_THAT(summary(), testing::HasSubstr(" places in "));
}

TEST_F(ReplaceTest, GivenUpItChangesAllOrNothing)
{
    open();
    look({.find = "capital", .with = "seat"});
    m_replace.apply();
    EXPECT_THAT(summary(), testing::StartsWith("Replacing… "));
    m_replace.work().giveUp();
    EXPECT_TRUE(QTest::qWaitFor([this] { return m_desk.app->isReady(); }, test::PatienceMs));
    QCoreApplication::sendPostedEvents();
    EXPECT_EQ(message(), m_desk.app->page() == Page::Replace ? "Cancelled. Nothing was changed."
                                                             : "Replaced 4 places in 3 notes.");
}

TEST(ReplaceText, AnExcerptTellsWhereAPlaceIsInALongText)
{
    const std::string text = "one\n" + std::string(100, 'a') + "ü WORD" + std::string(900, 'b');
    const std::size_t at = text.find("WORD");
    const Excerpt excerpt = excerptOf(text, std::vector<ByteSpan>{{at, at + 4}});
    EXPECT_TRUE(excerpt.text.startsWith(QStringLiteral("…aaa")));
    EXPECT_TRUE(excerpt.text.endsWith(QStringLiteral("b…")));
    ASSERT_EQ(excerpt.marks.size(), 1U);
    EXPECT_EQ(excerpt.text.mid(excerpt.marks[0].begin, excerpt.marks[0].length).toStdString(),
              "WORD");
    EXPECT_EQ(excerptOf("a\nb", std::vector<ByteSpan>{{0, 3}}).text.toStdString(), "a⏎b");
}

} // namespace engram::desktop
