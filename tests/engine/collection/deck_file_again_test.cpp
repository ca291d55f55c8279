// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
// What an import of a file does with decks that were renamed, moved or deleted since.
#include <algorithm>

#include <engram/collection.h>

#include <gmock/gmock.h>

#include "support/deck_names.h"

namespace engram
{
namespace
{

using test::deckNamed;
using test::TempCollection;
using test::treeOf;
using testing::ElementsAre;

constexpr std::string_view Kings = "---\ndeck: Kings\n---\n\n"
                                   "# England\n\n## a {#a}\n\n1\n\n"
                                   "# France\n\n## c {#c}\n\n3\n";
constexpr std::string_view Poets = "---\ndeck: Poets\nid: poets\ntags: [verse]\n---\n\n"
                                   "## d {#d}\n\n4\n\n# Rome\n\n## e {#e}\n\n5\n";

class DeckFileAgain : public testing::Test
{
protected:
    DeckFileAgain()
    {
        collection.import(Kings);
        collection.import(Poets);
    }

    DeckId deck(const std::string &name) { return deckNamed(collection, name); }

    void expectUpToDate(std::string_view text, const std::string &name = "Test")
    {
        const auto plan = collection->planImport(parseDeckFile(text), name);
        ASSERT_TRUE(plan) << plan.error().detail;
        EXPECT_FALSE(plan->newDeck);
        EXPECT_TRUE(plan->changesNothing()) << text;
    }

    /// Exports a deck; what that text means when it is read.
    std::string exported(const std::string &name)
    {
        const auto file = collection->exportDeck(deck(name));
        EXPECT_TRUE(file) << file.error().detail;
        const std::string text = writeDeckFile(*file);
        EXPECT_EQ(writeDeckFile(parseDeckFile(text).file), text);
        return text;
    }

    TempCollection collection;
};

TEST_F(DeckFileAgain, ANameGivenHereStays)
{
    ASSERT_TRUE(collection->renameDeck(deck("Kings"), "Monarchs"));
    ASSERT_TRUE(collection->renameDeck(deck("England"), "The English"));
    expectUpToDate(Kings);
    collection.import(std::string(Kings) + "\n## f {#f}\n\n6\n");
    EXPECT_THAT(treeOf(collection),
                ElementsAre("Monarchs", "  The English", "  France", "Poets", "  Rome"));
    expectUpToDate(std::string(Kings) + "\n## f {#f}\n\n6\n");
}

TEST_F(DeckFileAgain, ANewNameInTheFileTakesThePlaceOfOneGivenHere)
{
    const DeckId poets = deck("Poets");
    ASSERT_TRUE(collection->renameDeck(poets, "Verse"));
    std::string text(Poets);
    text.replace(text.find("Poets"), 5, "Bards");
    collection.import(text);
    EXPECT_EQ(deck("Bards"), poets);
    expectUpToDate(text);
}

TEST_F(DeckFileAgain, AFileWithoutANameFindsItsDeckToo)
{
    collection.import("## g {#g}\n\n7\n", "loose");
    ASSERT_TRUE(collection->renameDeck(deck("loose"), "Tight"));
    expectUpToDate("## g {#g}\n\n7\n", "loose");
}

TEST_F(DeckFileAgain, AnEmptyOrUnseenNameKeepsThatOfTheDeckWithTheId)
{
    for (const std::string name : {"", "\u200B"}) {
        const std::string text = "---\ndeck: " + name + "\nid: poets\n---\n\n## f {#f}\n\n6\n";
        const auto plan = collection->planImport(parseDeckFile(text), "file");
        ASSERT_TRUE(plan);
        EXPECT_EQ(plan->deckName, "Poets");
        EXPECT_FALSE(plan->newDeck);
    }
    const auto plan = collection->planImport(parseDeckFile("---\ndeck: \u200B\n---\n"), "file");
    EXPECT_EQ(plan->deckName, "file");
}

TEST_F(DeckFileAgain, AFileWithAnEmptyNameOrIdChangesNothingAgain)
{
    for (const std::string_view head : {"deck:\n", "id:\n", "deck:\nid:\n",
                                        "deck: \"\"\nid: \"\"\ntags: [a]\n", "deck:\nid: set\n"}) {
        const std::string text =
            "---\n" + std::string(head) + "---\n\n## h {#h}\n\n7\n\n# Part {#}\n\n## i {#i}\n\n8\n";
        TempCollection fresh;
        fresh.import(text, "loose");
        const auto again = fresh->planImport(parseDeckFile(text), "loose");
        ASSERT_TRUE(again);
        EXPECT_TRUE(again->changesNothing()) << text;
        EXPECT_FALSE(again->newDeck) << text;
    }
}

TEST_F(DeckFileAgain, WhatWasExportedAfterARenameComesInAsTheSameDeck)
{
    ASSERT_TRUE(collection->renameDeck(deck("Kings"), "Monarchs"));
    ASSERT_TRUE(collection->renameDeck(deck("England"), "The English"));
    const std::string text = exported("Monarchs");
    EXPECT_THAT(text, testing::StartsWith("---\ndeck: Monarchs\n---\n\n# The English\n"));
    expectUpToDate(text);
    expectUpToDate(Kings);
    TempCollection other;
    other.import(text);
    EXPECT_THAT(treeOf(other), ElementsAre("Monarchs", "  The English", "  France"));
}

TEST_F(DeckFileAgain, APlaceGivenHereStaysAndNothingIsTakenTwice)
{
    ASSERT_TRUE(collection->moveDeck(deck("Poets"), deck("Kings")));
    ASSERT_TRUE(collection->moveDeck(deck("France"), {}));
    const auto tree = treeOf(collection);
    EXPECT_THAT(tree, ElementsAre("Kings", "  England", "  Poets", "    Rome", "France"));
    expectUpToDate(Kings);
    expectUpToDate(Poets);
    collection.import(std::string(Kings) + "\n## f {#f}\n\n6\n");
    EXPECT_EQ(treeOf(collection), tree);
    EXPECT_EQ(collection.note("f").deck, deck("France"));
    EXPECT_EQ(collection->counts()->cards, 5);
}

TEST_F(DeckFileAgain, ADeckOfItsOwnFileIsNotGoneWithTheFileAboveIt)
{
    ASSERT_TRUE(collection->moveDeck(deck("Poets"), deck("France")));
    const auto mine = collection->newDeck("Mine", deck("Kings"));
    ASSERT_TRUE(mine);
    collection.import("---\ndeck: Kings\n---\n\n# England\n\n## a {#a}\n\n1\n");
    EXPECT_THAT(treeOf(collection),
                ElementsAre("Kings", "  England", "  France", "    Poets", "      Rome", "  Mine"));
    EXPECT_EQ(collection->counts()->cards, 3);
}

TEST_F(DeckFileAgain, DecksBelowSectionsGoOutAndInAsPaths)
{
    ASSERT_TRUE(collection->moveDeck(deck("Poets"), deck("Kings")));
    ASSERT_TRUE(collection->moveDeck(deck("France"), deck("England")));
    const auto tree = treeOf(collection);
    const std::string text = exported("Kings");
    EXPECT_NE(text.find("# England › France\n"), std::string::npos) << text;
    EXPECT_NE(text.find("# Poets › Rome\n"), std::string::npos) << text;
    expectUpToDate(text);
    const auto poets = collection->exportDeck(deck("Poets"));
    EXPECT_EQ(poets->get("tags"), "[verse]");
    expectUpToDate(Poets);
    expectUpToDate(Kings);
    TempCollection other;
    other.import(text);
    EXPECT_EQ(treeOf(other), tree);
    EXPECT_EQ(other->counts()->cards, 4);
}

TEST_F(DeckFileAgain, ASectionAtTheTopIsAFileOfItsOwn)
{
    ASSERT_TRUE(collection->moveDeck(deck("France"), {}));
    const std::string text = exported("France");
    const DeckId france = deck("France");
    const ImportPlan plan = collection.import(text);
    EXPECT_FALSE(plan.newDeck);
    EXPECT_EQ(plan.count(ImportAction::Same), 1);
    EXPECT_EQ(deck("France"), france);
    expectUpToDate(text);
    expectUpToDate(Kings);
    TempCollection other;
    other.import(text);
    EXPECT_THAT(treeOf(other), ElementsAre("France"));
}

TEST_F(DeckFileAgain, ADeletedDeckComesBackWithItsHistory)
{
    const Note note = collection.note("d");
    const CardId card = collection->cardsOf(note.id)->front().id;
    ASSERT_TRUE(collection->gradeNow({card}, Grade::Good));
    const auto before = collection->card(card)->schedule;
    ASSERT_TRUE(collection->removeDeck(deck("Poets")));
    EXPECT_EQ(collection->counts()->cards, 2);
    const ImportPlan plan = collection.import(Poets);
    EXPECT_FALSE(plan.newDeck);
    EXPECT_EQ(collection.note("d").id, note.id);
    EXPECT_EQ(collection->card(card)->schedule, before);
    EXPECT_THAT(treeOf(collection),
                ElementsAre("Kings", "  England", "  France", "Poets", "  Rome"));
    EXPECT_EQ(collection->counts()->cards, 4);
    EXPECT_TRUE(collection->removedDecks()->empty());
    expectUpToDate(Poets);
    ASSERT_TRUE(*collection->undo());
    EXPECT_EQ(collection->counts()->cards, 2);
    EXPECT_EQ(collection->removedDecks()->size(), 1U);
    EXPECT_TRUE(collection->check()->findings.empty());
}

TEST_F(DeckFileAgain, ADeletedDeckIsSaidToComeBackAndNotToBeNew)
{
    ASSERT_TRUE(collection->removeDeck(deck("Poets")));
    const ImportPlan plan = collection.import(std::string(Poets) + "\n## h {#h}\n\n8\n");
    EXPECT_TRUE(plan.restoredDeck);
    EXPECT_FALSE(plan.newDeck);
    EXPECT_EQ(plan.count(ImportAction::Restored), 2);
    EXPECT_EQ(plan.count(ImportAction::Added), 1);
}

TEST_F(DeckFileAgain, ANoteOutOfTheBinIsSaidToComeBack)
{
    ASSERT_TRUE(collection->removeNotes({collection.note("a").id}));
    const ImportPlan plan = collection.import(Kings);
    EXPECT_FALSE(plan.restoredDeck);
    EXPECT_EQ(plan.count(ImportAction::Restored), 1);
    EXPECT_EQ(plan.count(ImportAction::Same), 1);
}

TEST_F(DeckFileAgain, ADeletedSectionComesBackWithoutWhatTheFileDropped)
{
    collection.import(std::string(Kings) + "\n## f {#f}\n\n6\n");
    ASSERT_TRUE(collection->removeDeck(deck("France")));
    const ImportPlan plan = collection.import(Kings);
    EXPECT_EQ(plan.count(ImportAction::Restored), 1);
    EXPECT_EQ(plan.count(ImportAction::Added), 0);
    EXPECT_FALSE(plan.restoredDeck) << "a part of it was gone";
    EXPECT_THAT(treeOf(collection),
                ElementsAre("Kings", "  England", "  France", "Poets", "  Rome"));
    EXPECT_EQ(collection->counts(deck("France"))->cards, 1);
    EXPECT_EQ(collection->removedNotes(0, 10)->size(), 1U);
    expectUpToDate(Kings);
}

TEST_F(DeckFileAgain, WhatAnImportTookAwayIsNoDeckInTheBin)
{
    collection.import("---\ndeck: Kings\n---\n\n# England\n\n## a {#a}\n\n1\n");
    EXPECT_THAT(treeOf(collection), ElementsAre("Kings", "  England", "Poets", "  Rome"));
    EXPECT_TRUE(collection->removedDecks()->empty());
    EXPECT_EQ(collection->removedNotes(0, 10)->size(), 1U);
}

TEST_F(DeckFileAgain, ASectionThatBearsTheNameGivenToAnotherIsADeckOfItsOwn)
{
    const DeckId england = deck("England");
    ASSERT_TRUE(collection->renameDeck(england, "Spain"));
    collection.import(std::string(Kings) + "\n# Spain\n\n## s {#s}\n\n8\n");
    EXPECT_EQ(collection.note("a").deck, england);
    EXPECT_NE(collection.note("s").deck, england);
}

TEST_F(DeckFileAgain, AMovedSectionIsFoundThoughADeckOfItsNameWasMadeInItsPlace)
{
    const DeckId england = deck("England");
    ASSERT_TRUE(collection->newDeck("Other"));
    ASSERT_TRUE(collection->moveDeck(england, deck("Other")));
    const auto made = collection->newDeck("England", deck("Kings"));
    ASSERT_TRUE(made);
    const auto tree = treeOf(collection);
    expectUpToDate(Kings);
    collection.import(std::string(Kings) + "\n## f {#f}\n\n6\n");
    EXPECT_EQ(collection.note("a").deck, england);
    EXPECT_EQ(treeOf(collection), tree);
    const auto decks = *collection->decks();
    const auto keyOf = [&decks](DeckId id) {
        return std::ranges::find(decks, id, [](const DeckSummary &row) { return row.deck.id; })
            ->deck.key;
    };
    EXPECT_NE(keyOf(england), keyOf(made->deck));
}

TEST_F(DeckFileAgain, ANewDeckTakesNoKeyOfOneInTheBin)
{
    const DeckId england = deck("England");
    ASSERT_TRUE(collection->removeDeck(england));
    const auto made = collection->newDeck("England", deck("Kings"));
    ASSERT_TRUE(made);
    ASSERT_TRUE(collection->renameDeck(made->deck, "Mine"));
    ASSERT_TRUE(collection->restoreFromBin({}, {england}));
    collection.import("---\ndeck: Kings\n---\n\n# England {#england}\n\n## a {#a}\n\n1\n\n"
                      "# France\n\n## c {#c}\n\n3\n");
    EXPECT_EQ(collection.note("a").deck, england);
}

TEST_F(DeckFileAgain, ADeckMadeHereThatWasRenamedIsNoFilesOfItsOldName)
{
    const auto mine = collection->newDeck("Spanish");
    ASSERT_TRUE(mine);
    ASSERT_TRUE(collection->renameDeck(mine->deck, "Español"));
    collection.import("---\ndeck: Spanish\n---\n\n## uno {#uno}\n\none\n");
    EXPECT_NE(collection.note("uno").deck, mine->deck);
    EXPECT_THAT(treeOf(collection), ElementsAre("Kings", "  England", "  France", "Poets", "  Rome",
                                                "Español", "Spanish"));
}

TEST_F(DeckFileAgain, ADeckMadeHereThatAFileFilledIsTheFilesAfterwards)
{
    const std::string_view spanish = "---\ndeck: Spanish\n---\n\n## uno {#uno}\n\none\n";
    const auto mine = collection->newDeck("Spanish");
    ASSERT_TRUE(mine);
    collection.import(spanish);
    EXPECT_EQ(collection.note("uno").deck, mine->deck);
    ASSERT_TRUE(collection->renameDeck(mine->deck, "Español"));
    expectUpToDate(spanish);
}

TEST_F(DeckFileAgain, ASectionThatGetsItsNameBackHasNoFrontMatter)
{
    const auto frontMatter = [this] {
        const auto decks = *collection->decks();
        return std::ranges::find(decks, "England",
                                 [](const DeckSummary &row) { return row.deck.name; })
            ->deck.frontMatter;
    };
    ASSERT_TRUE(collection->renameDeck(deck("England"), "The English"));
    ASSERT_TRUE(collection->renameDeck(deck("The English"), "England"));
    EXPECT_TRUE(frontMatter().empty());
    ASSERT_TRUE(collection->renameDeck(deck("England"), "The English"));
    std::string text(Kings);
    text.replace(text.find("England"), 7, "The English");
    collection.import(text);
    expectUpToDate(text);
}

} // namespace
} // namespace engram
