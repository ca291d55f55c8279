// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
// Tags and decks in the library: the tree that they are, and what is changed there.

#include <functional>

#include <QMimeData>

#include <gmock/gmock.h>

#include <engram/exchange.h>

#include "support/desktop_app.h"
#include "support/tagged_deck.h"

namespace engram::desktop
{

using test::DesktopApp;
using testing::ElementsAre;

namespace
{

class LibraryTagsTest : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_NO_FATAL_FAILURE(m_desk.begin());
        m_desk.app->showLibrary();
        m_library.finishListing();
    }

    /// What is done with many notes, to its end.
    void settle()
    {
        EXPECT_TRUE(QTest::qWaitFor([this] { return m_desk.app->isReady(); }, test::PatienceMs));
        QCoreApplication::sendPostedEvents();
        m_library.finishListing();
    }
    void rename(const QModelIndex &index, const char *name)
    {
        EXPECT_TRUE(m_tree.setData(index, QString::fromUtf8(name), Qt::EditRole));
        QCoreApplication::sendPostedEvents();
        settle();
    }
    void drop(const QModelIndex &from, const QModelIndex &to)
    {
        const std::unique_ptr<QMimeData> data(m_tree.mimeData({from}));
        EXPECT_TRUE(m_tree.dropMimeData(data.get(), Qt::MoveAction, -1, -1, to));
        QCoreApplication::sendPostedEvents();
        settle();
    }
    [[nodiscard]] bool canDrop(const QModelIndex &from, const QModelIndex &to) const
    {
        const std::unique_ptr<QMimeData> data(m_tree.mimeData({from}));
        return m_tree.canDropMimeData(data.get(), Qt::MoveAction, -1, -1, to);
    }
    /// "sea 2" for each tag, the whole tag with its notes.
    [[nodiscard]] std::vector<std::string> tags() const
    {
        std::vector<std::string> lines;
        for (const QString &tag : m_tree.tagNames()) {
            const QModelIndex index = m_tree.indexOf(tag);
            lines.push_back(tag.toStdString() + ' ' +
                            index.siblingAtColumn(LibraryTreeModel::CountColumn)
                                .data()
                                .toString()
                                .toStdString());
        }
        return lines;
    }
    [[nodiscard]] QModelIndex tag(const char *name) const
    {
        return m_tree.indexOf(QString::fromUtf8(name));
    }
    [[nodiscard]] QModelIndex deck(const char *name) const
    {
        for (const DeckSummary &row : m_desk.app->today().decks().decks())
            if (row.deck.name == name)
                return m_tree.indexOf(row.deck.id);
        return {};
    }
    [[nodiscard]] std::string message() const { return m_desk.app->message().text.toStdString(); }
    void selectAll() { m_library.select({{0, m_library.rows().rowCount() - 1}}, 0); }

    DesktopApp m_desk{test::TaggedDeck};
    LibraryViewModel &m_library = m_desk.app->library();
    LibraryTreeModel &m_tree = m_library.tree();
};

} // namespace

TEST_F(LibraryTagsTest, TagsAreATreeWithTheirNotesAndEachSearchesForItself)
{
    EXPECT_THAT(tags(), ElementsAre("lake 1", "old 1", "sea 2", "sea::depth 1", "sea::fish 1"));
    const QModelIndex fish = tag("sea::fish");
    EXPECT_EQ(fish.data().toString().toStdString(), "fish");
    EXPECT_EQ(fish.parent(), tag("sea"));
    EXPECT_EQ(fish.data(Qt::AccessibleTextRole).toString().toStdString(), "fish, 1 note");
    m_library.take(tag("sea"), false);
    m_library.finishListing();
    EXPECT_EQ(m_library.query().toStdString(), "tag:\"sea\"");
    EXPECT_EQ(m_library.rows().rowCount(), 2);
}

TEST_F(LibraryTagsTest, ATagIsCalledOtherwiseWithThoseBelowItInOneStep)
{
    rename(tag("sea"), "ocean");
    EXPECT_EQ(message(), "The tag “sea” is called “ocean” now, in 2 notes.");
    EXPECT_THAT(tags(),
                ElementsAre("lake 1", "ocean 2", "ocean::depth 1", "ocean::fish 1", "old 1"));
    m_desk.app->undo();
    EXPECT_THAT(tags(), ElementsAre("lake 1", "old 1", "sea 2", "sea::depth 1", "sea::fish 1"));
}

TEST_F(LibraryTagsTest, ANameThatIsTakenIsAskedAboutBeforeTheTwoAreOne)
{
    rename(tag("lake"), "Sea::Fish");
    EXPECT_EQ(message(),
              "There is a tag “sea::fish” already, with 1 note. Shall “lake” be the same?");
    EXPECT_EQ(m_desk.app->message().action, Message::Action::Merge);
    EXPECT_THAT(tags(), testing::Contains("lake 1"));
    m_desk.app->mergeTags();
    settle();
    EXPECT_EQ(message(), "“lake” and “sea::fish” are one tag now. Changed 1 note.");
    EXPECT_THAT(tags(), ElementsAre("old 1", "sea 3", "sea::depth 1", "sea::fish 2"));
    m_desk.app->mergeTags(); // there is nothing that is asked any more
    EXPECT_TRUE(m_desk.app->isReady());
}

TEST_F(LibraryTagsTest, WhatIsNoTagIsRefusedInWords)
{
    rename(tag("lake"), "two words");
    EXPECT_THAT(message(), testing::HasSubstr("“two words” is no tag"));
    EXPECT_THAT(tags(), testing::Contains("lake 1"));
    EXPECT_FALSE(m_tree.setData(tag("lake"), QStringLiteral("lake"), Qt::EditRole));
}

TEST_F(LibraryTagsTest, ATagIsDraggedIntoAnotherAndToTheTop)
{
    EXPECT_FALSE(canDrop(tag("sea"), tag("sea::fish")));
    EXPECT_FALSE(canDrop(tag("sea::fish"), tag("sea"))) << "it is there";
    EXPECT_FALSE(canDrop(tag("lake"), deck("Waters")));
    drop(tag("lake"), tag("sea"));
    EXPECT_THAT(tags(),
                ElementsAre("old 1", "sea 3", "sea::depth 1", "sea::fish 1", "sea::lake 1"));
    drop(tag("sea::fish"), tag("sea").parent());
    EXPECT_THAT(tags(), ElementsAre("fish 1", "old 1", "sea 2", "sea::depth 1", "sea::lake 1"));
    EXPECT_EQ(m_desk.app->message().action, Message::Action::Undo);
}

TEST_F(LibraryTagsTest, ATagIsTakenFromAllNotes)
{
    m_library.tags().remove(QStringLiteral("sea"));
    settle();
    EXPECT_EQ(message(), "Took the tag “sea” from 2 notes.");
    EXPECT_THAT(tags(), ElementsAre("lake 1", "old 1"));
    m_desk.app->undo();
    EXPECT_THAT(tags(), testing::SizeIs(5));
}

TEST_F(LibraryTagsTest, TheSelectedRowsGetATagAndGiveItBack)
{
    selectAll();
    m_library.tags().giveToSelected(QStringLiteral("wet"));
    settle();
    EXPECT_EQ(message(), "Gave the tag “wet” to 3 notes.");
    EXPECT_THAT(tags(), testing::Contains("wet 3"));
    m_library.tags().giveToSelected(QStringLiteral("Wet"));
    settle();
    EXPECT_EQ(message(), "All of them have that tag already.");
    m_library.tags().takeFromSelected(QStringLiteral("wet"));
    settle();
    EXPECT_EQ(message(), "Took the tag “wet” from 3 notes.");
    EXPECT_THAT(tags(), testing::Not(testing::Contains("wet 3")));
}

TEST_F(LibraryTagsTest, WhatIsGivenUpChangesNothing)
{
    selectAll();
    m_library.tags().giveToSelected(QStringLiteral("wet"));
    EXPECT_THAT(m_library.countText().toStdString(), testing::StartsWith("Giving “wet”… "));
    m_library.work().giveUp();
    settle();
    // It may have been through already: either all of it is done or nothing.
    const bool isDone = m_tree.tagNames().contains(QStringLiteral("wet"));
    EXPECT_EQ(message(),
              isDone ? "Gave the tag “wet” to 3 notes." : "Cancelled. Nothing was changed.");
    EXPECT_FALSE(m_library.work().isUnderWay());
}

TEST_F(LibraryTagsTest, DecksAreNamedAndMovedInTheTree)
{
    rename(deck("Fresh"), "Sweet");
    EXPECT_EQ(message(), "It is called “Sweet” now.");
    EXPECT_EQ(m_desk.app->page(), Page::Library);
    drop(deck("Sweet"), deck("Salt"));
    EXPECT_EQ(message(), "Moved “Sweet” below “Salt”.");
    EXPECT_EQ(deck("Sweet").parent(), deck("Salt"));
    EXPECT_FALSE(canDrop(deck("Salt"), deck("Sweet")));
    drop(deck("Sweet"), deck("Waters").parent());
    EXPECT_EQ(message(), "Moved “Sweet” to the top level.");
    m_desk.app->undo();
    m_desk.app->undo();
    m_desk.app->undo();
    EXPECT_EQ(deck("Fresh").parent(), deck("Waters"));
}

TEST_F(LibraryTagsTest, ADeckIsMergedIntoAnotherAndGoesToTheBin)
{
    const DeckId fresh = *m_tree.deckAt(deck("Fresh"));
    const std::vector<DeckPlace> places = m_desk.app->placesToMerge(fresh);
    EXPECT_EQ(namesOf(places), QStringList({QStringLiteral("Waters"), QStringLiteral("    Salt")}));
    m_desk.app->mergeDeck(fresh, *places[1].parent);
    m_library.finishListing();
    EXPECT_EQ(message(), "Merged “Fresh” into “Salt” with 1 note.");
    EXPECT_FALSE(deck("Fresh").isValid());
    m_desk.app->undo();
    EXPECT_TRUE(deck("Fresh").isValid());
    m_desk.app->deleteDeck(fresh);
    EXPECT_EQ(message(), "Moved “Fresh” with 1 note to the bin.");
    EXPECT_EQ(m_desk.app->page(), Page::Library);
}

TEST_F(LibraryTagsTest, DuplicatesStandTogetherAsNotes)
{
    QModelIndex duplicates;
    const std::function<void(const QModelIndex &)> look = [&](const QModelIndex &parent) {
        for (int row = 0; row < m_tree.rowCount(parent); ++row) {
            const QModelIndex index = m_tree.index(row, 0, parent);
            if (m_tree.isOfDuplicates(index))
                duplicates = index;
            look(index);
        }
    };
    look({});
    ASSERT_TRUE(duplicates.isValid());
    m_library.take(duplicates, false);
    m_library.finishListing();
    EXPECT_EQ(m_library.view().mode, LibraryMode::Notes);
    EXPECT_EQ(m_library.view().order.column, LibraryColumn::Title);
    EXPECT_EQ(m_library.rows().rowCount(), 2);
}

TEST_F(LibraryTagsTest, WhatIsSelectedIsExportedAsADeckOfItsOwn)
{
    m_library.select({{1, 2}}, 1);
    const QString path = m_desk.path("some.md");
    m_desk.app->exportSelection(path);
    settle();
    EXPECT_EQ(message(), "Saved as some.md.");
    const auto read = readDeck(path.toStdString());
    ASSERT_TRUE(read);
    // As the notes are here.
    EXPECT_THAT(read->problems,
                testing::Each(testing::Field(&Problem::code, ProblemCode::MissingExplanation)));
    EXPECT_EQ(read->file.title(), "some");
    ASSERT_EQ(read->file.sections.size(), 2U);
    EXPECT_EQ(read->file.sections[0].title, "Waters › Salt");
    ASSERT_EQ(read->file.sections[0].notes.size(), 1U);
    EXPECT_EQ(read->file.sections[0].notes[0].id, "fast");
    EXPECT_THAT(read->file.sections[0].notes[0].tags, ElementsAre("sea::fish"));
    EXPECT_EQ(read->file.sections[1].notes[0].id, "deep2");
}

TEST_F(LibraryTagsTest, TheSelectedRowsAreGradedUnseenInOneStep)
{
    selectAll();
    EXPECT_EQ(m_library.actions().gradeSubject().title.toStdString(), "Grade 3 rows");
    m_library.actions().gradeNow(Grade::Good);
    EXPECT_EQ(message(), "Graded 3 cards.");
    m_library.finishListing();
    const auto state = [this] {
        return m_library.rows()
            .index(0, static_cast<int>(LibraryColumn::State))
            .data()
            .toString()
            .toStdString();
    };
    EXPECT_NE(state(), "new");
    m_desk.app->undo();
    m_library.finishListing();
    EXPECT_EQ(state(), "new");
    m_library.select({{0, 0}}, 0);
    EXPECT_FALSE(m_library.actions().gradeSubject().next().at(2).isEmpty());
}

} // namespace engram::desktop
