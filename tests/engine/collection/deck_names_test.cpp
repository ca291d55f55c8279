// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/collection.h>

#include <gmock/gmock.h>

#include "support/temp_collection.h"

namespace engram
{
namespace
{

using test::TempCollection;
using testing::ElementsAre;

/// Names of all decks, depth first.
std::vector<std::string> namesOf(TempCollection &collection)
{
    std::vector<std::string> names;
    const auto decks = *collection->decks();
    names.reserve(decks.size());
    for (const DeckSummary &summary : decks)
        names.push_back(summary.deck.name);
    return names;
}

bool isUpToDate(TempCollection &collection, std::string_view text)
{
    const auto plan = collection->planImport(parseDeckFile(text), "Test");
    EXPECT_TRUE(plan) << plan.error().detail;
    return plan->changesNothing();
}

constexpr std::string_view Languages = "---\ndeck: Languages\n---\n\n"
                                       "# C\n\n## a {#a}\n\n1\n\n"
                                       "# C++\n\n## b {#b}\n\n2\n\n"
                                       "# C#\n\n## c {#c}\n\n3\n\n"
                                       "# \u2600\n\n## d {#d}\n\n4\n\n"
                                       "# \u2614\n\n## e {#e}\n\n5\n";

TEST(DeckNames, SectionsThatDifferOnlyInSignsAreDifferentDecks)
{
    TempCollection collection;
    collection.import(Languages);
    EXPECT_THAT(namesOf(collection),
                ElementsAre("Languages", "C", "C++", "C#", "\u2600", "\u2614"));
    EXPECT_TRUE(isUpToDate(collection, Languages));
    const auto exported = collection->exportDeck(collection->decks()->front().deck.id);
    ASSERT_TRUE(exported);
    EXPECT_EQ(writeDeckFile(*exported), Languages);
}

TEST(DeckNames, SectionsThatGoAndComeLeaveTheOthersAsTheyAre)
{
    TempCollection collection;
    collection.import(Languages);
    const DeckId sharp = collection.note("c").deck;
    const std::string_view fewer =
        "---\ndeck: Languages\n---\n\n# C#\n\n## c {#c}\n\n3\n\n# C\n\n## a {#a}\n\n1\n";
    const ImportPlan plan = collection.import(fewer);
    EXPECT_EQ(plan.count(ImportAction::Moved), 0);
    EXPECT_EQ(collection.note("c").deck, sharp);
    EXPECT_TRUE(isUpToDate(collection, fewer));
}

TEST(DeckNames, SectionsOfOneTitleAreOneDeck)
{
    TempCollection collection;
    const std::string_view text =
        "# C\n\n## a {#a}\n\n1\n\n# D\n\n## b {#b}\n\n2\n\n# C\n\n## c {#c}\n\n3\n";
    collection.import(text);
    EXPECT_THAT(namesOf(collection), ElementsAre("Test", "C", "D"));
    EXPECT_EQ(collection.note("a").deck, collection.note("c").deck);
    EXPECT_TRUE(isUpToDate(collection, text));
}

TEST(DeckNames, AnIdThatTheAuthorGaveStaysWithItsSection)
{
    for (const std::string_view text :
         {"# C++\n\n## a {#a}\n\n1\n\n# The first {#c}\n\n## b {#b}\n\n2\n",
          "# The first {#c}\n\n## b {#b}\n\n2\n\n# C++\n\n## a {#a}\n\n1\n"}) {
        TempCollection collection;
        collection.import(text);
        const DeckId first = collection.note("b").deck;
        EXPECT_NE(collection.note("a").deck, first);
        EXPECT_TRUE(isUpToDate(collection, text));
        collection.import("# Renamed {#c}\n\n## b {#b}\n\n2\n");
        EXPECT_EQ(collection.note("b").deck, first);
        EXPECT_THAT(namesOf(collection), ElementsAre("Test", "Renamed"));
    }
}

TEST(DeckNames, ASecondDeckOfLikeNameTakesNothingFromTheFirst)
{
    TempCollection collection;
    const std::string_view first = "---\ndeck: C\n---\n\n## a {#a}\n\n1\n";
    const std::string_view second = "---\ndeck: C++\n---\n\n## b {#b}\n\n2\n";
    collection.import(first);
    const ImportPlan plan = collection.import(second);
    EXPECT_TRUE(plan.newDeck);
    EXPECT_EQ(plan.count(ImportAction::Orphaned), 0);
    EXPECT_THAT(namesOf(collection), ElementsAre("C", "C++"));
    EXPECT_EQ(collection->counts()->cards, 2);
    EXPECT_TRUE(isUpToDate(collection, first));
    EXPECT_TRUE(isUpToDate(collection, second));
}

TEST(DeckNames, ADeckWithAnIdMayBeRenamed)
{
    TempCollection collection;
    collection.import("---\ndeck: C\nid: c\n---\n\n## a {#a}\n\n1\n");
    const DeckId deck = collection.note("a").deck;
    collection.import("---\ndeck: The language C\nid: c\n---\n\n## a {#a}\n\n1\n");
    EXPECT_EQ(collection.note("a").deck, deck);
    EXPECT_THAT(namesOf(collection), ElementsAre("The language C"));
}

TEST(DeckNames, ADeckMayGetTheIdThatItHasAlready)
{
    TempCollection collection;
    collection.import("---\ndeck: Kings\n---\n\n# Early\n\n## a {#a}\n\n1\n");
    const DeckId deck = collection.note("a").deck;
    collection.import("---\ndeck: Kings\nid: kings\n---\n\n# Early {#early}\n\n## a {#a}\n\n1\n");
    EXPECT_EQ(collection.note("a").deck, deck);
    collection.import("---\ndeck: Kings\n---\n\n# Early\n\n## a {#a}\n\n1\n");
    EXPECT_EQ(collection.note("a").deck, deck);
    EXPECT_EQ(collection->decks()->size(), 2U);
}

} // namespace
} // namespace engram
