// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "schedule/replay.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <array>

using namespace engram;

namespace
{

constexpr CardId TheCard(256);
const StudyDay First(20'000);

Instant noonOf(StudyDay day)
{
    return startOf(day, {}) + std::chrono::hours(8);
}

Review given(StudyDay day, Grade grade, ReviewMode mode = ReviewMode::Scheduled)
{
    return {.card = TheCard, .at = noonOf(day), .grade = grade, .mode = mode, .choice = {}};
}

/// Builds a history in the order in which things are said.
struct Told
{
    CardHistory history;

    Told &answer(StudyDay day, Grade grade, ReviewMode mode = ReviewMode::Scheduled)
    {
        history.reviews.push_back(given(day, grade, mode));
        return *this;
    }
    Told &say(StudyDay said, std::optional<DueSet> due)
    {
        history.reschedules.push_back({history.reviews.size(), noonOf(said), {}, due});
        return *this;
    }
    Told &due(StudyDay said, StudyDay day, DueInterval interval = DueInterval::Keep)
    {
        return say(said, DueSet{day, interval});
    }
    Told &reset(StudyDay said) { return say(said, std::nullopt); }

    [[nodiscard]] std::optional<Schedule> schedule() const
    {
        return schedule::replay(history, Settings{}, DeckOptions{});
    }
};

/// SM-2 as published, drills, due days and resets, written again without looking at the engine's.
struct Model
{
    std::optional<Schedule> card;

    void answer(int day, int grade, int mode)
    {
        if (mode == 1 && card && grade >= 4)
            card->drill = std::nullopt;
        if (mode != 0)
            return;
        int n = card ? card->memory.repetition : 0;
        std::int64_t interval = card ? card->memory.interval : 0;
        std::int32_t easiness = card ? card->memory.easiness : 250;
        const int lapses = (card ? card->lapses : 0) + (grade < 3 && n > 0 ? 1 : 0);
        if (grade < 3) {
            n = 0;
            interval = 1;
        } else {
            constexpr std::array Change{-14, 0, 10};
            easiness = std::max(130, easiness + Change[static_cast<std::size_t>(grade - 3)]);
            ++n;
            interval = n == 1 ? 1 : n == 2 ? 6 : (interval * easiness + 99) / 100;
            interval = std::min<std::int64_t>(std::max<std::int64_t>(interval, 1), 36'500);
        }
        const auto days = static_cast<Days>(interval);
        card = Schedule{{n, days, easiness},
                        StudyDay(day + days),
                        StudyDay(day),
                        *gradeFrom(grade),
                        (card ? card->reviews : 0) + 1,
                        lapses,
                        grade >= 3,
                        grade < 4 ? std::optional(StudyDay(day)) : std::nullopt};
    }

    void setDue(int day, int due, bool interval)
    {
        const Days days = due > day ? std::min(due - day, 36'500) : 0;
        if (!card)
            card = Schedule{
                {1, days, 250}, StudyDay(due), StudyDay(day), Grade::Good, 0, 0, false, {}};
        if (interval)
            card->memory.interval = days;
        card->due = StudyDay(due);
        card->drill = std::nullopt;
    }
};

} // namespace

// What any later scheduler has to keep, too: an error made with confidence seems mended soon, and
// comes back.
RC_GTEST_PROP(Replay, AConfidentErrorThatIsPassedComesBackWithinThreeDays, ())
{
    const Settings settings{.sm2Variant =
                                *rc::gen::element(Sm2Variant::Published, Sm2Variant::Delphi)};
    const DeckOptions options{.maximumInterval = *rc::gen::inRange(1, 36'501),
                              .fuzz = *rc::gen::arbitrary<bool>()};
    Told told;
    StudyDay day = First;
    const auto answer = [&](Grade grade, ReviewMode mode) {
        told.answer(day, grade, mode);
        day = day + *rc::gen::inRange(0, 400);
    };
    for (int i = *rc::gen::inRange(0, 20); i > 0; --i)
        answer(*gradeFrom(*rc::gen::inRange(0, 6)),
               static_cast<ReviewMode>(*rc::gen::inRange(0, 3)));
    answer(Grade::Blackout, ReviewMode::Scheduled);
    for (int i = *rc::gen::inRange(0, 4); i > 0; --i)
        answer(*gradeFrom(*rc::gen::inRange(0, 6)), ReviewMode::Drill);
    const StudyDay passed = day;
    answer(*gradeFrom(*rc::gen::inRange(3, 6)), ReviewMode::Scheduled);
    const auto schedule = schedule::replay(told.history, settings, options);
    RC_ASSERT(schedule->due > passed);
    RC_ASSERT(schedule->due - passed <= 3);
}

RC_GTEST_PROP(Replay, AgreesWithASecondImplementation, ())
{
    Told told;
    Model model;
    int day = First.number();
    for (int i = *rc::gen::inRange(0, 30); i > 0; --i) {
        day += *rc::gen::inRange(0, 40);
        switch (*rc::gen::inRange(0, 8)) {
        case 0:
            told.reset(StudyDay(day));
            model.card.reset();
            break;
        case 1: {
            const int due = day + *rc::gen::inRange(-50, 60'000);
            const bool interval = *rc::gen::arbitrary<bool>();
            told.due(StudyDay(day), StudyDay(due),
                     interval ? DueInterval::DaysToDue : DueInterval::Keep);
            model.setDue(day, due, interval);
            break;
        }
        default: {
            const int grade = *rc::gen::inRange(0, 6);
            const int mode = *rc::gen::inRange(0, 3);
            told.answer(StudyDay(day), *gradeFrom(grade), static_cast<ReviewMode>(mode));
            model.answer(day, grade, mode);
        }
        }
        RC_ASSERT(told.schedule() == model.card);
        RC_ASSERT((!model.card || model.card->memory.interval >= 0));
    }
}

TEST(Replay, OfNothingIsANewCard)
{
    EXPECT_EQ(Told{}.schedule(), std::nullopt);
    EXPECT_EQ(Told{}.answer(First, Grade::Good, ReviewMode::Practice).schedule(), std::nullopt);
}

TEST(Replay, ASetDueDayMovesTheDayAndNothingElse)
{
    Told told;
    told.answer(First, Grade::Easy).answer(First + 1, Grade::Easy);
    auto expected = told.schedule();
    ASSERT_TRUE(expected);
    EXPECT_EQ(expected->due, First + 7);
    expected->due = First + 13;
    EXPECT_EQ(told.due(First + 3, First + 13).schedule(), expected);
    EXPECT_EQ(told.answer(First + 13, Grade::Good).schedule()->memory.interval, 17); // 6 × 2.7
}

TEST(Replay, ASetDueDayMakesTheDaysToItTheIntervalOnRequest)
{
    Told told;
    told.answer(First, Grade::Easy).answer(First + 1, Grade::Easy);
    auto expected = told.schedule();
    ASSERT_TRUE(expected);
    expected->due = First + 13;
    expected->memory.interval = 10;
    EXPECT_EQ(told.due(First + 3, First + 13, DueInterval::DaysToDue).schedule(), expected);
}

TEST(Replay, ADueDayInThePastIsAnIntervalOfNothing)
{
    const auto schedule = Told{}
                              .answer(First, Grade::Good)
                              .due(First + 1, First - 3, DueInterval::DaysToDue)
                              .schedule();
    ASSERT_TRUE(schedule);
    EXPECT_EQ(schedule->due, First - 3);
    EXPECT_EQ(schedule->memory.interval, 0);
}

TEST(Replay, ANewCardWithADueDayIsScheduledWithoutAReview)
{
    const auto schedule = Told{}.due(First, First + 5).schedule();
    ASSERT_TRUE(schedule);
    EXPECT_EQ(schedule, Told{}.due(First, First + 5, DueInterval::DaysToDue).schedule());
    EXPECT_EQ(*schedule, (Schedule{{1, 5, 250}, First + 5, First, Grade::Good, 0, 0, false, {}}));
    const auto answered = Told{}.due(First, First + 5).answer(First + 5, Grade::Good).schedule();
    EXPECT_EQ(answered->memory, (Sm2State{2, 6, 250}));
    EXPECT_EQ(answered->reviews, 1);
}

TEST(Replay, ASetDueDayEndsTheDrill)
{
    ASSERT_TRUE(Told{}.answer(First, Grade::Wrong).schedule()->drill);
    EXPECT_FALSE(Told{}.answer(First, Grade::Wrong).due(First, First + 4).schedule()->drill);
}

TEST(Replay, AResetStartsFromScratch)
{
    Told told;
    told.answer(First, Grade::Easy).answer(First + 1, Grade::Wrong).reset(First + 2);
    EXPECT_EQ(told.schedule(), std::nullopt);
    told.answer(First + 2, Grade::Good, ReviewMode::Drill);
    EXPECT_EQ(told.schedule(), std::nullopt);
    told.answer(First + 3, Grade::Good);
    EXPECT_EQ(told.schedule(), Told{}.answer(First + 3, Grade::Good).schedule());
}

TEST(Replay, TheDayOnWhichADueDayWasSaidKeepsItsOwnOffset)
{
    CardHistory history;
    // 02:00 UTC: the day before, by the rollover; at four hours east it is already the new day.
    const Instant early = startOf(First, {}) - std::chrono::hours(2);
    history.reschedules.push_back({0, early, {}, DueSet{First + 9}});
    EXPECT_EQ(schedule::replay(history, Settings{}, DeckOptions{})->memory.interval, 10);
    history.reschedules[0].utcOffset = std::chrono::hours(4);
    EXPECT_EQ(schedule::replay(history, Settings{}, DeckOptions{})->memory.interval, 9);
}

namespace
{

/// Six days after a second pass, moved by so many.
CardHistory secondPass(Days moved)
{
    Told told;
    told.answer(First, Grade::Good).answer(First + 1, Grade::Good);
    told.history.moves.push_back({1, moved});
    return told.history;
}

Days intervalOf(const CardHistory &history, const DeckOptions &options)
{
    return schedule::replay(history, {}, options)->memory.interval;
}

} // namespace

TEST(Replay, MovesAnIntervalWhereTheLoadIsBalancedAndNotElsewhere)
{
    const DeckOptions even{.balanceLoad = true};
    EXPECT_EQ(intervalOf(secondPass(2), even), 8);
    EXPECT_EQ(intervalOf(secondPass(-1), even), 5);
    EXPECT_EQ(intervalOf(secondPass(2), {}), 6);
    EXPECT_EQ(schedule::replay(secondPass(2), {}, even)->due, First + 1 + 8);
    CardHistory next = secondPass(2);
    next.reviews.push_back(given(First + 9, Grade::Good));
    EXPECT_EQ(intervalOf(next, even), 20) << "8 × 2.5: what is planned counts";
}

TEST(Replay, MovesAnIntervalWithinItsRangeWhateverTheLogSays)
{
    const DeckOptions even{.balanceLoad = true};
    EXPECT_EQ(intervalOf(secondPass(4'000'000), even), 8);
    EXPECT_EQ(intervalOf(secondPass(-4'000'000), even), 4);
    EXPECT_EQ(intervalOf(secondPass(2), {.maximumInterval = 7, .balanceLoad = true}), 7);
    EXPECT_EQ(intervalOf(secondPass(2), {.maximumInterval = 2, .balanceLoad = true}), 2);
    for (const Grade grade : {Grade::Blackout, Grade::Forgot}) {
        CardHistory failed = secondPass(2);
        failed.reviews[1].grade = grade;
        EXPECT_EQ(intervalOf(failed, even), 1);
    }
}

RC_GTEST_PROP(Replay, MovesNothingButScheduledReviewsOfBalancedDecks, ())
{
    Told told;
    StudyDay day = First;
    CardHistory moved;
    DeckOptions options{.maximumInterval = *rc::gen::inRange(1, 36'501),
                        .fuzz = *rc::gen::arbitrary<bool>()};
    for (int i = *rc::gen::inRange(1, 20); i > 0; --i, day = day + *rc::gen::inRange(0, 60)) {
        const auto mode = static_cast<ReviewMode>(*rc::gen::inRange(0, 3));
        const std::size_t place = told.history.reviews.size();
        told.answer(day, *gradeFrom(*rc::gen::inRange(0, 6)), mode);
        if (*rc::gen::arbitrary<bool>())
            moved.moves.push_back({place, *rc::gen::inRange(-20, 20)});
    }
    moved.reviews = told.history.reviews;
    RC_ASSERT(schedule::replay(moved, {}, options) == schedule::replay(told.history, {}, options));

    // With it, each step is that of a card moved by hand into the range.
    options.balanceLoad = true;
    std::optional<Schedule> expected;
    for (std::size_t i = 0; i < moved.reviews.size(); ++i) {
        const Review &review = moved.reviews[i];
        const auto move = std::ranges::find(moved.moves, i, &IntervalMove::review);
        const schedule::Plan plan = schedule::planned(expected, review, {}, options);
        schedule::apply(expected, review, 0, {}, options);
        if (review.mode != ReviewMode::Scheduled || move == moved.moves.end())
            continue;
        const Days days = std::min(std::max(plan.memory.interval + move->days, plan.range.least),
                                   plan.range.most);
        RC_ASSERT(days <= std::max(1, options.maximumInterval));
        expected->due = expected->lastReviewed + days;
        expected->memory.interval = days;
    }
    RC_ASSERT(schedule::replay(moved, {}, options) == expected);
}
