// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "schedule/replay.h"

using namespace engram;

namespace
{

using std::chrono::minutes;

constexpr Instant Noon(std::chrono::hours(24 * 20'000 + 12));

/// The steps still to come of one card, told in another way than the engine does.
struct StepsModel
{
    std::vector<int> steps; ///< minutes
    std::vector<int> left;  ///< the first is waited for
    bool isKnown = false;
    std::optional<Instant> until;

    void answer(int grade, bool drill, Instant at)
    {
        if (drill && left.empty())
            return;
        if (grade < 3 || (!drill && !isKnown))
            left = steps;
        else if (drill)
            left.erase(left.begin());
        else
            left.clear();
        if (grade == 5)
            left.clear();
        isKnown = true;
        until = left.empty() ? std::nullopt : std::optional(at + minutes(left.front()));
    }
};

RC_GTEST_PROP(Steps, AgreeWithAnIndependentModelAndLeaveTheScheduleAlone, ())
{
    DeckOptions steps{.learning = Learning::Steps};
    StepsModel model;
    for (std::int16_t &step : steps.steps) {
        step = static_cast<std::int16_t>(*rc::gen::weightedOneOf<int>(
            {{1, rc::gen::just(0)}, {3, rc::gen::inRange(1, LongestStep + 1)}}));
        if (step > 0)
            model.steps.push_back(step);
    }
    CardHistory history;
    Instant now = Noon;
    for (int i = *rc::gen::inRange(1, 30); i > 0; --i) {
        now += minutes(*rc::gen::inRange(0, 3'000));
        const int grade = *rc::gen::inRange(0, 6);
        const bool drill = *rc::gen::arbitrary<bool>();
        history.reviews.push_back({.card = CardId(256),
                                   .at = now,
                                   .grade = *gradeFrom(grade),
                                   .mode = drill ? ReviewMode::Drill : ReviewMode::Scheduled,
                                   .choice = {}});
        model.answer(grade, drill, now);
        auto schedule = schedule::replay(history, {}, steps);
        auto plain = schedule::replay(history, {}, {});
        RC_ASSERT(schedule.has_value() == plain.has_value());
        if (!schedule)
            continue;
        RC_ASSERT(schedule->drill.has_value() == model.until.has_value());
        RC_ASSERT(schedule->step.has_value() == model.until.has_value());
        if (schedule->step)
            RC_ASSERT(schedule->step->until == *model.until);
        schedule->step.reset();
        schedule->drill = plain->drill;
        RC_ASSERT(schedule == plain);
    }
}

TEST(Steps, EndWhenADueDayIsSetByHand)
{
    const DeckOptions steps{.learning = Learning::Steps};
    CardHistory history;
    history.reviews.push_back({.card = CardId(256), .at = Noon, .choice = {}});
    ASSERT_TRUE(schedule::replay(history, {}, steps)->step);
    history.reschedules.push_back({1, Noon, {}, DueSet{StudyDay(20'009)}});
    EXPECT_FALSE(schedule::replay(history, {}, steps)->step);
    EXPECT_FALSE(schedule::replay(history, {}, steps)->drill);
}

} // namespace
