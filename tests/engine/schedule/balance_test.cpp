// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "schedule/balance.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <functional>
#include <map>
#include <memory>
#include <vector>

#include <engram/random.h>

#include "schedule/replay.h"

using namespace engram;
using schedule::CandidateDay;
using schedule::evenDay;
using schedule::FarthestMove;
using schedule::FuzzRange;

namespace
{

std::vector<CandidateDay> daysOf(const std::vector<std::int64_t> &loads)
{
    std::vector<CandidateDay> days;
    for (const std::int64_t load : loads)
        days.push_back({load});
    return days;
}

std::vector<CandidateDay> someDays()
{
    std::vector<CandidateDay> days;
    for (int i = *rc::gen::inRange(1, 30); i > 0; --i)
        days.push_back({*rc::gen::inRange(0, *rc::gen::element(3, 50, 1'000'000)),
                        static_cast<DayShare>(*rc::gen::inRange(0, 3))});
    return days;
}

/// By pairs of days, where the engine sums once.
std::size_t naiveDay(const std::vector<CandidateDay> &days, std::size_t said)
{
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < days.size(); ++i)
        if (days[i].share != DayShare::None)
            open.push_back(i);
    if (open.empty())
        for (std::size_t i = 0; i < days.size(); ++i)
            open.push_back(i);
    const auto load = [&](std::size_t i) {
        return (days[i].load + 1) * (days[i].share == DayShare::Fewer ? 2 : 1);
    };
    const auto apart = [](std::size_t a, std::size_t b) {
        return static_cast<std::int64_t>(a) - static_cast<std::int64_t>(b);
    };
    std::int64_t wide = 0;
    std::int64_t steep = 0;
    for (const std::size_t a : open)
        for (const std::size_t b : open) {
            wide += apart(a, b) * apart(a, b);
            steep += apart(a, b) * (load(a) - load(b));
        }
    /// How far the load of a day is above the line, but for a common factor.
    const auto above = [&](std::size_t of) {
        std::int64_t sum = 0;
        for (const std::size_t other : open)
            sum += (load(of) - load(other)) * wide - apart(of, other) * steep;
        return sum;
    };
    std::size_t best = open.front();
    for (const std::size_t i : open) {
        const auto lessOr = above(i) - above(best);
        const auto nearer = std::abs(apart(i, said)) - std::abs(apart(best, said));
        if (lessOr < 0 || (lessOr == 0 && nearer < 0))
            best = i;
    }
    return best;
}

} // namespace

RC_GTEST_PROP(EvenDay, IsThatOfANaiveSearch, ())
{
    const std::vector<CandidateDay> days = someDays();
    const std::size_t said = *rc::gen::inRange<std::size_t>(0, days.size());
    const std::size_t chosen = evenDay(days, said);
    RC_ASSERT(chosen == naiveDay(days, said));
    RC_ASSERT(chosen == evenDay(days, said));
}

RC_GTEST_PROP(EvenDay, IsNoneThatIsToBeFreeWhileThereIsAnother, ())
{
    const std::vector<CandidateDay> days = someDays();
    const std::size_t chosen = evenDay(days, *rc::gen::inRange<std::size_t>(0, days.size()));
    RC_ASSERT(chosen < days.size());
    RC_ASSERT(days[chosen].share != DayShare::None ||
              std::ranges::all_of(
                  days, [](const CandidateDay &day) { return day.share == DayShare::None; }));
}

RC_GTEST_PROP(EvenDay, IsTheOneSaidWhereLoadsRiseOrFallEvenly, ())
{
    const std::int64_t step = *rc::gen::inRange(-100, 101);
    std::vector<std::int64_t> loads;
    for (int i = *rc::gen::inRange(1, 30); i > 0; --i)
        loads.push_back(10'000 + step * i);
    const std::size_t said = *rc::gen::inRange<std::size_t>(0, loads.size());
    RC_ASSERT(evenDay(daysOf(loads), said) == said);
}

TEST(EvenDay, IsTheDayThatStandsOut)
{
    EXPECT_EQ(evenDay(daysOf({9, 2, 9, 9, 9}), 2), 1U);
    EXPECT_EQ(evenDay(daysOf({40, 30, 20, 5, 0}), 2), 3U) << "and not the last";
    EXPECT_EQ(evenDay(daysOf({9, 7, 9, 7, 9}), 2), 1U) << "of equals the earlier";
    EXPECT_EQ(evenDay(daysOf({7, 9, 9, 9, 7}), 3), 4U) << "of equals the nearer";
    EXPECT_EQ(evenDay(daysOf({}), 0), 0U);
}

TEST(EvenDay, AsksForHalfAsMuchWhereThereAreToBeFewer)
{
    std::vector<CandidateDay> days = daysOf({4, 4, 1, 4, 4});
    days[2].share = DayShare::Fewer;
    EXPECT_EQ(evenDay(days, 0), 2U) << "two, counted twice, are less than five";
    days[2].load = 2;
    EXPECT_NE(evenDay(days, 0), 2U) << "three are more";
}

RC_GTEST_PROP(Candidates, AreDaysOfTheRangeWithinAFortnight, ())
{
    const Days interval = *rc::gen::inRange(0, 36'501);
    const Days previous = *rc::gen::inRange(0, 36'501);
    const FuzzRange range = schedule::fuzzRange(interval, previous, 36'500);
    const Days said = *rc::gen::inRange(range.least, range.most + 1);
    const FuzzRange few = schedule::candidates(range, said);
    RC_ASSERT(few.least >= range.least);
    RC_ASSERT(few.most <= range.most);
    RC_ASSERT(few.least <= said);
    RC_ASSERT(said <= few.most);
    RC_ASSERT(few.most - few.least <= 2 * FarthestMove);
}

namespace
{

/// How some months went.
struct Months
{
    double variance = 0; ///< of the reviews of a day, around the mean of its week
    double stretch = 0;  ///< intervals from three days on, all in all, by what was said
    int reviews = 0;
    std::array<int, 7> onWeekdays{}; ///< to which such intervals led
};

constexpr int ManyDays = 220;
constexpr int WarmUp = 60;
const StudyDay FirstDay(20'000);

/// Cards asked on each of the days from the first on.
using Load = std::array<std::int64_t, ManyDays + 36'500>;

std::size_t placeOf(StudyDay day)
{
    return static_cast<std::size_t>(day - FirstDay);
}

/// The interval that an answer gets, chosen by what the days ask for.
Days chosenFor(const schedule::Plan &plan, StudyDay today, const WeekShares &weekdays,
               const Load &load)
{
    const Days said = plan.memory.interval;
    const FuzzRange range = schedule::candidates(plan.range, said);
    std::vector<CandidateDay> days;
    for (Days day = range.least; day <= range.most; ++day)
        days.push_back({load.at(placeOf(today + day)), weekdays.at(weekdayOf(today + day))});
    return range.least +
           static_cast<Days>(evenDay(days, static_cast<std::size_t>(said - range.least)));
}

/// Somebody who mostly remembers, and learns `fresh` new cards a day.
Months study(const DeckOptions &options, const std::function<int(int)> &fresh)
{
    Months months;
    Random chance(4);
    constexpr std::array Given{1, 2, 3, 3, 4, 4, 4, 4, 4, 4, 5, 5, 5};
    std::array<std::vector<std::optional<Schedule>>, ManyDays> due;
    std::vector<int> asked;
    const auto load = std::make_unique<Load>();
    double daysSaid = 0;
    double daysChosen = 0;
    std::int64_t number = 0;
    for (int n = 0; n < ManyDays; ++n) {
        const StudyDay today = FirstDay + n;
        auto &cards = due.at(placeOf(today));
        asked.push_back(static_cast<int>(cards.size()));
        cards.resize(cards.size() + static_cast<std::size_t>(fresh(n)));
        for (std::optional<Schedule> &card : cards) {
            const Review review{.card = CardId(++number),
                                .at = startOf(today, {}),
                                .grade = *gradeFrom(Given.at(chance.below(Given.size()))),
                                .choice = {}};
            const schedule::Plan plan = schedule::planned(card, review, {}, options);
            const Days said = plan.memory.interval;
            const Days chosen =
                options.balanceLoad ? chosenFor(plan, today, options.weekdays, *load) : said;
            schedule::apply(card, review, chosen - said, {}, options);
            ++load->at(placeOf(card->due));
            if (placeOf(card->due) < due.size())
                due.at(placeOf(card->due)).push_back(card);
            if (said < 3)
                continue;
            daysSaid += said;
            daysChosen += card->memory.interval;
            ++months.onWeekdays.at(weekdayOf(card->due));
        }
    }
    months.stretch = daysChosen / daysSaid;
    int weeks = 0;
    for (std::size_t i = WarmUp; i + 7 <= asked.size(); ++i, ++weeks) {
        double mean = 0;
        for (std::size_t k = i; k < i + 7; ++k)
            mean += asked[k] / 7.0;
        months.variance += (asked[i + 3] - mean) * (asked[i + 3] - mean);
    }
    months.variance /= weeks;
    for (const int reviews : asked)
        months.reviews += reviews;
    return months;
}

/// Ways to learn: each day alike, a few cards, at weekends, in bursts, and at some time no more.
const std::map<std::string, std::function<int(int)>> Ways{
    {"each day", [](int) { return 20; }},
    {"few", [](int) { return 3; }},
    {"every third day", [](int n) { return n % 3 == 0 ? 20 : 0; }},
    {"until day 80", [](int n) { return n < 80 ? 30 : 0; }},
    {"all at once", [](int n) { return n == 0 ? 1'000 : 0; }},
};

} // namespace

TEST(Balance, MakesDaysAlikeAndIntervalsNoLonger)
{
    for (const auto &[name, fresh] : Ways) {
        const Months plain = study({}, fresh);
        for (const bool fuzz : {false, true}) {
            const Months even = study({.fuzz = fuzz, .balanceLoad = true}, fresh);
            SCOPED_TRACE(name + (fuzz ? ", with fuzz" : ""));
            EXPECT_LT(even.variance, plain.variance * 0.5);
            EXPECT_NEAR(even.stretch, 1, 0.01);
            EXPECT_NEAR(even.reviews, plain.reviews, plain.reviews * 0.05);
        }
    }
}

TEST(Balance, KeepsAWeekdayFreeOfAllThatCanBeElsewhereAndAnotherEasy)
{
    constexpr std::size_t Saturday = 5;
    constexpr std::size_t Sunday = 6;
    DeckOptions options{.balanceLoad = true};
    options.weekdays[Saturday] = DayShare::Fewer;
    options.weekdays[Sunday] = DayShare::None;
    for (const auto &[name, fresh] : Ways) {
        const Months plain = study({}, fresh);
        const Months even = study(options, fresh);
        SCOPED_TRACE(name);
        EXPECT_GT(plain.onWeekdays[Sunday], 0);
        EXPECT_EQ(even.onWeekdays[Sunday], 0);
        EXPECT_LT(even.onWeekdays[Saturday], plain.onWeekdays[Saturday] * 3 / 4);
        EXPECT_NEAR(even.stretch, 1, 0.01);
    }
}

TEST(Balance, WithoutADayForAnythingIsLikeAnyOther)
{
    DeckOptions none{.balanceLoad = true};
    none.weekdays.fill(DayShare::None);
    const Months even = study({.balanceLoad = true}, Ways.at("few"));
    const Months same = study(none, Ways.at("few"));
    EXPECT_EQ(even.reviews, same.reviews);
    EXPECT_EQ(even.variance, same.variance);
}
