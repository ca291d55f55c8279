// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <chrono>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "session_walk.h"
#include "support/temp_collection.h"

namespace engram
{
namespace
{

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;
using test::TempCollection;

class LearningSteps : public testing::Test
{
protected:
    LearningSteps() { collection.import(test::basicDeck("deck", 2)); }

    /// Steps of so many minutes; the cards' names are a and b.
    std::unique_ptr<Session> start(engram::LearningSteps steps)
    {
        EXPECT_TRUE(collection->savePreset(
            {DefaultPreset, "Default", {.learning = Learning::Steps, .steps = steps}}));
        return resumed();
    }

    std::unique_ptr<Session> resumed() { return test::startSession(collection, {}); }

    Card card(std::string_view name)
    {
        return collection->cardsOf(collection.note("deck-" + std::string(name)).id)->front();
    }

    TempCollection collection;
};

TEST_F(LearningSteps, AskANewCardAfterEachOfThemAndThenOnItsDay)
{
    const auto session = start({1, 10, 0});
    const CardId a = card("b0").id;
    const CardId b = card("b1").id;
    EXPECT_EQ(test::answerCurrent(*session, Grade::Good), a);
    collection.clock.advance(seconds(59));
    ASSERT_EQ(test::currentOf(*session)->card.id, b) << "the minute is not over";
    collection.clock.advance(seconds(30));
    EXPECT_EQ(test::answerCurrent(*session, Grade::Easy), b) << "what is shown stays";
    EXPECT_FALSE(collection->card(b)->schedule->drill) << "easy is known";
    EXPECT_TRUE(test::currentOf(*session)->isDrill);
    EXPECT_TRUE(test::currentOf(*session)->outcomes[4].drill) << "another step comes";
    EXPECT_EQ(test::answerCurrent(*session, Grade::Good), a);
    EXPECT_FALSE(test::currentOf(*session)->outcomes[4].drill) << "this is the last";
    EXPECT_EQ(test::answerCurrent(*session, Grade::Good), a) << "nothing else is left";
    EXPECT_FALSE(test::currentOf(*session));
    EXPECT_EQ(collection->card(a)->schedule->memory, (Sm2State{1, 1, 250}));
    EXPECT_FALSE(session->summary()->nextAt);
}

TEST_F(LearningSteps, KeepTheirPlaceOverARestart)
{
    start({5, 30, 0});
    {
        const auto session = resumed();
        test::answerCurrent(*session, Grade::Good);
        collection.clock.advance(minutes(5));
        EXPECT_EQ(test::answerCurrent(*session, Grade::Good), card("b0").id);
    }
    const auto before = card("b0");
    ASSERT_TRUE(before.schedule->step);
    EXPECT_EQ(before.schedule->step->place, 1);
    collection.reopen();
    EXPECT_EQ(card("b0"), before);
    const auto session = resumed();
    EXPECT_EQ(test::answerCurrent(*session, Grade::Easy), card("b1").id);
    EXPECT_FALSE(test::currentOf(*session)) << "half an hour is too long to be learned ahead";
    EXPECT_EQ(session->summary()->nextAt, collection.clock.now() + minutes(30));
    collection.clock.advance(minutes(10));
    EXPECT_EQ(test::currentOf(*session)->card.id, card("b0").id) << "but twenty minutes are not";
    EXPECT_TRUE(collection->check()->findings.empty());
}

TEST_F(LearningSteps, BeginAnewAfterAFailureAndGoBackByUndo)
{
    const auto session = start({5, 10, 0});
    test::answerCurrent(*session, Grade::Good);
    test::answerCurrent(*session, Grade::Easy);
    EXPECT_EQ(test::answerCurrent(*session, Grade::Good), card("b0").id);
    const Card second = card("b0");
    EXPECT_EQ(second.schedule->step->place, 1);
    EXPECT_EQ(test::answerCurrent(*session, Grade::Wrong), card("b0").id);
    EXPECT_EQ(card("b0").schedule->step->place, 0);
    ASSERT_TRUE(*session->undo());
    EXPECT_EQ(card("b0"), second);
    EXPECT_EQ(test::currentOf(*session)->card.id, card("b0").id);
}

TEST_F(LearningSteps, EndWithTheStudyDay)
{
    const auto session = start({600, 600, 0});
    test::answerAll(*session);
    EXPECT_TRUE(session->summary()->nextAt);
    collection.clock.advance(hours(17)); // noon to five: the next day has begun
    const auto shown = test::currentOf(*session);
    ASSERT_TRUE(shown);
    EXPECT_EQ(shown->mode, ReviewMode::Scheduled);
    EXPECT_FALSE(shown->isDrill);
}

TEST_F(LearningSteps, WaitForNoClockThatWasSetBack)
{
    collection.clock.advance(hours(15)); // an hour before the day ends
    const auto session = start({60, 0, 0});
    test::answerAll(*session);
    collection.clock.advance(-hours(14));
    EXPECT_TRUE(test::currentOf(*session));
}

TEST_F(LearningSteps, BecomeADrillWhenTheOptionsSayDrill)
{
    const auto session = start({600, 0, 0});
    test::answerAll(*session, Grade::Hard, 2);
    EXPECT_FALSE(test::currentOf(*session));
    ASSERT_TRUE(collection->savePreset({DefaultPreset, "Default", {}}));
    EXPECT_FALSE(card("b0").schedule->step);
    EXPECT_TRUE(test::currentOf(*session));
}

TEST_F(LearningSteps, OfNoMinutesAskNothingAgain)
{
    const auto session = start({0, 0, 0});
    EXPECT_EQ(test::answerAll(*session, Grade::Wrong).size(), 2U);
}

} // namespace
} // namespace engram
