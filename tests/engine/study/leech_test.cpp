// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "study/leech.h"

#include <vector>

#include <gmock/gmock.h>

#include "support/temp_collection.h"

namespace engram
{
namespace
{

using std::chrono::hours;
using testing::ElementsAre;

std::vector<int> leechesUpTo(int lapses, int threshold)
{
    std::vector<int> found;
    for (int i = 0; i <= lapses; ++i)
        if (study::isLeechAt(i, threshold))
            found.push_back(i);
    return found;
}

TEST(Leech, IsSaidAtTheThresholdAndAtEveryHalfOfItAfterwards)
{
    EXPECT_THAT(leechesUpTo(20, 8), ElementsAre(8, 12, 16, 20));
    EXPECT_THAT(leechesUpTo(12, 5), ElementsAre(5, 8, 11));
    EXPECT_THAT(leechesUpTo(3, 1), ElementsAre(1, 2, 3));
    EXPECT_THAT(leechesUpTo(30, 0), ElementsAre());
}

class LeechInASession : public testing::Test
{
protected:
    LeechInASession() { collection.import("---\ndeck: D\nid: d\n---\n\n## a {#a}\n\n1\n"); }

    void useThreshold(int threshold, LeechAction action)
    {
        Preset preset = collection->presets().front();
        preset.options.leechThreshold = threshold;
        preset.options.leechAction = action;
        ASSERT_TRUE(collection->savePreset(preset));
    }

    AnswerOutcome answer(Grade grade)
    {
        auto session = *collection->startSession({.seed = 1});
        EXPECT_TRUE(session->current()->has_value());
        const AnswerOutcome outcome = *session->answer(grade, {});
        collection.clock.advance(hours(24 * 30));
        return outcome;
    }

    /// A pass, then a failure.
    AnswerOutcome lapse()
    {
        EXPECT_EQ(answer(Grade::Good), AnswerOutcome());
        return answer(Grade::Wrong);
    }

    CardId card() { return cardId(collection.note("a").id, 0); }

    test::TempCollection collection;
};

TEST_F(LeechInASession, IsSuspendedWithTheAnswerThatMakesItOne)
{
    useThreshold(2, LeechAction::Suspend);
    EXPECT_EQ(lapse(), AnswerOutcome());
    EXPECT_EQ(lapse(), (AnswerOutcome{.lapses = 2, .isSuspended = true}));
    EXPECT_TRUE(collection->card(card())->suspended);

    const auto undone = collection->undo();
    ASSERT_TRUE(undone && *undone);
    EXPECT_EQ((*undone)->kind, StepKind::Answer);
    EXPECT_FALSE(collection->card(card())->suspended);
    EXPECT_EQ(collection->card(card())->schedule->lapses, 1);
    ASSERT_TRUE(*collection->redo());
    EXPECT_TRUE(collection->card(card())->suspended);
    EXPECT_THAT(collection->check()->findings, testing::IsEmpty());
}

TEST_F(LeechInASession, KeepsItsOtherMarks)
{
    useThreshold(1, LeechAction::Suspend);
    ASSERT_TRUE(collection->setFlag({card()}, 5));
    EXPECT_TRUE(lapse().isSuspended);
    EXPECT_EQ(collection->card(card())->flag, 5);
}

TEST_F(LeechInASession, IsOnlyToldOfIfTheOptionsSaySo)
{
    useThreshold(1, LeechAction::Tell);
    EXPECT_EQ(lapse(), (AnswerOutcome{.lapses = 1, .isSuspended = false}));
    EXPECT_FALSE(collection->card(card())->suspended);
    EXPECT_TRUE(lapse().isLeech());
}

TEST_F(LeechInASession, IsNoneWhereTheThresholdIsOff)
{
    useThreshold(0, LeechAction::Suspend);
    for (int i = 0; i < 9; ++i)
        EXPECT_EQ(lapse(), AnswerOutcome());
}

TEST_F(LeechInASession, IsNotMadeByFailuresOfTheDrillOrOfANewCard)
{
    useThreshold(1, LeechAction::Suspend);
    auto session = *collection->startSession({.seed = 1});
    for (int i = 0; i < 4; ++i) {
        ASSERT_TRUE(session->current()->has_value());
        EXPECT_EQ(*session->answer(Grade::Wrong, {}), AnswerOutcome());
    }
}

} // namespace
} // namespace engram
