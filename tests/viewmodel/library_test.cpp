// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
// The library: searches and their faults, the order of rows, and what is done with those selected.

#include <functional>

#include <QSignalSpy>

#include <gmock/gmock.h>

#include "support/desktop_app.h"
#include "text/library_text.h"

namespace engram::desktop
{

using test::DesktopApp;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

namespace
{

class Library : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_NO_FATAL_FAILURE(m_desk.begin());
        m_desk.app->showLibrary();
        ASSERT_EQ(m_desk.app->page(), Page::Library);
        m_library.finishListing();
    }

    void search(const char *query)
    {
        m_library.setQuery(QString::fromUtf8(query));
        m_library.finishListing();
    }

    [[nodiscard]] std::vector<std::string> column(LibraryColumn column)
    {
        m_library.finishListing();
        std::vector<std::string> texts;
        for (int row = 0; row < m_rows.rowCount(); ++row)
            texts.push_back(
                m_rows.index(row, static_cast<int>(column)).data().toString().toStdString());
        return texts;
    }
    [[nodiscard]] std::vector<std::string> titles() { return column(LibraryColumn::Title); }
    [[nodiscard]] std::string message() const { return m_desk.app->message().text.toStdString(); }
    void select(int row)
    {
        m_library.select({{row, row}}, row);
        m_library.finishListing();
    }
    void selectAll() { m_library.select({{0, m_rows.rowCount() - 1}}, 0); }

    /// All that a table can show of all rows.
    [[nodiscard]] std::vector<std::string> everything()
    {
        std::vector<std::string> texts;
        for (int each = 0; each < static_cast<int>(LibraryColumns); ++each) {
            // Undone edits are the last ones all the same.
            if (LibraryModel::columnAt(each) == LibraryColumn::Edited)
                continue;
            const auto more = column(LibraryModel::columnAt(each));
            texts.insert(texts.end(), more.begin(), more.end());
        }
        return texts;
    }

    DesktopApp m_desk;
    LibraryViewModel &m_library = m_desk.app->library();
    LibraryModel &m_rows = m_library.rows();
};

} // namespace

TEST_F(Library, ShowsAllCardsInTheOrderOfTheirDecks)
{
    EXPECT_THAT(titles(),
                ElementsAre("What is the capital of France?", "On which river does Paris lie?",
                            "Paris has been the capital since 987.",
                            "What is the capital of Spain?"));
    EXPECT_EQ(m_library.countText(), QStringLiteral("4 cards"));
    EXPECT_THAT(column(LibraryColumn::Deck), testing::Each("Capitals › Europe"));
    EXPECT_THAT(column(LibraryColumn::State), ElementsAre("new", "locked", "locked", "new"));
    m_library.setMode(LibraryMode::Notes);
    m_library.finishListing();
    EXPECT_EQ(m_library.countText(), QStringLiteral("4 notes"));
}

TEST_F(Library, NamesAFaultWithItsPlaceAndKeepsTheRowsThatAreThere)
{
    search("is:wet");
    EXPECT_TRUE(
        m_library.problem().startsWith(QStringLiteral("At character 4: “wet” is not known.")))
        << m_library.problem().toStdString();
    EXPECT_THAT(titles(), SizeIs(4));
    EXPECT_EQ(m_library.countText(), QString());
    search("spain");
    EXPECT_EQ(m_library.problem(), QString());
    EXPECT_THAT(titles(), ElementsAre("What is the capital of Spain?"));
    search("whale");
    EXPECT_EQ(m_library.emptyText(), QStringLiteral("No card is like that."));
}

TEST_F(Library, PutsRowsInTheOrderOfAColumnBothWays)
{
    m_library.setOrder({LibraryColumn::Title, false});
    const std::vector<std::string> up = titles();
    EXPECT_EQ(up.front(), "On which river does Paris lie?");
    m_library.setOrder({LibraryColumn::Title, true});
    const std::vector<std::string> down = titles();
    EXPECT_TRUE(std::equal(up.begin(), up.end(), down.rbegin(), down.rend()));
}

TEST_F(Library, WhatIsDoneWithAllSelectedRowsIsOneStepOfUndo)
{
    LibraryActions &actions = m_library.actions();
    const std::vector<std::string> before = everything();
    const DeckId europe = m_desk.app->today().decks().decks()[0].deck.id;
    const std::pair<std::function<void()>, const char *> all[] = {
        {[&] { actions.toggleSuspended(); }, "Suspended 4 cards."},
        {[&] { actions.bury(); }, "Buried 4 cards until tomorrow."},
        {[&] { actions.setFlag(3); }, "Flagged 4 cards: Green."},
        {[&] { actions.setDue({.days = 5}); }, "4 cards are due on"},
        {[&] { actions.toggleMark(); }, "Marked 4 notes."},
        {[&] { actions.copyNotes(); }, "Copied 2 notes as new."},
        {[&] { actions.moveTo(europe); }, "Moved 4 notes to “Capitals”."},
        {[&] { actions.removeNotes(); }, "Moved 4 notes to the bin."},
    };
    for (const auto &[act, sentence] : all) {
        selectAll();
        act();
        EXPECT_THAT(message(), testing::StartsWith(sentence));
        EXPECT_EQ(m_desk.app->message().action, Message::Action::Undo);
        EXPECT_NE(everything(), before) << sentence;
        m_desk.app->undo();
        EXPECT_EQ(m_desk.app->page(), Page::Library);
        EXPECT_EQ(everything(), before) << sentence;
    }
}

TEST_F(Library, ResettingAndUnsuspendingFollowWhatThereIs)
{
    LibraryActions &actions = m_library.actions();
    selectAll();
    actions.setDue({.days = 5});
    selectAll();
    EXPECT_EQ(actions.dueQuestion().isOfSeveral, true);
    actions.reset();
    EXPECT_EQ(message(), "4 cards are new again.");
    selectAll();
    actions.reset();
    EXPECT_EQ(message(), "They are new: there is nothing to reset.");
    select(1);
    actions.toggleSuspended();
    m_library.finishListing();
    m_library.select({{1, 2}}, 1);
    actions.toggleSuspended();
    EXPECT_EQ(message(), "Unsuspended 1 card.");
}

TEST_F(Library, InNotesWhatIsDoneWithCardsIsDoneWithAllOfANote)
{
    const QString text =
        QStringLiteral("---\ndeck: Pairs\nid: pairs\n---\n\n## a {reversed=true}\n\nb\n");
    m_desk.app->importFiles({m_desk.write("pairs.md", text.toStdString())});
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return m_desk.app->import().state() == ImportViewModel::State::Planned; },
        test::PatienceMs));
    m_desk.app->import().apply();
    ASSERT_TRUE(m_desk.waitFor(Page::Today));
    m_desk.app->showLibrary();
    m_library.setMode(LibraryMode::Notes);
    search("deck:Pairs");
    ASSERT_EQ(m_rows.rowCount(), 1);
    select(0);
    EXPECT_THAT(m_library.preview().cards(), SizeIs(2));
    m_library.actions().setFlag(1);
    EXPECT_EQ(message(), "Flagged 2 cards: Red.");
}

TEST_F(Library, WhatNoLongerFitsTheSearchGoesAndAnUndoBringsItBack)
{
    search("is:new -is:suspended");
    const auto found = titles();
    select(0);
    m_library.actions().toggleSuspended();
    EXPECT_THAT(titles(), SizeIs(found.size() - 1));
    m_desk.app->undo();
    EXPECT_EQ(titles(), found);
}

TEST_F(Library, ShowsANoteWithItsFactsAndHowItsCardsStand)
{
    select(0);
    const LibraryPreview &preview = m_library.preview();
    EXPECT_EQ(preview.place().toStdString(), "Capitals › Europe");
    EXPECT_EQ(preview.blocks().front().markdown.toStdString(), "What is the capital of France?");
    EXPECT_EQ(std::ranges::count(preview.blocks(), PreviewBlock::Kind::Prompt, &PreviewBlock::kind),
              2);
    ASSERT_THAT(preview.cards(), SizeIs(1));
    EXPECT_EQ(preview.cards()[0].text.toStdString(), "question · new");
    select(1);
    EXPECT_EQ(preview.place().toStdString(),
              "Capitals › Europe · a fact of “What is the capital of France?”");
    m_library.actions().setDue({.days = 3});
    m_library.finishListing();
    EXPECT_EQ(preview.cards()[0].text.toStdString(),
              "front to back · due in 3 days · interval 3 d · easiness 2.50 · 0 reviews");
}

TEST_F(Library, ARowOfTheTreeIsSearchedForOrAddedToTheSearch)
{
    LibraryTreeModel &tree = m_library.tree();
    const auto rowOf = [&tree](const char *text) {
        const auto found = tree.match(tree.index(0, 0), Qt::DisplayRole, QString::fromUtf8(text), 1,
                                      Qt::MatchExactly | Qt::MatchRecursive);
        return found.isEmpty() ? QModelIndex() : found.front();
    };
    m_library.take(rowOf("Europe"), false);
    EXPECT_EQ(m_library.query().toStdString(), "deck:\"Capitals/Europe\"");
    m_library.finishListing();
    EXPECT_EQ(m_rows.rowCount(), 4);
    m_library.take(rowOf("new"), true);
    EXPECT_EQ(m_library.query().toStdString(), "deck:\"Capitals/Europe\" is:new");
    search("river or spain");
    m_library.take(rowOf("new"), true);
    EXPECT_EQ(m_library.query().toStdString(), "(river or spain) is:new");
    m_library.take(rowOf("drafts"), false);
    EXPECT_EQ(m_library.view().mode, LibraryMode::Notes);
    m_library.take(rowOf("Decks"), false); // a title is nothing to search for
    EXPECT_EQ(m_library.query().toStdString(), "is:draft");
    EXPECT_TRUE(tree.isBin(rowOf("Bin…")));
}

TEST_F(Library, AQuotedTermMeansWhatItSaysWhateverSignsAreInIt)
{
    m_desk.app->goToday();
    ASSERT_TRUE(m_desk.app->newDeck(QStringLiteral("a \"b\" *_c\\ d: e"), std::nullopt));
    ASSERT_TRUE(m_desk.app->newDeck(QStringLiteral("a \"b\" xyc\\ d: e"), std::nullopt));
    m_desk.app->showLibrary();
    for (const DeckSummary &row : m_desk.app->today().decks().decks())
        if (row.deck.name == "a \"b\" *_c\\ d: e") {
            m_library.finishListing();
            selectAll();
            m_library.actions().moveTo(row.deck.id);
        }
    search(quotedTerm(QStringLiteral("deck"), QStringLiteral("a \"b\" *_c\\ d: e"))
               .toUtf8()
               .constData());
    EXPECT_EQ(m_library.problem(), QString());
    EXPECT_THAT(titles(), SizeIs(4));
    search(quotedTerm(QStringLiteral("deck"), QStringLiteral("a \"b\" xyc\\ d: e"))
               .toUtf8()
               .constData());
    EXPECT_THAT(titles(), IsEmpty());
}

TEST_F(Library, SearchesAreSavedNamedRememberedAndForgotten)
{
    LibraryTreeModel &tree = m_library.tree();
    const QSignalSpy asked(&m_library, &LibraryViewModel::saveRequested);
    search("spain");
    m_library.remember();
    m_library.saveSearch();
    ASSERT_EQ(asked.count(), 1);
    const auto saved = asked.first().first().value<QModelIndex>();
    EXPECT_TRUE(tree.isSaved(saved));
    EXPECT_TRUE(tree.setData(saved, QStringLiteral(" About  Spain "), Qt::EditRole));
    EXPECT_FALSE(tree.setData(saved, QStringLiteral(" "), Qt::EditRole));
    EXPECT_THAT(tree.saved(),
                ElementsAre(SavedSearch{QStringLiteral("About Spain"), QStringLiteral("spain")}));
    search("river");
    m_library.remember();
    EXPECT_EQ(m_library.recentBy(1).toStdString(), "spain");
    search("spain");
    EXPECT_EQ(m_library.recentBy(1).toStdString(), "spain"); // there is none before
    EXPECT_EQ(m_library.recentBy(-1).toStdString(), "river");
    tree.forget(tree.save(QStringLiteral("spain")));
    EXPECT_THAT(tree.saved(), IsEmpty());
    EXPECT_EQ(tree.recent(), QStringList({QStringLiteral("river"), QStringLiteral("spain")}));
}

TEST_F(Library, ReadsAgainWhatWasChangedElsewhere)
{
    select(0);
    m_desk.app->editShown();
    ASSERT_EQ(m_desk.app->page(), Page::Edit);
    QString text = m_desk.app->edit().text();
    m_desk.app->edit().setText(
        text.replace(QStringLiteral("the capital of France"), QStringLiteral("France's capital")));
    m_desk.app->saveNote();
    EXPECT_EQ(m_desk.app->page(), Page::Library);
    EXPECT_EQ(titles().front(), "What is France's capital?");
    m_desk.app->undo();
    EXPECT_EQ(titles().front(), "What is the capital of France?");
    EXPECT_EQ(m_library.preview().blocks().front().markdown.toStdString(),
              "What is the capital of France?");
}

TEST_F(Library, IsThereAgainForAnotherCollection)
{
    const QString backup = m_desk.path("copy.engram");
    m_desk.app->goToday();
    m_desk.app->backUp(backup);
    ASSERT_TRUE(m_desk.waitFor(Page::Today));
    m_desk.app->showLibrary();
    m_desk.app->restoreBackup(backup);
    EXPECT_EQ(m_rows.rowCount(), 0); // nothing of a collection that is closed
    ASSERT_TRUE(m_desk.waitFor(Page::Today));
    m_desk.app->showLibrary();
    EXPECT_THAT(titles(), SizeIs(4));
}

} // namespace engram::desktop
