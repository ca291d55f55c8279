// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "viewmodel/summary_view_model.h"

#include "support/desktop_app.h"

namespace engram::desktop
{

using std::chrono::minutes;
using std::chrono::seconds;

/// The end of a session whose one card comes again after a learning step.
class WaitingForAStep : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_NO_FATAL_FAILURE(desk.begin());
        for (const auto &[name, value] :
             {std::pair("newPerDay", 1), {"learning", 1}, {"firstStep", 30}, {"secondStep", 0}})
            ASSERT_NO_FATAL_FAILURE(desk.setOption(name, value));
        desk.answerRight();
        ASSERT_EQ(desk.app->page(), Page::Summary);
        ASSERT_EQ(summary().next(), QStringLiteral("Next card in 30 minutes."));
        ASSERT_FALSE(summary().isNextReady());
    }

    SummaryViewModel &summary() { return desk.app->summary(); }

    void wait(std::chrono::milliseconds time)
    {
        desk.clock.advance(time);
        summary().tick();
    }

    test::DesktopApp desk;
};

TEST(Summary, OfHundredsOfMissesSaysHowManyArePractised)
{
    const test::ManualClock clock;
    SummaryViewModel summary(clock);
    SessionSummary ended;
    for (int i = 0; i < 1000; ++i)
        ended.misses.push_back({.card = CardId(1'000'000'000 + i),
                                .title = {},
                                .chosen = {},
                                .reasons = {},
                                .right = {}});
    summary.show(ended, false);
    EXPECT_EQ(summary.practiceTitle(), QStringLiteral("Cram the first 363 of what was missed"));
    ended.misses.resize(2, ended.misses.front());
    summary.show(ended, false);
    EXPECT_EQ(summary.practiceTitle(), QStringLiteral("Cram what was missed"));
}

TEST(Summary, SaysOfAPaceShorterThanASecondThatItIs)
{
    const test::ManualClock clock;
    SummaryViewModel summary(clock);
    SessionSummary ended;
    ended.progress.done = 4;
    ended.progress.elapsed = seconds(2);
    summary.show(ended, false);
    EXPECT_TRUE(summary.figures().endsWith(QStringLiteral("under 1 s each")))
        << summary.figures().toStdString();
}

TEST_F(WaitingForAStep, IsToldAsItComesNearer)
{
    int told = 0;
    QObject::connect(&summary(), &SummaryViewModel::nextChanged, &summary(), [&] { ++told; });
    const QString before = summary().next();
    wait(seconds(0));
    EXPECT_EQ(told, 0);
    wait(minutes(1));
    EXPECT_EQ(told, 1);
    EXPECT_NE(summary().next(), before);
}

TEST_F(WaitingForAStep, ComesByItselfToWhereOneKeyGoesOn)
{
    desk.app->goOnAfterWait();
    EXPECT_EQ(desk.app->page(), Page::Summary) << "it is too early";
    wait(minutes(30));
    EXPECT_TRUE(summary().isNextReady());
    EXPECT_EQ(summary().next(), QStringLiteral("The next card is ready."));
    desk.app->goOnAfterWait();
    ASSERT_EQ(desk.app->page(), Page::Review);
    EXPECT_EQ(desk.app->review().phase(), ReviewViewModel::Phase::Asking);
    const int done = desk.app->review().done();
    EXPECT_GT(done, 0) << "it is the same session";
    desk.answerRight();
    EXPECT_GT(desk.app->page() == Page::Review ? desk.app->review().done() : done + 1, done);
}

} // namespace engram::desktop
