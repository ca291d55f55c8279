// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/collection.h>

#include <gmock/gmock.h>

#include "study/day_order.h"
#include "support/temp_collection.h"

namespace engram
{
namespace
{

using std::chrono::hours;
using test::TempCollection;

std::string plainDeck(const std::string &name, int notes)
{
    std::string deck = "---\ndeck: " + name + "\nid: " + name + "\n---\n\n";
    for (int i = 0; i < notes; ++i)
        deck += "## " + name + " front " + std::to_string(i) + "\n\nback\n\n";
    return deck;
}

int answerThrough(Collection &collection, Grade grade)
{
    auto session = collection.startSession({.seed = 1});
    EXPECT_TRUE(session);
    int answers = 0;
    while ((*session)->current()->has_value()) {
        EXPECT_TRUE((*session)->answer(grade, {.taken = std::chrono::seconds(3)}));
        ++answers;
    }
    return answers;
}

TEST(DayPlan, OffersTwentyNewCardsADayOfEachRootDeck)
{
    TempCollection collection;
    collection.import(plainDeck("first", 30));
    collection.import(plainDeck("second", 25));
    EXPECT_EQ(collection->counts()->newOther, 40);
    EXPECT_EQ(answerThrough(*collection, Grade::Good), 40);
    EXPECT_EQ(collection->counts()->total(), 0);
    collection.clock.advance(hours(24));
    EXPECT_EQ(collection->counts()->newOther, 15);
    EXPECT_EQ(collection->counts()->due, 40);
}

TEST(DayPlan, LimitsReviewsOfADay)
{
    TempCollection collection;
    collection.import(plainDeck("deck", 30));
    ASSERT_TRUE(collection->saveSettings({.newPerDay = 30, .reviewsPerDay = 12}));
    answerThrough(*collection, Grade::Good);
    collection.clock.advance(hours(24));
    EXPECT_EQ(collection->counts()->due, 12);
    EXPECT_EQ(answerThrough(*collection, Grade::Good), 12);
    EXPECT_EQ(collection->counts()->due, 0);
}

TEST(DayPlan, AsksNothingWhenBothLimitsAreZeroOrBelow)
{
    TempCollection collection;
    collection.import(plainDeck("deck", 3));
    ASSERT_TRUE(collection->saveSettings({.newPerDay = 0, .reviewsPerDay = -5}));
    EXPECT_EQ(collection->counts()->total(), 0);
    EXPECT_EQ(answerThrough(*collection, Grade::Good), 0);
}

TEST(DayPlan, FourAmNotMidnightBeginsTheNextDay)
{
    TempCollection collection;
    collection.import(plainDeck("deck", 1));
    collection.clock.set(Instant(hours(24 * 20'000 + 23)));
    answerThrough(*collection, Grade::Good);
    collection.clock.advance(hours(4)); // 03:00
    EXPECT_EQ(collection->counts()->due, 0);
    collection.clock.advance(hours(1)); // 04:00
    EXPECT_EQ(collection->counts()->due, 1);
}

TEST(DayPlan, TravelWestDoesNotAskACardTwiceOnOneDay)
{
    TempCollection collection;
    collection.import(plainDeck("deck", 1));
    collection.clock.setOffset(hours(12));
    answerThrough(*collection, Grade::Good);
    collection.clock.setOffset(-hours(11));
    EXPECT_EQ(collection->counts()->due, 0);
}

TEST(DayPlan, AClockSetBackNeitherLosesNorRepeatsAnything)
{
    TempCollection collection;
    collection.import(plainDeck("deck", 2));
    answerThrough(*collection, Grade::Good);
    collection.clock.advance(-hours(24 * 365));
    EXPECT_EQ(collection->counts()->due, 0);
    EXPECT_EQ(answerThrough(*collection, Grade::Good), 0);
    collection.clock.advance(hours(24 * 366));
    EXPECT_EQ(collection->counts()->due, 2);
}

TEST(DayPlan, SpreadsNewCardsEvenlyAmongTheDue)
{
    std::vector<store::QueuedCard> due;
    std::vector<store::QueuedCard> fresh;
    const auto card = [](int n) {
        return store::QueuedCard{.card = CardId(n),
                                 .deck = DeckId(1),
                                 .family = NoteId(n),
                                 .kind = CardKind::Basic,
                                 .due = {}};
    };
    for (int i = 1; i <= 6; ++i)
        due.push_back(card(i));
    for (int i = 11; i <= 13; ++i)
        fresh.push_back(card(i));
    std::vector<int> order;
    for (const auto &queued : study::interleave(OptionBook(), due, fresh))
        order.push_back(static_cast<int>(queued.card.value()));
    EXPECT_THAT(order, testing::ElementsAre(1, 2, 11, 3, 4, 12, 5, 6, 13));
}

TEST(DayPlan, KeepsCardsOfOneFamilyApart)
{
    std::vector<store::QueuedCard> due;
    const auto card = [](int n, int family) {
        return store::QueuedCard{.card = CardId(n),
                                 .deck = DeckId(1),
                                 .family = NoteId(family),
                                 .kind = CardKind::Basic,
                                 .due = {}};
    };
    for (int i = 1; i <= 3; ++i)
        due.push_back(card(i, 1));
    for (int i = 4; i <= 6; ++i)
        due.push_back(card(i, 2));
    const auto queue = study::interleave(OptionBook(), due, {});
    ASSERT_EQ(queue.size(), 6U);
    for (std::size_t i = 1; i < queue.size(); ++i)
        EXPECT_NE(queue[i].family, queue[i - 1].family);
}

TEST(DayPlan, DrawsARunAtTheEndApartTowardsTheFront)
{
    const auto card = [](int n, int family) {
        return store::QueuedCard{.card = CardId(n),
                                 .deck = DeckId(1),
                                 .family = NoteId(family),
                                 .kind = CardKind::Basic,
                                 .due = {}};
    };
    const auto queue = study::interleave(
        OptionBook(),
        {card(1, 1), card(2, 3), card(3, 4), card(4, 2), card(5, 2), card(6, 2), card(7, 2)}, {});
    ASSERT_EQ(queue.size(), 7U);
    for (std::size_t i = 1; i < queue.size(); ++i)
        EXPECT_NE(queue[i].family, queue[i - 1].family) << i;
}

TEST(DayPlan, CountsWhatTheSessionThenAsks)
{
    TempCollection collection;
    collection.import(plainDeck("deck", 50));
    for (int day = 0; day < 12; ++day) {
        const int expected = collection->counts()->total();
        EXPECT_EQ(answerThrough(*collection, day % 3 == 0 ? Grade::Easy : Grade::Good), expected)
            << "day " << day;
        collection.clock.advance(hours(24));
    }
}

TEST(DayPlan, TheRowsOfTheDeckTreeSayWhatASessionOverEachBeginsWith)
{
    TempCollection collection;
    std::string deck = "---\ndeck: Root\nid: root\n---\n";
    for (const std::string section : {"One", "Two", "Three"}) {
        deck += "\n# " + section + "\n";
        for (int i = 0; i < 12; ++i)
            deck += "\n## " + section + " " + std::to_string(i) + "\n\nback\n";
    }
    collection.import(deck);
    const auto decks = *collection->decks();
    ASSERT_EQ(decks.size(), 4U);
    EXPECT_EQ(decks[0].counts.newOther, 20);
    EXPECT_EQ(decks[1].counts.newOther, 12);
    EXPECT_EQ(decks[2].counts.newOther, 12) << "asked alone, it has its turn";
    EXPECT_EQ(decks[3].counts.newOther, 12);
    for (int day = 0; day < 4; ++day) {
        const std::vector<DeckSummary> rows = *collection->decks();
        for (const DeckSummary &row : rows) {
            EXPECT_EQ(row.counts, *collection->counts(row.deck.id)) << row.deck.name;
            const auto alone = *collection->startSession({.deck = row.deck.id});
            ASSERT_TRUE(alone->current());
            EXPECT_EQ(alone->progress().total - alone->progress().done, row.counts.total())
                << row.deck.name << " on day " << day;
        }
        auto session = *collection->startSession({.deck = decks[2].deck.id});
        for (int i = 0; i < 7 && session->current()->has_value(); ++i)
            ASSERT_TRUE(session->answer(i % 3 == 0 ? Grade::Wrong : Grade::Good, {}));
        if (day % 2 == 1)
            collection.clock.advance(hours(24));
    }
}

TEST(DayPlan, CountsDecksWithAllBelowThem)
{
    TempCollection collection;
    collection.import("---\ndeck: Root\nid: root\n---\n\n# One\n\n## a\n\nx\n\n# Two\n\n## b\n\ny\n"
                      "\n## c\n\nz\n");
    const auto decks = *collection->decks();
    ASSERT_EQ(decks.size(), 3U);
    EXPECT_EQ(decks[0].counts.newOther, 3);
    EXPECT_EQ(decks[1].deck.name, "One");
    EXPECT_EQ(decks[1].counts.newOther, 1);
    EXPECT_EQ(decks[2].counts.newOther, 2);
    EXPECT_EQ(decks[2].depth, 1);
}

} // namespace
} // namespace engram
