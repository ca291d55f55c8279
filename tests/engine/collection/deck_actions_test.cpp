// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
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
using testing::HasSubstr;
using testing::UnorderedElementsAre;

constexpr std::string_view RoyalDeck = "---\ndeck: Kings\nid: kings\n---\n\n"
                                       "# England\n\n## a {#a}\n\n1\n\n## b {#b}\n\n2\n\n"
                                       "# France\n\n## c {#c}\n\n3\n";
constexpr std::string_view VerseDeck = "---\ndeck: Poets\nid: poets\n---\n\n## d {#d}\n\n4\n";

class DeckActions : public testing::Test
{
protected:
    DeckActions()
    {
        collection.import(RoyalDeck);
        collection.import(VerseDeck);
    }

    [[nodiscard]] std::int64_t cards() { return collection->counts()->cards; }
    DeckId deck(const std::string &name) { return deckNamed(collection, name); }

    TempCollection collection;
};

TEST_F(DeckActions, ARenamedDeckKeepsItsCardsAndIsOneStepToUndoAndRedo)
{
    ASSERT_TRUE(collection->renameDeck(deck("England"), "  The English  "));
    EXPECT_THAT(treeOf(collection), ElementsAre("Kings", "  The English", "  France", "Poets"));
    EXPECT_EQ(cards(), 4);
    const auto undone = *collection->undo();
    ASSERT_TRUE(undone);
    EXPECT_EQ(undone->kind, StepKind::Decks);
    EXPECT_THAT(treeOf(collection), ElementsAre("Kings", "  England", "  France", "Poets"));
    ASSERT_TRUE(*collection->redo());
    EXPECT_THAT(treeOf(collection), ElementsAre("Kings", "  The English", "  France", "Poets"));
}

TEST_F(DeckActions, TheNameThatItHasIsNoChange)
{
    const auto done = collection->renameDeck(deck("England"), "England");
    ASSERT_TRUE(done);
    EXPECT_FALSE(done->decks);
    ASSERT_TRUE(*collection->undo()); // the import
    EXPECT_THAT(treeOf(collection), ElementsAre("Kings", "  England", "  France"));
}

TEST_F(DeckActions, NamesThatCannotBeAreRefusedAndNothingChanges)
{
    const auto before = treeOf(collection);
    for (const std::string &name :
         {std::string(), std::string("  "), std::string("France"), std::string("FRANCE"),
          std::string("a › b"), std::string("› b"), std::string("two\nlines"),
          std::string(201, 'x'), std::string("\xff"), std::string("\u200b"), std::string("\u2800"),
          std::string("France\u200b")}) {
        const auto renamed = collection->renameDeck(deck("England"), name);
        ASSERT_FALSE(renamed) << name;
        EXPECT_EQ(renamed.error().code, Errc::InvalidInput);
        const auto made = collection->newDeck(name, deck("Kings"));
        ASSERT_FALSE(made) << name;
        EXPECT_EQ(made.error().code, Errc::InvalidInput);
    }
    EXPECT_EQ(treeOf(collection), before);
    EXPECT_TRUE(collection->renameDeck(deck("England"), std::string(200, 'x')));
    EXPECT_TRUE(collection->renameDeck(deck("Poets"), "France")) << "only siblings differ in name";
    EXPECT_EQ(collection->renameDeck(DeckId(77), "x").error().code, Errc::NotFound);
}

TEST_F(DeckActions, ANewDeckIsEmptyAndLast)
{
    ASSERT_TRUE(collection->newDeck("Mine"));
    const auto below = collection->newDeck("Scotland", deck("Kings"));
    ASSERT_TRUE(below);
    EXPECT_TRUE(below->changes.decks);
    EXPECT_TRUE(*collection->hasDeck(below->deck));
    EXPECT_FALSE(*collection->hasDeck(DeckId(77)));
    EXPECT_THAT(treeOf(collection),
                ElementsAre("Kings", "  England", "  France", "  Scotland", "Poets", "Mine"));
    EXPECT_EQ(collection->counts(below->deck)->cards, 0);
    EXPECT_EQ(collection->newDeck("x", DeckId(77)).error().code, Errc::NotFound);
    ASSERT_TRUE(*collection->undo());
    EXPECT_THAT(treeOf(collection), ElementsAre("Kings", "  England", "  France", "Poets", "Mine"));
}

TEST_F(DeckActions, ADeckMovesWithThoseBelowItAndToTheTop)
{
    ASSERT_TRUE(collection->moveDeck(deck("Kings"), deck("Poets")));
    EXPECT_THAT(treeOf(collection), ElementsAre("Poets", "  Kings", "    England", "    France"));
    EXPECT_EQ(collection->counts(deck("Poets"))->cards, 4);
    ASSERT_TRUE(collection->moveDeck(deck("France"), {}));
    EXPECT_THAT(treeOf(collection), ElementsAre("Poets", "  Kings", "    England", "France"));
    ASSERT_TRUE(*collection->undo());
    ASSERT_TRUE(*collection->undo());
    EXPECT_THAT(treeOf(collection), ElementsAre("Kings", "  England", "  France", "Poets"));
    EXPECT_FALSE(collection->moveDeck(deck("Kings"), {})->decks) << "it is there already";
}

TEST_F(DeckActions, NoDeckMovesBelowItselfOrBesideItsName)
{
    EXPECT_EQ(collection->moveDeck(deck("Kings"), deck("Kings")).error().code, Errc::InvalidInput);
    EXPECT_EQ(collection->moveDeck(deck("Kings"), deck("France")).error().code, Errc::InvalidInput);
    ASSERT_TRUE(collection->newDeck("poets", deck("Kings")));
    const auto moved = collection->moveDeck(deck("Poets"), deck("Kings"));
    ASSERT_FALSE(moved);
    EXPECT_EQ(moved.error().code, Errc::InvalidInput);
    EXPECT_THAT(moved.error().detail, HasSubstr("poets"));
}

TEST_F(DeckActions, ADeckMovesWhateverItsFileCallsIt)
{
    collection.import("---\ndeck: Sums › Sets\n---\n\n## s {#s}\n\n9\n");
    ASSERT_TRUE(collection->moveDeck(deck("Sums › Sets"), deck("Poets")));
    EXPECT_THAT(treeOf(collection),
                ElementsAre("Kings", "  England", "  France", "Poets", "  Sums › Sets"));
}

TEST_F(DeckActions, WhatIsDeletedIsCountedNowhereAndComesBackAsItWas)
{
    const Note note = collection.note("a");
    auto session = *collection->startSession({.seed = 1});
    while (session->current()->has_value())
        ASSERT_TRUE(session->answer(Grade::Good, {.taken = std::chrono::seconds(3)}));
    session.reset();
    const Card before = collection->cardsOf(note.id)->front();
    ASSERT_TRUE(before.schedule);
    ASSERT_TRUE(collection->setFlag({before.id}, 3));

    const DeckId kings = deck("Kings");
    collection.clock.advance(std::chrono::hours(1));
    ASSERT_TRUE(collection->removeDeck(kings));
    EXPECT_THAT(treeOf(collection), ElementsAre("Poets"));
    EXPECT_EQ(cards(), 1);
    EXPECT_TRUE(collection->removedNotes(0, 10)->empty()) << "the deck is there, not its notes";
    auto bin = *collection->removedDecks();
    ASSERT_EQ(bin.size(), 1U);
    EXPECT_EQ(bin.front().deck.name, "Kings");
    EXPECT_EQ(bin.front().decksBelow, 2);
    EXPECT_EQ(bin.front().notes, 3);
    EXPECT_EQ(bin.front().at, collection.clock.now());
    EXPECT_TRUE(collection->check()->findings.empty());
    collection.reopen();
    EXPECT_EQ(collection->removedDecks()->size(), 1U);

    ASSERT_TRUE(collection->restoreFromBin({}, {kings}));
    EXPECT_THAT(treeOf(collection), ElementsAre("Kings", "  England", "  France", "Poets"));
    const Card after = collection->cardsOf(note.id)->front();
    EXPECT_EQ(after.schedule, before.schedule);
    EXPECT_EQ(after.flag, 3);
    EXPECT_TRUE(collection->removedDecks()->empty());
    EXPECT_TRUE(collection->check()->findings.empty());
    ASSERT_TRUE(*collection->undo());
    const auto redone = *collection->undo();
    ASSERT_TRUE(redone);
    EXPECT_EQ(redone->kind, StepKind::Delete);
    EXPECT_THAT(treeOf(collection), ElementsAre("Kings", "  England", "  France", "Poets"));
}

TEST_F(DeckActions, WhatWasDeletedBeforeStaysInTheBinWhenTheDeckAboveComesBack)
{
    const DeckId france = deck("France");
    const DeckId kings = deck("Kings");
    ASSERT_TRUE(collection->removeDeck(france));
    ASSERT_TRUE(collection->removeDeck(kings));
    EXPECT_EQ(collection->removedDecks()->size(), 2U);
    ASSERT_TRUE(collection->restoreFromBin({}, {kings}));
    EXPECT_THAT(treeOf(collection), ElementsAre("Kings", "  England", "Poets"));
    ASSERT_TRUE(collection->restoreFromBin({}, {france}));
    EXPECT_THAT(treeOf(collection), ElementsAre("Kings", "  England", "  France", "Poets"));
}

TEST_F(DeckActions, ADeckWhoseParentIsGoneComesBackAtTheTop)
{
    const DeckId france = deck("France");
    const DeckId kings = deck("Kings");
    ASSERT_TRUE(collection->removeDeck(france));
    ASSERT_TRUE(collection->removeDeck(kings));
    ASSERT_TRUE(collection->restoreFromBin({}, {france}));
    EXPECT_THAT(treeOf(collection), UnorderedElementsAre("Poets", "France"));
    ASSERT_TRUE(collection->restoreFromBin({}, {kings}));
    EXPECT_THAT(treeOf(collection), ElementsAre("Kings", "  England", "  France", "Poets"));
}

TEST_F(DeckActions, ADeckDoesNotComeBackBesideAnotherOfItsName)
{
    const DeckId poets = deck("Poets");
    ASSERT_TRUE(collection->removeDeck(poets));
    ASSERT_TRUE(collection->newDeck("Poets"));
    const auto restored = collection->restoreFromBin({}, {poets});
    ASSERT_FALSE(restored);
    EXPECT_EQ(restored.error().code, Errc::InvalidInput);
    ASSERT_TRUE(collection->renameDeck(deck("Poets"), "Mine"));
    EXPECT_TRUE(collection->restoreFromBin({}, {poets}));
    EXPECT_EQ(collection->restoreFromBin({}, {DeckId(77)}).error().code, Errc::NotFound);
}

TEST_F(DeckActions, ADeckDoesNotComeBackBesideItsNameInAnotherCase)
{
    const DeckId poets = deck("Poets");
    ASSERT_TRUE(collection->removeDeck(poets));
    ASSERT_TRUE(collection->newDeck("poets"));
    EXPECT_EQ(collection->restoreFromBin({}, {poets}).error().code, Errc::InvalidInput);
}

TEST_F(DeckActions, TwoDecksOfOneNameDoNotComeBackTogether)
{
    const auto one = collection->newDeck("X");
    ASSERT_TRUE(collection->removeDeck(one->deck));
    const auto two = collection->newDeck("x");
    ASSERT_TRUE(collection->removeDeck(two->deck));
    EXPECT_EQ(collection->restoreFromBin({}, {one->deck, two->deck}).error().code,
              Errc::InvalidInput);
    EXPECT_EQ(collection->removedDecks()->size(), 2U);
    EXPECT_TRUE(collection->restoreFromBin({}, {one->deck}));
}

TEST_F(DeckActions, SectionsOfOneNameComeBackAsTheyWereTogether)
{
    collection.import("---\ndeck: Seas\n---\n\n# North\n\n## n {#n}\n\n1\n\n"
                      "# NORTH\n\n## m {#m}\n\n2\n");
    const auto tree = treeOf(collection);
    const DeckId seas = deck("Seas");
    ASSERT_TRUE(collection->removeDeck(seas));
    EXPECT_TRUE(collection->restoreFromBin({}, {seas}));
    EXPECT_EQ(treeOf(collection), tree);
}

TEST_F(DeckActions, NotesAndDecksComeOutOfTheBinInOneStepOrNotAtAll)
{
    const NoteId note = collection.note("a").id;
    const DeckId poets = deck("Poets");
    ASSERT_TRUE(collection->removeNotes({note}));
    ASSERT_TRUE(collection->removeDeck(poets));
    ASSERT_TRUE(collection->newDeck("Poets"));
    EXPECT_FALSE(collection->restoreFromBin({note}, {poets}));
    EXPECT_EQ(cards(), 2) << "nothing came back";
    ASSERT_TRUE(*collection->undo());
    const auto done = collection->restoreFromBin({note}, {poets});
    ASSERT_TRUE(done);
    EXPECT_THAT(done->notes, testing::Contains(note));
    EXPECT_EQ(cards(), 4);
    EXPECT_EQ((*collection->undo())->kind, StepKind::Decks);
    EXPECT_EQ(cards(), 2);
    EXPECT_EQ(collection->removedDecks()->size(), 1U);
}

TEST_F(DeckActions, TheBinIsTheSameAfterARebuild)
{
    const auto idsInBin = [this] {
        std::vector<DeckId> ids;
        const auto bin = *collection->removedDecks();
        for (const RemovedDeck &row : bin)
            ids.push_back(row.deck.id);
        return ids;
    };
    const DeckId france = deck("France");
    const DeckId poets = deck("Poets");
    ASSERT_TRUE(collection->removeDeck(poets));
    ASSERT_TRUE(collection->removeDeck(deck("England")));
    ASSERT_TRUE(*collection->undo());
    ASSERT_TRUE(collection->removeDeck(france));
    const std::vector<DeckId> bin = idsInBin();
    EXPECT_THAT(bin, ElementsAre(france, poets));
    EXPECT_TRUE(collection->check()->findings.empty());
    ASSERT_TRUE(collection->rebuild());
    EXPECT_EQ(idsInBin(), bin);
}

TEST_F(DeckActions, AnEmptyDeckIsInTheBinToo)
{
    const auto made = collection->newDeck("Mine");
    ASSERT_TRUE(collection->removeDeck(made->deck));
    const auto bin = *collection->removedDecks();
    ASSERT_EQ(bin.size(), 1U);
    EXPECT_EQ(bin.front().notes, 0);
}

TEST_F(DeckActions, ANoteInTheBinIsShownAgainWithItsDeck)
{
    ASSERT_TRUE(collection->removeNotes({collection.note("c").id}));
    const DeckId france = deck("France");
    ASSERT_TRUE(collection->removeDeck(france));
    EXPECT_TRUE(collection->removedNotes(0, 10)->empty());
    ASSERT_TRUE(collection->restoreFromBin({}, {france}));
    EXPECT_EQ(collection->removedNotes(0, 10)->size(), 1U);
}

TEST_F(DeckActions, OptionsAndLimitsGoWithTheirDeck)
{
    const PresetId id = collection->newPresetId();
    ASSERT_TRUE(collection->savePreset({id, "Slow", {.newPerDay = 1}}, deck("France")));
    ASSERT_TRUE(collection->limitToday(deck("France"), {.newPerDay = 0, .reviewsPerDay = {}}));
    const DeckId france = deck("France");
    ASSERT_TRUE(collection->renameDeck(france, "Gaul"));
    ASSERT_TRUE(collection->moveDeck(france, deck("Poets")));
    EXPECT_EQ(collection->optionsOf(france)->preset.id, id);
    EXPECT_EQ(collection->counts(france)->total(), 0);
    ASSERT_TRUE(collection->removeDeck(france));
    EXPECT_EQ(collection->optionsOf(france).error().code, Errc::NotFound);
    ASSERT_TRUE(collection->restoreFromBin({}, {france}));
    EXPECT_EQ(collection->optionsOf(france)->preset.id, id);
    EXPECT_EQ(collection->counts(france)->total(), 0);
}

TEST_F(DeckActions, AMovedDeckIsStudiedAsTheOneAboveIt)
{
    const PresetId id = collection->newPresetId();
    ASSERT_TRUE(collection->savePreset({id, "Short", {.maximumInterval = 3}}, deck("Poets")));
    const Note note = collection.note("c");
    const CardId card = collection->cardsOf(note.id)->front().id;
    ASSERT_TRUE(collection->setDue({card}, collection->today() + 10, DueInterval::DaysToDue));
    for (int day = 0; day < 3; ++day) {
        ASSERT_TRUE(collection->setDue({card}, collection->today()));
        ASSERT_EQ(collection->gradeNow({card}, Grade::Easy)->graded, 1);
        collection.clock.advance(std::chrono::hours(24));
    }
    EXPECT_GT(collection->card(card)->schedule->memory.interval, 3);
    ASSERT_TRUE(collection->moveDeck(note.deck, deck("Poets")));
    EXPECT_EQ(collection->card(card)->schedule->memory.interval, 3);
    EXPECT_TRUE(collection->check()->findings.empty());
    ASSERT_TRUE(*collection->undo());
    EXPECT_GT(collection->card(card)->schedule->memory.interval, 3);
}

} // namespace
} // namespace engram
