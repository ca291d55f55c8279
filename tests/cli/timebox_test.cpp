// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "review/review_loop.h"

#include <iostream>
#include <sstream>

#include <gmock/gmock.h>

#include "support/temp_collection.h"

namespace engram::cli
{
namespace
{

using testing::HasSubstr;
using testing::Not;

/// A clock that is some seconds later whenever it is looked at.
class HurryingClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const override { return m_now += std::chrono::seconds(20); }
    [[nodiscard]] std::chrono::minutes utcOffset(Instant) const override { return {}; }

private:
    mutable Instant m_now{std::chrono::hours(24 * 20'000 + 12)};
};

class BoxesOfTime : public testing::Test
{
protected:
    BoxesOfTime()
    {
        for (int i = 0; i < 30; ++i)
            m_deck += "## Front " + std::to_string(i) + "\n\nback\n\n";
        m_collection.import(m_deck);
        m_program.clock = std::make_unique<HurryingClock>();
    }

    std::string review(std::chrono::minutes timebox)
    {
        std::string answers;
        for (int i = 0; i < 20; ++i)
            answers += "good\n";
        std::istringstream lines(answers);
        std::streambuf *const before = std::cin.rdbuf(lines.rdbuf());
        testing::internal::CaptureStdout();
        auto session = *m_collection->startSession({.seed = 1});
        EXPECT_EQ(reviewByLines(m_program, *m_collection, *session, timebox), Success);
        EXPECT_TRUE(m_program.out.flush());
        std::cin.rdbuf(before);
        return testing::internal::GetCapturedStdout();
    }

private:
    std::string m_deck;
    test::TempCollection m_collection;
    Program m_program;
};

TEST_F(BoxesOfTime, AreToldAtTheirEndAndStudyGoesOn)
{
    const std::string said = review(std::chrono::minutes(5));
    const auto first = said.find("5 minutes: ");
    ASSERT_NE(first, std::string::npos) << said;
    EXPECT_NE(said.find("Front", first), std::string::npos);
    EXPECT_THAT(said, HasSubstr("Answered 20 cards"));
}

TEST_F(BoxesOfTime, AreNotToldOfUnlessTheyWereAskedFor)
{
    EXPECT_THAT(review(std::chrono::minutes(0)), Not(HasSubstr("minutes: ")));
}

} // namespace
} // namespace engram::cli
