// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
// One deck merged into another, and what its file finds afterwards.

#include <engram/collection.h>

#include <gmock/gmock.h>

#include "support/deck_names.h"
#include "support/temp_collection.h"

namespace engram
{
namespace
{

using test::deckNamed;
using test::TempCollection;
using test::treeOf;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::string_view SeaDeck = R"(---
deck: Sea
id: sea
---

## salt {#salt}

1

# Fish

## tuna {#tuna}

2

# Ships

## mast {#mast}

3
)";

constexpr std::string_view LakeDeck = R"(---
deck: Lake
id: lake
---

## fresh {#salt}

4

# Fish

## trout {#trout}

5
)";

class DeckMerge : public testing::Test
{
protected:
    DeckMerge()
    {
        collection.import(SeaDeck);
        collection.import(LakeDeck);
    }

    std::vector<std::string> fronts(const std::string &deck)
    {
        std::vector<std::string> fronts;
        const auto notes = collection->notesOf(deckNamed(collection, deck));
        for (const Note &note : *notes)
            fronts.push_back(std::get<Basic>(note.content).front + "#" + note.key);
        return fronts;
    }

    void merge(const std::string &from, const std::string &into)
    {
        const auto done =
            collection->mergeDecks(deckNamed(collection, from), deckNamed(collection, into));
        ASSERT_TRUE(done) << done.error().detail;
    }

    TempCollection collection;
};

TEST_F(DeckMerge, PutsNotesBehindTheOthersAndTheEmptiedDecksInTheBin)
{
    merge("Sea", "Lake");
    EXPECT_THAT(treeOf(collection), ElementsAre("Lake", "  Fish", "  Ships"));
    EXPECT_THAT(fronts("Lake"), ElementsAre("fresh#salt", "salt#salt-2"));
    EXPECT_THAT(fronts("Fish"), ElementsAre("trout#trout", "tuna#tuna"));
    EXPECT_THAT(fronts("Ships"), ElementsAre("mast#mast"));
    EXPECT_EQ(collection->removedDecks()->size(), 1U);
    EXPECT_THAT(collection->check()->findings, IsEmpty());
}

TEST_F(DeckMerge, IsOneStep)
{
    const auto before = treeOf(collection);
    merge("Sea", "Lake");
    const auto step = collection->undo();
    ASSERT_TRUE(step && *step);
    EXPECT_EQ(treeOf(collection), before);
    EXPECT_THAT(fronts("Sea"), ElementsAre("salt#salt"));
    EXPECT_THAT(fronts("Lake"), ElementsAre("fresh#salt"));
    EXPECT_THAT(collection->check()->findings, IsEmpty());
}

TEST_F(DeckMerge, TakesASectionIntoItsOwnDeck)
{
    merge("Ships", "Sea");
    EXPECT_THAT(fronts("Sea"), ElementsAre("salt#salt", "mast#mast"));
}

TEST_F(DeckMerge, KeepsSchedulesAndWhatIsInTheBin)
{
    const NoteId salt = collection.note("tuna").id;
    ASSERT_TRUE(collection->gradeNow({cardId(salt, 0)}, Grade::Good));
    const NoteId mast = collection.note("mast").id;
    ASSERT_TRUE(collection->removeNotes({mast}));
    const auto schedule = collection->card(cardId(salt, 0))->schedule;
    merge("Sea", "Lake");
    EXPECT_EQ(collection->card(cardId(salt, 0))->schedule, schedule);
    const auto removed = *collection->removedNotes(0, 10);
    ASSERT_EQ(removed.size(), 1U);
    EXPECT_EQ(removed[0].id, mast);
}

TEST_F(DeckMerge, LeavesWhatIsInTheBinThereSinceWhenItWas)
{
    const NoteId salt = collection.note("salt").id;
    ASSERT_TRUE(collection->removeNotes({salt}));
    const Instant before = **collection->removedAt(salt);
    collection.clock.advance(std::chrono::hours(5));
    merge("Sea", "Lake");
    EXPECT_EQ(**collection->removedAt(salt), before);
    EXPECT_EQ(collection->removedNotes(0, 10)->size(), 1U);

    ASSERT_TRUE(collection->restoreFromBin({salt}, {}));
    collection.clock.advance(std::chrono::hours(5));
    ASSERT_TRUE(collection->removeNotes({salt}));
    EXPECT_GT(**collection->removedAt(salt), before + std::chrono::hours(9));
}

TEST_F(DeckMerge, GivesNoKeyThatANoteInTheBinHas)
{
    const NoteId fresh = collection->notesOf(deckNamed(collection, "Lake"))->front().id;
    ASSERT_TRUE(collection->removeNotes({fresh}));
    merge("Sea", "Lake");
    ASSERT_TRUE(collection->restoreFromBin({fresh}, {}));
    EXPECT_THAT(fronts("Lake"), testing::UnorderedElementsAre("fresh#salt", "salt#salt-2"));
}

TEST_F(DeckMerge, GivesANoteInTheBinNoKeyThatIsTaken)
{
    const NoteId salt = collection->notesOf(deckNamed(collection, "Sea"))->front().id;
    ASSERT_TRUE(collection->removeNotes({salt}));
    merge("Sea", "Lake");
    ASSERT_TRUE(collection->restoreFromBin({salt}, {}));
    EXPECT_THAT(fronts("Lake"), testing::UnorderedElementsAre("fresh#salt", "salt#salt-2"));
}

TEST_F(DeckMerge, RefusesWhatCannotBe)
{
    const DeckId sea = deckNamed(collection, "Sea");
    EXPECT_EQ(collection->mergeDecks(sea, sea).error().code, Errc::InvalidInput);
    EXPECT_EQ(collection->mergeDecks(sea, deckNamed(collection, "Ships")).error().code,
              Errc::InvalidInput);
    EXPECT_EQ(collection->mergeDecks(sea, DeckId(77)).error().code, Errc::NotFound);
    EXPECT_EQ(collection->mergeDecks(DeckId(77), sea).error().code, Errc::NotFound);
}

TEST_F(DeckMerge, LetsItsFileTakeItsNotesBackWithTheirHistory)
{
    const NoteId salt = collection.note("tuna").id;
    ASSERT_TRUE(collection->gradeNow({cardId(salt, 0)}, Grade::Good));
    merge("Sea", "Lake");
    const ImportPlan plan = collection.import(SeaDeck);
    EXPECT_TRUE(plan.restoredDeck);
    EXPECT_EQ(plan.count(ImportAction::Added), 0);
    EXPECT_EQ(plan.count(ImportAction::Orphaned), 0);
    EXPECT_EQ(collection.note("tuna").id, salt);
    EXPECT_THAT(fronts("Sea"), ElementsAre("salt#salt"));
    EXPECT_THAT(fronts("Lake"), ElementsAre("fresh#salt"));
    EXPECT_TRUE(collection->card(cardId(salt, 0))->schedule);
    EXPECT_THAT(collection->check()->findings, IsEmpty());
}

TEST_F(DeckMerge, LeavesWhatItsFileNoLongerHasWhereItIs)
{
    merge("Sea", "Lake");
    collection.import("---\ndeck: Sea\nid: sea\n---\n\n## new {#new}\n\n6\n");
    EXPECT_THAT(fronts("Lake"), ElementsAre("fresh#salt", "salt#salt-2"));
    EXPECT_THAT(fronts("Sea"), ElementsAre("new#new"));
}

TEST_F(DeckMerge, IsLeftAloneByTheOthersFile)
{
    merge("Sea", "Lake");
    const ImportPlan plan = collection.import(LakeDeck);
    EXPECT_EQ(plan.count(ImportAction::Orphaned), 0);
    EXPECT_THAT(fronts("Lake"), ElementsAre("fresh#salt", "salt#salt-2"));
    EXPECT_THAT(fronts("Fish"), ElementsAre("trout#trout", "tuna#tuna"));
    EXPECT_TRUE(plan.changesNothing());
}

TEST_F(DeckMerge, IsOfTheFileThatIsWrittenOfIt)
{
    merge("Sea", "Lake");
    const DeckFile file = *collection->exportDeck(deckNamed(collection, "Lake"));
    const ImportPlan plan = collection.import(writeDeckFile(file));
    EXPECT_EQ(plan.count(ImportAction::Added), 0);
    EXPECT_EQ(plan.count(ImportAction::Orphaned), 0);
    EXPECT_THAT(fronts("Lake"), ElementsAre("fresh#salt", "salt#salt-2"));
}

} // namespace
} // namespace engram
