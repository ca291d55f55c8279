// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <rapidcheck/gtest.h>

#include <engram/sm2.h>

#include "support/files.h"

#include <array>
#include <cmath>
#include <limits>
#include <numeric>
#include <string>
#include <vector>

namespace
{

using namespace engram;
using nlohmann::json;

constexpr Sm2Parameters Published{Sm2Variant::Published, 36'500};
constexpr Sm2Parameters Delphi{Sm2Variant::Delphi, 36'500};

std::vector<Grade> gradesOf(const json &values)
{
    std::vector<Grade> grades;
    for (const json &value : values)
        grades.push_back(gradeFrom(value.get<int>()).value());
    return grades;
}

rc::Gen<std::vector<Grade>> anyGrades()
{
    return rc::gen::container<std::vector<Grade>>(
        rc::gen::map(rc::gen::inRange(0, 6), [](int value) { return *gradeFrom(value); }));
}

Sm2Parameters anyParameters()
{
    return {*rc::gen::element(Sm2Variant::Published, Sm2Variant::Delphi),
            *rc::gen::element<Days>(1, 5, 365, 36'500, std::numeric_limits<Days>::max())};
}

TEST(Sm2, GivesTheReferenceSequences)
{
    const json file = json::parse(test::readBytes(ENGRAM_TEST_DATA "/vectors/sm2.json"));
    ASSERT_EQ(file.at("sequences").size(), 8U);
    for (const json &sequence : file.at("sequences")) {
        for (const auto &[parameters, name] :
             {std::pair(Published, "published"), std::pair(Delphi, "delphi")}) {
            SCOPED_TRACE(sequence.at("name").get<std::string>() + ' ' + name);
            const std::vector<Grade> grades = gradesOf(sequence.at("grades"));
            const json &rows = sequence.at(name);
            ASSERT_EQ(rows.size(), grades.size());
            Sm2State state;
            for (std::size_t i = 0; i < grades.size(); ++i) {
                state = nextSm2(state, grades[i], parameters);
                const Sm2State wanted{rows[i][2], rows[i][0], rows[i][1]};
                EXPECT_EQ(state, wanted) << "review " << i + 1;
            }
            EXPECT_EQ(replaySm2(grades, parameters), state);
        }
    }
}

TEST(Sm2, GivesEverySequenceOfTheSharedReference)
{
    const std::string text = test::readBytes(test::sharedData("vectors/sm2_sequences.json"));
    if (text.empty())
        GTEST_SKIP() << "the shared reference data are not here";
    const json file = json::parse(text);
    ASSERT_FALSE(file.at("sequences").empty());
    for (const auto &[name, sequence] : file.at("sequences").items()) {
        for (const auto &[parameters, variant] :
             {std::pair(Published, "published"), std::pair(Delphi, "delphi")}) {
            Sm2State state;
            for (const json &row : sequence.at("variants").at(variant)) {
                state = nextSm2(state, gradeFrom(row[0].get<int>()).value(), parameters);
                EXPECT_EQ(state.interval, row[1].get<int>()) << name << ' ' << variant;
                EXPECT_EQ(state.easiness, std::lround(row[2].get<double>() * 100)) << name;
                EXPECT_EQ(state.repetition, row[3].get<int>()) << name << ' ' << variant;
            }
        }
    }
}

/// SM-2 as the page has it, in exact fractions: an oracle that shares nothing with the engine's
/// hundredths.
class Fraction
{
public:
    __extension__ using Whole = __int128;

    constexpr Fraction(Whole up, Whole down) : m_up(up), m_down(down)
    {
        const Whole divisor = commonDivisor(up < 0 ? -up : up, down);
        m_up /= divisor;
        m_down /= divisor;
    }

    friend Fraction operator+(Fraction a, Fraction b)
    {
        return {a.m_up * b.m_down + b.m_up * a.m_down, a.m_down * b.m_down};
    }
    friend Fraction operator-(Fraction a, Fraction b) { return a + Fraction(-b.m_up, b.m_down); }
    friend Fraction operator*(Fraction a, Fraction b)
    {
        return {a.m_up * b.m_up, a.m_down * b.m_down};
    }
    friend bool operator<(Fraction a, Fraction b) { return a.m_up * b.m_down < b.m_up * a.m_down; }
    friend bool operator==(Fraction, Fraction) = default;

    [[nodiscard]] Whole floor() const { return m_up / m_down; } // of what is not negative
    [[nodiscard]] Whole ceil() const { return (m_up + m_down - 1) / m_down; }

private:
    static constexpr Whole commonDivisor(Whole a, Whole b)
    {
        while (b != 0) {
            const Whole rest = a % b;
            a = b;
            b = rest;
        }
        return a;
    }

    Whole m_up;
    Whole m_down;
};

struct OracleState
{
    int n = 0;
    Fraction::Whole interval = 0;
    Fraction easiness{5, 2};
};

OracleState oracle(OracleState state, int q, const Sm2Parameters &parameters)
{
    const bool published = parameters.variant == Sm2Variant::Published;
    const Fraction miss(5 - q, 1);
    Fraction changed =
        state.easiness + (Fraction(1, 10) - miss * (Fraction(8, 100) + miss * Fraction(2, 100)));
    if (changed < Fraction(13, 10))
        changed = Fraction(13, 10);
    if (q < 3)
        return {0, 1, published ? state.easiness : changed};
    ++state.n;
    const Fraction product = Fraction(state.interval, 1) * (published ? changed : state.easiness);
    if (state.n == 1)
        state.interval = 1;
    else if (state.n == 2)
        state.interval = 6;
    else
        state.interval = published ? product.ceil() : (product + Fraction(1, 2)).floor();
    if (state.interval > parameters.maximumInterval)
        state.interval = parameters.maximumInterval;
    state.easiness = changed;
    return state;
}

RC_GTEST_PROP(Sm2, EqualsExactFractions, ())
{
    const auto grades = *anyGrades();
    const Sm2Parameters parameters = anyParameters();
    Sm2State state;
    OracleState wanted;
    for (const Grade grade : grades) {
        state = nextSm2(state, grade, parameters);
        wanted = oracle(wanted, value(grade), parameters);
        RC_ASSERT(state.repetition == wanted.n);
        RC_ASSERT(state.interval == wanted.interval);
        RC_ASSERT(Fraction(state.easiness, 100) == wanted.easiness);
    }
}

RC_GTEST_PROP(Sm2, StaysWithinItsBounds, ())
{
    const auto grades = *anyGrades();
    const Sm2Parameters parameters = anyParameters();
    Sm2State state;
    for (const Grade grade : grades) {
        const Sm2State before = state;
        state = nextSm2(state, grade, parameters);
        RC_ASSERT(state.easiness >= 130);
        RC_ASSERT(state.interval >= 1 && state.interval <= parameters.maximumInterval);
        RC_ASSERT(state.repetition == (isPass(grade) ? before.repetition + 1 : 0));
    }
}

RC_GTEST_PROP(Sm2, NeverGivesABetterGradeLess, ())
{
    const Sm2Parameters parameters = anyParameters();
    const Sm2State state = replaySm2(*anyGrades(), parameters);
    for (int q = 0; q < 5; ++q) {
        const Sm2State worse = nextSm2(state, *gradeFrom(q), parameters);
        const Sm2State better = nextSm2(state, *gradeFrom(q + 1), parameters);
        RC_ASSERT(worse.interval <= better.interval);
        if (isPass(*gradeFrom(q)) || parameters.variant == Sm2Variant::Delphi)
            RC_ASSERT(worse.easiness <= better.easiness);
    }
}

TEST(Sm2, NeitherOverflowsNorLeavesItsBoundsAtExtremes)
{
    using Limits = std::numeric_limits<std::int32_t>;
    constexpr std::array Extremes{Limits::min(), -1, 0, 1, 2, 130, Limits::max()};
    for (const Sm2Variant variant : {Sm2Variant::Published, Sm2Variant::Delphi})
        for (const Days maximum : Extremes)
            for (const std::int32_t repetition : Extremes)
                for (const Days interval : Extremes)
                    for (const std::int32_t easiness : Extremes)
                        for (int q = 0; q <= 5; ++q) {
                            const Sm2State next = nextSm2({repetition, interval, easiness},
                                                          *gradeFrom(q), {variant, maximum});
                            ASSERT_GE(next.interval, 1);
                            ASSERT_LE(next.interval, std::max(1, maximum));
                        }
}

TEST(Sm2, KeepsEasinessOnAFailureAsPublishedAndLowersItInDelphi)
{
    const Sm2State state{3, 15, 250};
    EXPECT_EQ(nextSm2(state, Grade::Wrong, Published), (Sm2State{0, 1, 250}));
    EXPECT_EQ(nextSm2(state, Grade::Wrong, Delphi), (Sm2State{0, 1, 196}));
}

TEST(Sm2, RoundsExactProductsToThemselves)
{
    // 50 days at easiness 3.0 are 150, where binary fractions rounded up say 151.
    EXPECT_EQ(nextSm2({4, 50, 290}, Grade::Easy, Published).interval, 150);
}

} // namespace
