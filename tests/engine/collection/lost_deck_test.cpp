// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
// Decks of which the log's only row is damaged.
#include <engram/collection.h>

#include <gmock/gmock.h>

#include "support/deck_names.h"
#include "support/files.h"

namespace engram
{
namespace
{

using test::deckNamed;
using test::TempCollection;
using test::treeOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr std::string_view LostKings = "---\ndeck: Kings\nid: kings\n---\n\n"
                                       "## z {#z}\n\n0\n\n"
                                       "# England\n\n## a {#a}\n\n1\n\n## b {#b}\n\n2\n\n"
                                       "# England › Saxons\n\n## s {#s}\n\n9\n\n"
                                       "# France\n\n## c {#c}\n\n3\n";
constexpr std::string_view LostPoets = "---\ndeck: Poets\n---\n\n## Dante?\n\n4\n";

class LostDeck : public testing::Test
{
protected:
    LostDeck()
    {
        collection.import(LostKings);
        collection.import(LostPoets);
    }

    DeckId deck(const std::string &name) { return deckNamed(collection, name); }

    /// Opens the collection again with all rows damaged that saved the deck of this key.
    void damage(const std::string &key)
    {
        collection.reopen([&] {
            std::string bytes = test::readBytes(collection.path());
            const std::string member = ",\"key\":\"" + key + "\",\"name\"";
            std::size_t at = bytes.find(member);
            ASSERT_NE(at, std::string::npos);
            for (; at != std::string::npos; at = bytes.find(member, at))
                bytes[at] = '}';
            test::writeBytes(collection.path(), bytes);
        });
    }

    static std::string nameOf(DeckId deck) { return "deck-" + std::to_string(deck.value()); }

    void expectMendedBy(std::string_view file, const std::vector<std::string> &tree,
                        const std::string &name = "Test")
    {
        const auto notes = collection->counts()->cards;
        const ImportPlan plan = collection.import(file, name);
        EXPECT_FALSE(plan.newDeck);
        EXPECT_EQ(plan.count(ImportAction::Added), 0);
        EXPECT_EQ(plan.count(ImportAction::Orphaned), 0);
        EXPECT_EQ(collection->counts()->cards, notes);
        EXPECT_EQ(treeOf(collection), tree);
        const auto again = collection->planImport(parseDeckFile(file), name);
        ASSERT_TRUE(again);
        EXPECT_TRUE(again->changesNothing());
        ASSERT_TRUE(collection->rebuild());
        EXPECT_EQ(treeOf(collection), tree);
    }

    TempCollection collection;
    const std::vector<std::string> whole{"Kings", "  England", "    Saxons", "  France", "Poets"};
};

TEST_F(LostDeck, StandsUnderAnotherNameWithItsNotesBeforeAndAfterARebuild)
{
    const DeckId poets = deck("Poets");
    const NoteId dante = collection.note("dante").id;
    ASSERT_TRUE(collection->gradeNow({cardId(dante, 0)}, Grade::Good));
    damage("poets");
    for (const bool rebuilt : {false, true}) {
        if (rebuilt) {
            ASSERT_TRUE(collection->rebuild());
        }
        EXPECT_THAT(treeOf(collection), Contains(nameOf(poets)));
        EXPECT_THAT(treeOf(collection), Contains("Kings"));
        EXPECT_EQ(collection.note("dante").id, dante);
        EXPECT_EQ(collection->counts(poets)->cards, 1);
        EXPECT_EQ(collection->reviewsOf(cardId(dante, 0))->size(), 1U);
        EXPECT_TRUE(collection->startSession({}));
        EXPECT_TRUE(collection->exportDeck(poets));
        const auto report = collection->check();
        ASSERT_TRUE(report);
        EXPECT_THAT(report->findings,
                    Contains(testing::AllOf(HasSubstr("a deck: "), HasSubstr(nameOf(poets)))));
    }
}

TEST_F(LostDeck, IsWhatItWasSavedAsBefore)
{
    ASSERT_TRUE(collection->renameDeck(deck("Poets"), "Bards"));
    collection.reopen([&] {
        std::string bytes = test::readBytes(collection.path());
        for (std::size_t at = bytes.find("\"name\":\"Bards\""); at != std::string::npos;
             at = bytes.find("\"name\":\"Bards\"", at))
            bytes[at] = '}';
        test::writeBytes(collection.path(), bytes);
    });
    EXPECT_THAT(treeOf(collection), Contains("Poets"));
    ASSERT_TRUE(collection->rebuild());
    EXPECT_THAT(treeOf(collection), Contains("Poets"));
}

TEST_F(LostDeck, IsFoundByItsFileThroughItsNotes)
{
    damage("poets");
    expectMendedBy(LostPoets, whole);
}

TEST_F(LostDeck, OfAFileWithSectionsIsFound)
{
    damage("kings");
    expectMendedBy(LostKings, whole);
}

TEST_F(LostDeck, ThatIsASectionComesBackToItsPlaceWithWhatIsBelowIt)
{
    const DeckId england = deck("England");
    damage("england");
    EXPECT_THAT(treeOf(collection),
                ElementsAre("Kings", "  France", nameOf(england), "  Saxons", "Poets"));
    expectMendedBy(LostKings, whole);
    EXPECT_EQ(deck("England"), england);
}

TEST_F(LostDeck, IsFoundWhereSeveralAreLost)
{
    damage("kings");
    damage("france");
    damage("england");
    damage("saxons");
    expectMendedBy(LostKings, whole);
}

TEST_F(LostDeck, IsNotTakenForTheDeckOfAnotherFile)
{
    damage("poets");
    const ImportPlan plan = collection.import("---\ndeck: Odd\n---\n\n## x {#x}\n\n1\n");
    EXPECT_TRUE(plan.newDeck);
    expectMendedBy(LostPoets, {"Kings", "  England", "    Saxons", "  France", "Poets", "Odd"});
}

TEST_F(LostDeck, ThatWasRenamedByHandIsFoundToo)
{
    const DeckId poets = deck("Poets");
    damage("poets");
    ASSERT_TRUE(collection->renameDeck(poets, "Verse"));
    EXPECT_THAT(treeOf(collection), Contains("Verse"));
    const ImportPlan plan = collection.import(LostPoets);
    EXPECT_EQ(plan.count(ImportAction::Same), 1);
    EXPECT_EQ(deck("Poets"), poets);
}

TEST_F(LostDeck, CanBeRemovedAndTakenBack)
{
    const DeckId poets = deck("Poets");
    damage("poets");
    ASSERT_TRUE(collection->removeDeck(poets));
    EXPECT_EQ(collection->removedDecks()->front().deck.name, nameOf(poets));
    ASSERT_TRUE(collection->restoreFromBin({}, {poets}));
    EXPECT_EQ(collection->counts(poets)->cards, 1);
}

} // namespace
} // namespace engram
