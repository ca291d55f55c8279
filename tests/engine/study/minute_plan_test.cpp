// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "study/minute_plan.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>

#include <engram/random.h>
#include <gmock/gmock.h>

#include "session_walk.h"

namespace engram::study
{
namespace
{

using namespace test;
using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::minutes;

std::vector<PlannableCard> someCards(Random &random, int count)
{
    std::vector<PlannableCard> cards;
    for (int i = 0; i < count; ++i)
        cards.push_back({CardId(1 + i), static_cast<Days>(random.below(60)),
                         static_cast<Days>(random.below(40)),
                         milliseconds(1 + random.below(30'000))});
    return cards;
}

/// The forgetting curve written out once more.
double loss(const PlannableCard &card)
{
    const auto curve = [&card](int days) {
        return std::pow(1 + 19.0 / 81 * days / std::max(1, card.interval), -0.5);
    };
    return curve(card.elapsed) - curve(card.elapsed + 1);
}

TEST(MinutePlan, TakesWhatANaiveSearchForTheBestRateTakes)
{
    Random random(3);
    for (int round = 0; round < 200; ++round) {
        const auto cards = someCards(random, static_cast<int>(random.below(40)));
        const milliseconds budget(random.below(200'000));
        std::vector<PlannableCard> left = cards;
        std::vector<CardId> expected;
        milliseconds time{0};
        while (!left.empty()) {
            const auto rate = [](const PlannableCard &card) {
                return lossByTomorrow(card) / static_cast<double>(card.time.count());
            };
            auto best = left.begin();
            for (auto it = left.begin(); it != left.end(); ++it)
                if (rate(*it) > rate(*best))
                    best = it;
            if (time + best->time <= budget) {
                time += best->time;
                expected.push_back(best->card);
            }
            left.erase(best);
        }
        const PlannedCards planned = planCards(cards, budget);
        EXPECT_EQ(planned.cards, expected);
        EXPECT_EQ(planned.plan.time, time);
        EXPECT_EQ(planned.plan.cards + planned.plan.putOff, static_cast<int>(cards.size()));
        double all = 0;
        for (const PlannableCard &card : cards)
            all += loss(card);
        EXPECT_NEAR(planned.plan.saved + planned.plan.lost, all, 1e-9);
    }
}

TEST(MinutePlan, OfMoreCardsThanAreSortedAtOnceIsThatOfAllSorted)
{
    Random random(9);
    for (int round = 0; round < 30; ++round) {
        const auto cards = someCards(random, 500 + static_cast<int>(random.below(4'000)));
        const milliseconds budget(random.below(40'000'000));
        std::vector<PlannableCard> sorted = cards;
        std::ranges::stable_sort(sorted, std::greater(), [](const PlannableCard &card) {
            return lossByTomorrow(card) / static_cast<double>(card.time.count());
        });
        milliseconds time{0};
        std::vector<CardId> expected;
        double lost = 0;
        for (const PlannableCard &card : sorted) {
            if (time + card.time <= budget) {
                time += card.time;
                expected.push_back(card.card);
            } else {
                lost += loss(card);
            }
        }
        const PlannedCards planned = planCards(cards, budget);
        EXPECT_EQ(planned.cards, expected);
        EXPECT_EQ(planned.plan.time, time);
        EXPECT_NEAR(planned.plan.lost, lost, 1e-9);
    }
}

TEST(MinutePlan, SavesAllButOneCardsWorthOfTheBestPossible)
{
    Random random(4);
    for (int round = 0; round < 60; ++round) {
        const auto cards = someCards(random, 10);
        const milliseconds budget(random.below(80'000));
        double best = 0;
        double most = 0;
        for (unsigned set = 0; set < 1U << cards.size(); ++set) {
            milliseconds time{0};
            double saved = 0;
            for (std::size_t i = 0; i < cards.size(); ++i)
                if ((set >> i & 1U) != 0) {
                    time += cards[i].time;
                    saved += loss(cards[i]);
                }
            if (time <= budget)
                best = std::max(best, saved);
        }
        for (const PlannableCard &card : cards)
            most = std::max(most, loss(card));
        const double saved = planCards(cards, budget).plan.saved;
        EXPECT_LE(saved, best + 1e-9);
        EXPECT_GE(saved, best - most - 1e-9);
    }
}

TEST(MinutePlan, OfNothingIsNothing)
{
    EXPECT_TRUE(planCards({}, minutes(7)).cards.empty());
    const PlannedCards none =
        planCards(std::vector<PlannableCard>{{CardId(1), 1, 1, minutes(2)}}, minutes(1));
    EXPECT_TRUE(none.cards.empty());
    EXPECT_EQ(none.plan.putOff, 1);
}

TEST(Minutes, AsksWhatThePlanSaysAndThenNoMore)
{
    TempCollection collection;
    collection.import(basicDeck("deck", 40));
    ASSERT_TRUE(collection->saveSettings({.newPerDay = 40}));
    answerAll(*startSession(collection, {}));
    collection.clock.advance(hours(24));
    const MinutePlan plan = *collection->planMinutes(minutes(2));
    EXPECT_GT(plan.cards, 5);
    EXPECT_EQ(plan.cards + plan.putOff, 40);
    EXPECT_LE(plan.time, minutes(2));
    EXPECT_GT(plan.lost, 0);
    auto session = startSession(collection, {.kind = SessionKind::Minutes, .limit = minutes(2)});
    const auto asked = answerAll(*session);
    EXPECT_EQ(static_cast<int>(asked.size()), plan.cards);
    EXPECT_EQ(collection->reviewsOf(asked.front())->back().mode, ReviewMode::Scheduled);
    EXPECT_EQ(collection->counts()->due, plan.putOff);
}

TEST(Minutes, OfADeckThatIsGoneAreRefused)
{
    TempCollection collection;
    EXPECT_EQ(collection->planMinutes(minutes(5), DeckId(99)).error().code, Errc::NotFound);
}

} // namespace
} // namespace engram::study
