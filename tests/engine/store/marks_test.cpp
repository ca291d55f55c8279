// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "collection_file.h"

#include <gmock/gmock.h>

#include "store/log_table.h"

using namespace engram;
using namespace engram::test;
using State = store::CardTally::State;
using testing::ElementsAre;
using testing::IsEmpty;

namespace
{

class Marks : public testing::Test
{
protected:
    std::vector<CardId> newCards(StudyDay day)
    {
        std::vector<CardId> cards;
        valueOf(store->visitNewCards(deck, day, [&](const store::QueuedCard &queued) {
            cards.push_back(queued.card);
            return true;
        }));
        return cards;
    }

    std::vector<CardId> dueCards(StudyDay day)
    {
        std::vector<CardId> cards;
        for (const store::QueuedCard &queued : valueOf(store->dueCards(deck, day, 10)))
            cards.push_back(queued.card);
        return cards;
    }

    std::optional<Schedule> schedule() { return valueOf(store->card(card)).schedule; }

    TempFolder folder;
    std::unique_ptr<store::Store> store = open(folder / "a.engram");
    DeckId deck = addDeck(*store);
    CardId card = cardId(addBasic(*store, deck), 0);
};

const StudyDay ThisDay(20'000);

} // namespace

TEST_F(Marks, OfASuspendedCardKeepItOutOfEveryQueueAndCountItApart)
{
    answer(*store, review(card));
    const CardId question = cardId(addQuestion(*store, deck), 0);
    answer(*store, review(question, Grade::Wrong, noon(1)));
    save(*store, log::CardMarked{card, true});
    save(*store, log::CardMarked{question, true});
    EXPECT_TRUE(valueOf(store->card(card)).suspended);
    EXPECT_THAT(dueCards(ThisDay + 30), IsEmpty());
    EXPECT_THAT(valueOf(store->drillCards(ThisDay + 1)), IsEmpty());
    EXPECT_THAT(valueOf(store->questionCards({deck})), IsEmpty());
    const auto tallies = valueOf(store->tallies());
    ASSERT_EQ(tallies.size(), 1U);
    EXPECT_EQ(tallies[0].state, State::Suspended);
    EXPECT_EQ(tallies[0].asked, std::nullopt);
    EXPECT_EQ(tallies[0].count, 2);

    undo(*store);
    EXPECT_THAT(valueOf(store->questionCards({deck})), ElementsAre(question));
    EXPECT_EQ(valueOf(store->drillCards(ThisDay + 1)).size(), 1U);
}

TEST_F(Marks, OfABuriedCardBringItBackOnItsDayWithoutAWrite)
{
    const CardId fresh = cardId(addBasic(*store, deck), 0);
    answer(*store, review(card));
    save(*store, log::CardMarked{card, false, ThisDay + 5});
    save(*store, log::CardMarked{fresh, false, ThisDay + 5});
    EXPECT_THAT(dueCards(ThisDay + 4), IsEmpty());
    EXPECT_THAT(newCards(ThisDay + 4), IsEmpty());
    EXPECT_THAT(valueOf(store->buriedCards(ThisDay + 4)),
                ElementsAre(std::pair(card, deck), std::pair(fresh, deck)));
    EXPECT_THAT(valueOf(store->buriedCounts(ThisDay + 4)),
                ElementsAre(std::pair(deck, std::int64_t{2})));
    EXPECT_THAT(dueCards(ThisDay + 5), ElementsAre(card));
    EXPECT_THAT(newCards(ThisDay + 5), ElementsAre(fresh));
    EXPECT_THAT(valueOf(store->buriedCards(ThisDay + 5)), IsEmpty());
    EXPECT_THAT(valueOf(store->buriedCounts(ThisDay + 5)), IsEmpty());
    for (const store::CardTally &tally : valueOf(store->tallies()))
        EXPECT_EQ(tally.asked,
                  tally.state == State::Young ? std::optional(ThisDay + 5) : std::nullopt);
}

TEST_F(Marks, OfACardDoNotMoveADueDayThatIsLater)
{
    save(*store, log::CardRescheduled{card, DueSet{ThisDay + 9}});
    save(*store, log::CardMarked{card, false, ThisDay + 5});
    EXPECT_THAT(dueCards(ThisDay + 8), IsEmpty());
    EXPECT_THAT(dueCards(ThisDay + 9), ElementsAre(card));
}

TEST_F(Marks, SaidLastWinThoughTheClockWasSetBack)
{
    save(*store, log::CardMarked{card, true, {}, 3}, noon(5));
    save(*store, log::CardMarked{card, false, ThisDay + 1, 4}, noon(1));
    const Card now = valueOf(store->card(card));
    EXPECT_FALSE(now.suspended);
    EXPECT_EQ(now.buriedUntil, ThisDay + 1);
    EXPECT_EQ(now.flag, 4);
}

TEST_F(Marks, OutliveTheRemovalOfTheirNote)
{
    save(*store, log::CardMarked{card, true, {}, 2});
    save(*store, log::NoteRemoved{noteOf(card)});
    EXPECT_THAT(valueOf(store->tallies()), IsEmpty());
    save(*store, log::NoteSaved{basicNote(noteOf(card), deck)});
    EXPECT_TRUE(valueOf(store->card(card)).suspended);
    EXPECT_EQ(valueOf(store->card(card)).flag, 2);
}

TEST_F(Marks, OfACardThatNobodyKnowsYetAreKeptForIt)
{
    const NoteId later = store->newNoteId();
    save(*store, log::CardMarked{cardId(later, 0), false, {}, 6});
    save(*store, log::NoteSaved{basicNote(later, deck)});
    EXPECT_EQ(valueOf(store->card(cardId(later, 0))).flag, 6);
}

TEST_F(Marks, OfCardsDoNotDisturbTheCountOfIds)
{
    const std::int64_t inRange = store::firstIdOf(store->device()) + 1'000'000;
    save(*store, log::CardMarked{CardId(inRange), true});
    store.reset();
    store = open(folder / "a.engram");
    EXPECT_LT(store->newNoteId().value(), inRange);
}

TEST_F(Marks, ResetTakesItsPlaceInTimeBetweenTheReviewsOfTwoDevices)
{
    const auto other = open(folder / "b.engram", false, 2);
    valueOf(other->merge(valueOf(store->rows())));
    answer(*store, review(card, Grade::Good, noon(0)));
    answer(*store, review(card, Grade::Good, noon(5)));
    EXPECT_EQ(schedule()->reviews, 2);
    save(*other, log::CardRescheduled{card}, noon(3));
    const auto rows = valueOf(other->rows());
    valueOf(store->merge(rows));
    EXPECT_EQ(schedule()->reviews, 1);
    EXPECT_EQ(schedule()->memory.repetition, 1);
    EXPECT_EQ(valueOf(store->reviews(card)).size(), 2U);
    const CardHistory history = valueOf(store->history(card));
    EXPECT_EQ(history.reviews.size(), 2U);
    EXPECT_THAT(history.reschedules, ElementsAre(Reschedule{1, noon(3), {}, {}}));
}

TEST_F(Marks, ResetTakesEffectThoughTheClockWasSetBack)
{
    answer(*store, review(card, Grade::Good, noon(9)));
    save(*store, log::CardRescheduled{card}, noon(2));
    EXPECT_FALSE(schedule());
    EXPECT_THAT(newCards(ThisDay), ElementsAre(card));
    undo(*store);
    EXPECT_EQ(schedule()->reviews, 1);
    redo(*store);
    EXPECT_FALSE(schedule());
}

TEST_F(Marks, AnAnswerInTheSameMomentAsAResetComesAfterIt)
{
    answer(*store, review(card, Grade::Good));
    save(*store, log::CardRescheduled{card});
    answer(*store, review(card, Grade::Easy));
    EXPECT_EQ(schedule()->reviews, 1);
    EXPECT_EQ(schedule()->lastGrade, Grade::Easy);
}
