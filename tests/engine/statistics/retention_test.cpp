// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <engram/statistics.h>

#include <cstdint>

namespace
{

using namespace engram;

struct Case
{
    std::int64_t passes;
    std::int64_t n;
    double low;
    double high;
};

TEST(RetentionOf, HasTheBoundsThatDecimalArithmeticGives)
{
    // Thirty decimal digits, rounded to twelve. The second is the worked example of statistics.md.
    for (const Case &c :
         {Case{9, 10, 0.595849970475, 0.982123787104},
          Case{171, 190, 0.849103054457, 0.935042921730},
          Case{90, 100, 0.825634337790, 0.944770863195}, Case{1, 2, 0.094531204639, 0.905468795361},
          Case{0, 5, 0, 0.434482468659} /* NOLINT(modernize-use-std-numbers) */,
          Case{5, 5, 0.565517531341, 1},
          Case{900'000, 1'000'000, 0.899410473344, 0.900586453501}}) {
        const Retention retention = retentionOf(c.passes, c.n);
        EXPECT_NEAR(retention.low, c.low, 1e-12) << c.passes << " of " << c.n;
        EXPECT_NEAR(retention.high, c.high, 1e-12) << c.passes << " of " << c.n;
        EXPECT_DOUBLE_EQ(retention.share, static_cast<double>(c.passes) / static_cast<double>(c.n));
    }
}

TEST(RetentionOf, SaysNothingWithoutReviews)
{
    const Retention retention = retentionOf(0, 0);
    EXPECT_EQ(retention.n, 0);
    EXPECT_EQ(retention.share, 0);
    EXPECT_EQ(retention.low, 0);
    EXPECT_EQ(retention.high, 0);
}

RC_GTEST_PROP(RetentionOf, ContainsTheShareWithinZeroAndOne, ())
{
    const auto n = *rc::gen::inRange<std::int64_t>(1, 100'000'000);
    const auto passes = *rc::gen::inRange<std::int64_t>(0, n + 1);
    const Retention retention = retentionOf(passes, n);
    RC_ASSERT(retention.low >= 0 && retention.high <= 1);
    RC_ASSERT(retention.low <= retention.share && retention.share <= retention.high);
    const Retention mirrored = retentionOf(n - passes, n);
    RC_ASSERT(std::abs(mirrored.low + retention.high - 1) < 1e-12);
}

} // namespace
