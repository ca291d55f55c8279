// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "collection_file.h"

#include <gtest/gtest.h>

using namespace engram;
using namespace engram::test;

namespace
{

class Moves : public testing::Test
{
protected:
    Moves() { save(*store, log::PresetSaved{DefaultPreset, "p", {{"balanceLoad", 1}}}); }

    void answerMoved(store::Store &to, Days days, Instant at = noon())
    {
        valueOf(to.commit(
            batchOf({review(card, Grade::Good, at), log::IntervalMoved{card, days}}, at)));
    }

    Days interval() { return valueOf(store->card(card)).schedule->memory.interval; }
    std::vector<IntervalMove> moves() { return valueOf(store->history(card)).moves; }

    TempFolder folder;
    std::unique_ptr<store::Store> store = open(folder / "a.engram");
    DeckId deck = addDeck(*store);
    CardId card = cardId(addBasic(*store, deck), 0);
};

TEST_F(Moves, AreThoseOfTheReviewRightBefore)
{
    answer(*store, review(card));
    answerMoved(*store, 3, noon(1));
    EXPECT_EQ(moves(), (std::vector<IntervalMove>{{1, 3}}));
    EXPECT_EQ(interval(), 9);
    EXPECT_EQ(valueOf(store->card(card)).schedule->due, StudyDay(20'000) + 10);
}

TEST_F(Moves, OfNoReviewRightBeforeHaveNoEffect)
{
    const CardId other = cardId(addBasic(*store, deck), 0);
    answer(*store, review(card));
    save(*store, log::CardMarked{card, false, {}, 1});
    save(*store, log::IntervalMoved{card, 3});
    valueOf(store->commit(batchOf({review(other), log::IntervalMoved{card, 3}})));
    EXPECT_TRUE(moves().empty());
    EXPECT_EQ(interval(), 1);
}

TEST_F(Moves, AreTakenBackWithTheirAnswer)
{
    answer(*store, review(card));
    answerMoved(*store, 3, noon(1));
    const auto step = valueOf(store->undoStep());
    ASSERT_TRUE(step);
    EXPECT_TRUE(step->isAnswer);
    undo(*store);
    EXPECT_TRUE(moves().empty());
    EXPECT_EQ(interval(), 1);
    redo(*store);
    EXPECT_EQ(moves(), (std::vector<IntervalMove>{{1, 3}}));
    EXPECT_EQ(interval(), 9);
}

TEST_F(Moves, StayWithTheirReviewsWhateverClocksAndDevicesSay)
{
    const auto there = open(folder / "b.engram", false, 2);
    valueOf(there->merge(valueOf(store->rows())));
    answerMoved(*store, 1, noon(4));
    answerMoved(*store, 2, noon(1)); // the clock was set back
    answerMoved(*there, 5, noon(2));
    answer(*there, review(card, Grade::Good, noon(6)));
    valueOf(store->merge(valueOf(there->rows())));
    const CardHistory history = valueOf(store->history(card));
    ASSERT_EQ(history.reviews.size(), 4U);
    EXPECT_EQ(history.reviews[0].at, noon(2));
    EXPECT_EQ(history.reviews[1].at, noon(4));
    EXPECT_EQ(history.reviews[2].at, noon(1));
    EXPECT_EQ(history.moves, (std::vector<IntervalMove>{{0, 5}, {1, 1}, {2, 2}}));
    const std::string incremental = digest(*store);
    valueOf(store->rebuild());
    EXPECT_EQ(digest(*store), incremental);
}

TEST_F(Moves, CountOnlyWhereTheLoadIsBalanced)
{
    answer(*store, review(card));
    answerMoved(*store, 3, noon(1));
    save(*store, log::PresetSaved{DefaultPreset, "p", {{"balanceLoad", 0}}});
    EXPECT_EQ(interval(), 6);
    save(*store, log::PresetSaved{DefaultPreset, "p", {{"balanceLoad", 1}, {"sunday", 2}}});
    EXPECT_EQ(interval(), 9);
}

TEST_F(Moves, LoadsAreThoseOfAllDecksAndOfScheduledCardsAlone)
{
    const DeckId below = addDeck(*store, "below", deck);
    for (const DeckId home : {deck, below, below}) {
        const CardId asked = cardId(addBasic(*store, home), 0);
        save(*store, log::CardRescheduled{asked, DueSet{StudyDay(20'005)}});
    }
    const CardId buried = cardId(addBasic(*store, deck), 0);
    save(*store, log::CardRescheduled{buried, DueSet{StudyDay(20'005)}});
    save(*store, log::CardMarked{buried, false, StudyDay(20'007)});
    const CardId suspended = cardId(addBasic(*store, deck), 0);
    save(*store, log::CardRescheduled{suspended, DueSet{StudyDay(20'005)}});
    save(*store, log::CardMarked{suspended, true});
    EXPECT_EQ(valueOf(store->askedBetween(StudyDay(20'004), StudyDay(20'008))),
              (std::vector<std::int64_t>{0, 3, 0, 1, 0}));
}

} // namespace
