// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "collection_file.h"

#include <gmock/gmock.h>

using namespace engram;
using namespace engram::test;

namespace
{

class Undo : public testing::Test
{
protected:
    TempFolder folder;
    std::unique_ptr<store::Store> store = open(folder / "a.engram");
    const DeckId deck = addDeck(*store);
    const CardId card = cardId(addBasic(*store, deck), 0);
};

} // namespace

TEST_F(Undo, TakesBackStepsOneByOneAndRedoBringsThemBackInOrder)
{
    std::vector<std::string> states{digest(*store)};
    for (int i = 0; i < 5; ++i) {
        answer(*store, review(card, Grade::Good, noon(i)));
        states.push_back(digest(*store));
    }
    const auto reviews = [&] { return valueOf(store->reviews(card)).size(); };
    for (std::size_t left = 5; left-- > 0;) {
        EXPECT_TRUE(valueOf(store->undoStep())->isAnswer);
        ASSERT_TRUE(undo(*store));
        EXPECT_EQ(reviews(), left);
    }
    for (std::size_t back = 1; back <= 5; ++back) {
        ASSERT_TRUE(redo(*store));
        EXPECT_EQ(reviews(), back);
    }
    EXPECT_FALSE(redo(*store));
    EXPECT_EQ(valueOf(store->card(card)).schedule->reviews, 5);
}

TEST_F(Undo, ReachesBackAcrossARestart)
{
    answer(*store, review(card));
    store.reset();
    store = open(folder / "a.engram");
    ASSERT_TRUE(undo(*store));
    EXPECT_FALSE(valueOf(store->card(card)).schedule);
    store.reset();
    store = open(folder / "a.engram");
    ASSERT_TRUE(redo(*store));
    EXPECT_TRUE(valueOf(store->card(card)).schedule);
}

TEST_F(Undo, HasNothingToRedoAfterSomethingNew)
{
    answer(*store, review(card));
    undo(*store);
    addBasic(*store, deck, "new");
    EXPECT_FALSE(valueOf(store->redoStep()));
    ASSERT_TRUE(undo(*store));
    const auto step = valueOf(store->redoStep());
    ASSERT_TRUE(step);
    EXPECT_FALSE(step->isAnswer);
}

TEST_F(Undo, CanBeRepeatedAfterARedo)
{
    answer(*store, review(card));
    for (int i = 0; i < 3; ++i) {
        ASSERT_TRUE(undo(*store));
        EXPECT_FALSE(valueOf(store->card(card)).schedule);
        ASSERT_TRUE(redo(*store));
        EXPECT_TRUE(valueOf(store->card(card)).schedule);
    }
}

TEST_F(Undo, TakesBackAWholeBatch)
{
    const NoteId a = store->newNoteId();
    const NoteId b = store->newNoteId();
    valueOf(store->commit(batchOf({log::Event(log::NoteSaved{basicNote(a, deck)}),
                                   log::Event(log::NoteSaved{basicNote(b, deck)}),
                                   log::Event(log::DeckOrdered{deck, {b, a}})})));
    const auto step = valueOf(store->undoStep());
    ASSERT_TRUE(step);
    EXPECT_EQ(valueOf(store->batch(step->batch)).size(), 3U);
    undo(*store);
    EXPECT_EQ(store->note(a).error().code, Errc::NotFound);
    EXPECT_EQ(valueOf(store->notes(deck)).size(), 1U);
}

TEST_F(Undo, EndsAtTheBeginning)
{
    while (undo(*store)) {
    }
    EXPECT_TRUE(valueOf(store->decks()).empty());
    EXPECT_FALSE(valueOf(store->undoStep()));
}

TEST_F(Undo, IsABatchOfItsOwn)
{
    const auto step = valueOf(store->undoStep());
    const auto refused = store->commit(
        batchOf({log::Event(log::Undone{step->batch}), log::Event(log::DeckRemoved{deck})}));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Errc::InvalidInput);
}
