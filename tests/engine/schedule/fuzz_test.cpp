// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "schedule/fuzz.h"

#include <cmath>
#include <map>
#include <set>

#include <gtest/gtest.h>

#include "schedule/replay.h"

namespace engram
{
namespace
{

using schedule::fuzzRange;

constexpr Days NoMaximum = 36'500;

CardHistory goods(CardId card, int count)
{
    CardHistory history;
    for (int i = 0; i < count; ++i)
        history.reviews.push_back({.card = card,
                                   .at = Instant(std::chrono::hours(24 * (20'000 + i * 30))),
                                   .grade = Grade::Good,
                                   .choice = {}});
    return history;
}

TEST(Fuzz, LeavesIntervalsBelowThreeDaysAlone)
{
    for (Days interval = 0; interval < 3; ++interval) {
        EXPECT_EQ(fuzzRange(interval, 0, NoMaximum).least, interval);
        EXPECT_EQ(fuzzRange(interval, 0, NoMaximum).most, interval);
    }
}

TEST(Fuzz, IsAsWideAsPublished)
{
    for (Days interval = 3; interval < 2'000; ++interval) {
        const double days = interval;
        const double width = 1 + 0.15 * (std::min(days, 7.0) - 2.5) +
                             0.1 * std::max(0.0, std::min(days, 20.0) - 7) +
                             0.05 * std::max(0.0, days - 20);
        // Where the double lies on the border of two days, its last bit decides; ours is exact.
        EXPECT_NEAR(fuzzRange(interval, 0, NoMaximum).least, days - width, 0.5 + 1e-9);
        EXPECT_NEAR(fuzzRange(interval, 0, NoMaximum).most, days + width, 0.5 + 1e-9);
    }
}

TEST(Fuzz, StaysAboveTheIntervalBeforeAndBelowTheMaximum)
{
    EXPECT_EQ(fuzzRange(15, 14, NoMaximum).least, 14);
    EXPECT_EQ(fuzzRange(15, 6, 15).most, 15);
    EXPECT_EQ(fuzzRange(15, 40, NoMaximum).least, 15) << "an interval may shrink by itself";
}

TEST(Fuzz, DrawsAllDaysOfTheRangeAboutEquallyOften)
{
    const auto range = fuzzRange(15, 6, NoMaximum);
    std::map<Days, int> drawn;
    constexpr int Cards = 7'000;
    for (int i = 0; i < Cards; ++i)
        ++drawn[schedule::fuzzed(15, 6, NoMaximum, cardId(NoteId(1'000 + i), 0), 3)];
    const int days = range.most - range.least + 1;
    EXPECT_EQ(drawn.size(), static_cast<std::size_t>(days));
    EXPECT_EQ(drawn.begin()->first, range.least);
    EXPECT_EQ(drawn.rbegin()->first, range.most);
    for (const auto &[day, count] : drawn)
        EXPECT_NEAR(count, Cards / days, Cards / days / 5) << day;
}

TEST(Fuzz, IsTheSameForEachReplayAndAnotherForEachCardAndReview)
{
    const DeckOptions fuzzy{.fuzz = true};
    std::set<Days> thirdIntervals;
    std::set<Days> fourthIntervals;
    for (int i = 0; i < 50; ++i) {
        const CardId card = cardId(NoteId(1'000 + i), 0);
        const auto third = schedule::replay(goods(card, 3), {}, fuzzy);
        EXPECT_EQ(third, schedule::replay(goods(card, 3), {}, fuzzy));
        thirdIntervals.insert(third->memory.interval);
        fourthIntervals.insert(schedule::replay(goods(card, 4), {}, fuzzy)->memory.interval);
        EXPECT_EQ(third->due, third->lastReviewed + third->memory.interval);
    }
    EXPECT_GT(thirdIntervals.size(), 3U);
    EXPECT_GT(fourthIntervals.size(), 3U);
}

TEST(Fuzz, OffIsSm2Exactly)
{
    EXPECT_EQ(schedule::replay(goods(CardId(256), 4), {}, {})->memory.interval, 38);
}

TEST(MaximumInterval, BoundsReviewsAndDaysSetByHand)
{
    const DeckOptions month{.maximumInterval = 30};
    EXPECT_EQ(schedule::replay(goods(CardId(256), 6), {}, month)->memory.interval, 30);
    CardHistory said;
    said.reschedules.push_back({0, Instant(), {}, DueSet{StudyDay(400), DueInterval::DaysToDue}});
    EXPECT_EQ(schedule::replay(said, {}, month)->memory.interval, 30);
    for (int i = 0; i < 50; ++i)
        EXPECT_LE(schedule::replay(goods(cardId(NoteId(i + 1), 0), 6), {},
                                   {.maximumInterval = 30, .fuzz = true})
                      ->memory.interval,
                  30);
}

} // namespace
} // namespace engram
