// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/collection.h>

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include <engram/random.h>
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "schedule/fuzz.h"
#include "support/published_sm2.h"
#include "support/temp_collection.h"

namespace engram
{
namespace
{

using std::chrono::hours;
using test::PublishedSm2;
using test::TempCollection;

constexpr int Cards = 30'000;
constexpr int NewPerDay = 3;
constexpr int ReviewsPerDay = 20;

std::string wideDeck()
{
    std::string deck = "---\ndeck: Year\nid: year\n---\n";
    for (int i = 0; i < Cards; ++i)
        deck += fmt::format("\n## Front {0} {{#n{0}}}\n\nBack {0}\n", i);
    return deck;
}

/// A person who is away for a week in spring, two in summer, and most of December.
bool isAway(int day)
{
    return (day >= 100 && day < 107) || (day >= 200 && day < 214) || (day >= 340 && day < 355);
}

/// Saturdays that ask for less, and Sundays for nothing.
DeckOptions byStepsWithEasyWeekends()
{
    DeckOptions options{.balanceLoad = true, .learning = Learning::Steps};
    options.weekdays[5] = DayShare::Fewer;
    options.weekdays[6] = DayShare::None;
    return options;
}

/// Takes over what balancing made of an interval, when it is one that it may make.
void follow(const Schedule &given, Days before, PublishedSm2 &model)
{
    const Days interval = given.memory.interval;
    const auto range = schedule::fuzzRange(static_cast<Days>(model.interval), before, 36'500);
    ASSERT_GE(interval, range.least);
    ASSERT_LE(interval, range.most);
    ASSERT_TRUE(model.interval < 3 || weekdayOf(given.due) != 6) << "a Sunday is kept free";
    model.due += interval - model.interval;
    model.interval = interval;
}

class Year : public testing::TestWithParam<DeckOptions>
{
};

TEST_P(Year, Of30000CardsARestartADayAndMissedWeeksAgreesWithAnIndependentModel)
{
    TempCollection collection;
    collection.import(wideDeck());
    DeckOptions options = GetParam();
    options.newPerDay = NewPerDay;
    options.reviewsPerDay = ReviewsPerDay;
    ASSERT_TRUE(collection->savePreset({DefaultPreset, "Default", options}));

    std::map<CardId, PublishedSm2> model;
    Random chance(36'5);
    // Somebody who mostly remembers.
    constexpr std::array Given{0, 2, 3, 4, 4, 4, 4, 4, 5, 5};
    for (int day = 0; day < 365; ++day, collection.clock.advance(hours(24))) {
        if (isAway(day))
            continue;
        collection.reopen();
        const long today = collection->today().number();
        int fresh = 0;
        int reviews = 0;
        const auto session = *collection->startSession({});
        while (true) {
            const auto current = session->current();
            ASSERT_TRUE(current) << current.error().detail;
            if (!*current)
                break;
            const CardId card = (*current)->card.id;
            Days before = 0;
            const int quality = Given.at(chance.below(Given.size()));
            if (!(*current)->isDrill) {
                const bool isNew = !model.contains(card);
                ++(isNew ? fresh : reviews);
                ASSERT_TRUE(isNew || model[card].due <= today) << "asked before it was due";
                before = static_cast<Days>(model[card].interval);
                model[card].repeat(quality, today);
            }
            ASSERT_TRUE(session->answer(*gradeFrom(quality), {.taken = std::chrono::seconds(4)}));
            const auto schedule = collection->card(card)->schedule;
            ASSERT_TRUE(schedule);
            if (options.balanceLoad && !(*current)->isDrill) {
                ASSERT_NO_FATAL_FAILURE(follow(*schedule, before, model[card]));
            }
            ASSERT_EQ(schedule->due.number(), model[card].due) << "day " << day;
            ASSERT_EQ(schedule->memory.easiness, model[card].easiness) << "day " << day;
        }
        ASSERT_LE(fresh, NewPerDay) << "day " << day;
        ASSERT_LE(reviews, ReviewsPerDay) << "day " << day;
        const auto left = std::ranges::count_if(
            model, [today](const auto &entry) { return entry.second.due <= today; });
        ASSERT_TRUE(reviews == ReviewsPerDay || left == 0) << "day " << day << ": due, not asked";
        ASSERT_EQ(fresh, NewPerDay) << "day " << day << ": there are new cards to the end";
    }
    EXPECT_GT(model.size(), 900U);
    const auto report = collection->check();
    ASSERT_TRUE(report) << report.error().detail;
    EXPECT_TRUE(report->findings.empty()) << report->findings.front();
}

INSTANTIATE_TEST_SUITE_P(ByDrillAndByStepsWithEasyWeekends, Year,
                         testing::Values(DeckOptions{}, byStepsWithEasyWeekends()));

} // namespace
} // namespace engram
