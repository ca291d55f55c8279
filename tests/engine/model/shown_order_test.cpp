// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <engram/review.h>

#include <algorithm>
#include <array>
#include <numeric>

namespace
{

using namespace engram;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(ShownOrder, IsAsAuthoredWhenTheQuestionIsOrdered)
{
    EXPECT_THAT(shownOrder(12345, 4, true), ElementsAre(0, 1, 2, 3));
    EXPECT_THAT(shownOrder(1, 0, false), IsEmpty());
}

TEST(ShownOrder, IsFixedForASeedForEver)
{
    // Logged reviews name only the seed: another order would falsify them.
    EXPECT_THAT(shownOrder(1, 4, false), ElementsAre(2, 0, 3, 1));
    EXPECT_THAT(shownOrder(2, 4, false), ElementsAre(0, 1, 3, 2));
    EXPECT_THAT(shownOrder(2026, 6, false), ElementsAre(3, 4, 0, 2, 5, 1));
}

RC_GTEST_PROP(ShownOrder, HasEachOptionOnce, (std::uint64_t seed))
{
    const auto count = *rc::gen::inRange<std::size_t>(0, 257);
    std::vector<std::uint8_t> order = shownOrder(seed, count, false);
    RC_ASSERT(order == shownOrder(seed, count, false));
    std::sort(order.begin(), order.end());
    RC_ASSERT(order == shownOrder(0, count, true));
}

TEST(ShownOrder, PutsEachOptionEverywhereEquallyOften)
{
    std::array<std::array<int, 4>, 4> seen{};
    constexpr int Rounds = 40'000;
    for (std::uint64_t seed = 0; seed < Rounds; ++seed) {
        const auto order = shownOrder(seed, 4, false);
        for (std::size_t place = 0; place < 4; ++place)
            ++seen.at(place).at(order[place]);
    }
    for (const auto &place : seen)
        for (const int times : place)
            EXPECT_NEAR(times, Rounds / 4.0, 500) << "over five standard deviations off";
}

TEST(StrikeOrder, IsFixedForASeedWhateverTheOrderOfTheWrongOptions)
{
    for (std::uint64_t seed = 0; seed < 100; ++seed)
        EXPECT_EQ(strikeOrder(seed, {0, 2, 3}), strikeOrder(seed, {3, 0, 2}));
}

TEST(StrikeOrder, LeavesOneWrongOptionToBeChosen)
{
    EXPECT_THAT(strikeOrder(1, {}), IsEmpty());
    EXPECT_THAT(strikeOrder(1, {2}), IsEmpty());
    EXPECT_EQ(strikeOrder(1, {0, 2, 3}).size(), 2U);
}

TEST(StrikeOrder, StrikesEachWrongOptionFirstEquallyOftenWhereverItIsShown)
{
    constexpr int Rounds = 30'000;
    std::array<int, 4> first{};
    std::array<int, 4> place{};
    for (std::uint64_t seed = 0; seed < Rounds; ++seed) {
        const std::uint8_t struck = strikeOrder(seed, {0, 2, 3}).front();
        const auto shown = shownOrder(seed, 4, false);
        ++first.at(struck);
        ++place.at(static_cast<std::size_t>(std::find(shown.begin(), shown.end(), struck) -
                                            shown.begin()));
    }
    EXPECT_EQ(first[1], 0);
    for (const std::size_t wrong : {0U, 2U, 3U})
        EXPECT_NEAR(first.at(wrong), Rounds / 3.0, 500) << "over five standard deviations off";
    for (const int times : place)
        EXPECT_NEAR(times, Rounds / 4.0, 500) << "over five standard deviations off";
}

} // namespace
