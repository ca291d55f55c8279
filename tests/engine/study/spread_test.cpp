// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "study/spread.h"

#include <algorithm>
#include <numeric>
#include <string>

#include <engram/collection.h>
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include "support/temp_collection.h"

namespace engram
{
namespace
{

using study::evenShares;
using test::TempCollection;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

/// One review at a time onto the emptiest day, the earliest of equals.
std::vector<std::int64_t> oneByOne(std::vector<std::int64_t> load, std::int64_t count)
{
    std::vector<std::int64_t> shares(load.size());
    for (; count > 0; --count) {
        const auto emptiest = std::ranges::min_element(load) - load.begin();
        ++load[static_cast<std::size_t>(emptiest)];
        ++shares[static_cast<std::size_t>(emptiest)];
    }
    return shares;
}

RC_GTEST_PROP(EvenShares, AreThoseOfGivingOneByOneToTheEmptiestDay, ())
{
    const auto load = *rc::gen::nonEmpty(
        rc::gen::container<std::vector<std::int64_t>>(rc::gen::inRange<std::int64_t>(0, 30)));
    const auto count = *rc::gen::inRange<std::int64_t>(0, 200);
    RC_ASSERT(evenShares(load, count) == oneByOne(load, count));
}

/// `count` basic cards, each answered Good on the collection's day.
void study(TempCollection &collection, int count)
{
    std::string deck = "---\ndeck: Piles\nid: piles\n---\n";
    for (int i = 0; i < count; ++i)
        deck += fmt::format("\n## Front {0} {{#n{0}}}\n\nBack\n", i);
    collection.import(deck);
    auto session = *collection->startSession({});
    while (*session->current())
        ASSERT_TRUE(session->answer(Grade::Good, {}));
}

/// `count` cards that were due days ago.
void letPileUp(TempCollection &collection, int count)
{
    study(collection, count);
    collection.clock.advance(std::chrono::hours(24 * 3));
}

/// All that is due, from today on.
Result<SpreadPlan> planOver(TempCollection &collection, int days)
{
    const StudyDay today = collection->today();
    return collection->planSpread({.until = today, .first = today, .days = days});
}

std::vector<std::int64_t> after(const SpreadPlan &plan)
{
    std::vector<std::int64_t> counts;
    counts.reserve(plan.load.size());
    for (const DayLoad &day : plan.load)
        counts.push_back(day.after);
    return counts;
}

TEST(Spread, DealsABacklogEvenlyOverTheComingDays)
{
    TempCollection collection;
    letPileUp(collection, 12);
    const auto plan = planOver(collection, 5);
    ASSERT_TRUE(plan) << plan.error().detail;
    EXPECT_EQ(plan->load.front().before, 12);
    EXPECT_THAT(after(*plan), ElementsAre(3, 3, 2, 2, 2));
    EXPECT_THAT(plan->moves, SizeIs(9)) << "three stay with today";
    ASSERT_TRUE(collection->applySpread(*plan));
    EXPECT_EQ(collection->counts()->due, 3);
    collection.clock.advance(std::chrono::hours(24));
    EXPECT_EQ(collection->counts()->due, 6) << "three of yesterday, three of today";
}

TEST(Spread, LeavesIntervalAndEasinessAlone)
{
    TempCollection collection;
    letPileUp(collection, 2);
    const auto plan = planOver(collection, 2);
    ASSERT_THAT(plan->moves, SizeIs(1));
    const auto [card, day] = plan->moves.front();
    const Schedule before = *collection->card(card)->schedule;
    ASSERT_TRUE(collection->applySpread(*plan));
    const Schedule moved = *collection->card(card)->schedule;
    EXPECT_EQ(moved.due, day);
    EXPECT_EQ(moved.memory, before.memory);
}

TEST(Spread, IsOneStepToUndo)
{
    TempCollection collection;
    letPileUp(collection, 6);
    const auto plan = planOver(collection, 3);
    ASSERT_TRUE(collection->applySpread(*plan));
    ASSERT_EQ(collection->counts()->due, 2);
    ASSERT_TRUE(*collection->undo());
    EXPECT_EQ(collection->counts()->due, 6);
}

TEST(Spread, KeepsDaysAwayFree)
{
    TempCollection collection;
    study(collection, 9); // due tomorrow
    const StudyDay today = collection->today();
    const auto plan = collection->planSpread(
        {.from = today + 1, .until = today + 4, .first = today + 5, .days = 3});
    ASSERT_TRUE(plan) << plan.error().detail;
    EXPECT_THAT(after(*plan), ElementsAre(0, 0, 0, 0, 0, 3, 3, 3));
    ASSERT_TRUE(collection->applySpread(*plan));
    collection.clock.advance(std::chrono::hours(24 * 4));
    EXPECT_EQ(collection->counts()->due, 0);
    collection.clock.advance(std::chrono::hours(24));
    EXPECT_EQ(collection->counts()->due, 3);
}

TEST(Spread, FillsUpDaysThatAskForLittleAlready)
{
    TempCollection collection;
    study(collection, 4);
    std::vector<CardId> cards;
    const auto notes = collection->notesOf(collection->decks()->front().deck.id);
    for (const Note &note : *notes)
        cards.push_back(collection->cardsOf(note.id)->front().id);
    const StudyDay today = collection->today();
    ASSERT_TRUE(collection->setDue(cards, today));
    ASSERT_TRUE(collection->setDue({cards[0], cards[1]}, today + 1));
    const auto plan = planOver(collection, 3);
    EXPECT_THAT(after(*plan), ElementsAre(1, 2, 1)) << "tomorrow has two already";
}

TEST(Spread, OfADeckLeavesTheOthersAlone)
{
    TempCollection collection;
    study(collection, 3);
    collection.import("---\ndeck: Empty\nid: empty\n---\n\n## a {#a}\n\nb\n");
    collection.clock.advance(std::chrono::hours(24 * 3));
    const StudyDay today = collection->today();
    const auto decks = collection->decks();
    for (const DeckSummary &row : *decks) {
        const auto plan = collection->planSpread(
            {.deck = row.deck.id, .until = today, .first = today, .days = 3});
        ASSERT_TRUE(plan);
        EXPECT_THAT(plan->moves, SizeIs(row.deck.key == "piles" ? 2 : 0));
    }
}

TEST(Spread, ThatIsOutOfDateIsRefused)
{
    TempCollection collection;
    letPileUp(collection, 4);
    const auto plan = planOver(collection, 2);
    auto session = *collection->startSession({});
    ASSERT_TRUE(*session->current());
    ASSERT_TRUE(session->answer(Grade::Good, {}));
    const auto applied = collection->applySpread(*plan);
    ASSERT_FALSE(applied);
    EXPECT_EQ(applied.error().code, Errc::Conflict);
}

TEST(Spread, OfNothingMovesNothing)
{
    TempCollection collection;
    const StudyDay today = collection->today();
    const auto plan = collection->planSpread({.until = today, .first = today});
    ASSERT_TRUE(plan);
    EXPECT_THAT(plan->moves, IsEmpty());
    ASSERT_TRUE(collection->applySpread(*plan));
    EXPECT_FALSE(collection->canUndo());
}

TEST(Spread, NeverMovesAReviewForward)
{
    TempCollection collection;
    const StudyDay today = collection->today();
    const auto refused = [&](const SpreadOptions &options) {
        const auto plan = collection->planSpread(options);
        return !plan && plan.error().code == Errc::InvalidInput;
    };
    EXPECT_TRUE(refused({.until = today + 3, .first = today + 2}));
    EXPECT_TRUE(refused({.until = today - 3, .first = today - 2}));
    EXPECT_TRUE(refused({.from = today + 1, .until = today, .first = today}));
    EXPECT_TRUE(refused({.until = today, .first = today, .days = 0}));
    EXPECT_TRUE(refused({.until = today, .first = today, .days = MostSpreadDays + 1}));
    EXPECT_TRUE(refused({.until = today, .first = today + 100'000}));
}

} // namespace
} // namespace engram
