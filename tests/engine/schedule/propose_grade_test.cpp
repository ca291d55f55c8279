// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <gtest/gtest.h>

#include <engram/grade.h>

#include <chrono>

namespace
{

using namespace engram;
using namespace std::chrono_literals;

ChoiceSignals rightAnswer()
{
    ChoiceSignals signals;
    signals.right = true;
    signals.taken = 5s;
    return signals;
}

TEST(ProposeGrade, WrongAndSureIsAMisconception)
{
    EXPECT_EQ(proposeGrade({.confidence = Confidence::Sure}), Grade::Blackout);
}

TEST(ProposeGrade, WrongIsOne)
{
    for (const Confidence c : {Confidence::Unstated, Confidence::Guess, Confidence::Unsure})
        EXPECT_EQ(proposeGrade({.confidence = c}), Grade::Wrong);
}

TEST(ProposeGrade, RightAtTheSecondTryIsTwo)
{
    EXPECT_EQ(proposeGrade({.rightAtSecondTry = true}), Grade::Forgot);
}

TEST(ProposeGrade, ASureErrorStaysAMisconceptionAfterTheSecondTry)
{
    EXPECT_EQ(proposeGrade({.rightAtSecondTry = true, .confidence = Confidence::Sure}),
              Grade::Blackout);
}

TEST(ProposeGrade, AGuessIsNotKnowledge)
{
    ChoiceSignals signals = rightAnswer();
    signals.confidence = Confidence::Guess;
    EXPECT_EQ(proposeGrade(signals), Grade::Forgot);
    signals.recallFirst = true;
    signals.previousRight = true;
    EXPECT_EQ(proposeGrade(signals), Grade::Forgot);
}

TEST(ProposeGrade, AfterTheExplanationIsTwo)
{
    ChoiceSignals signals = rightAnswer();
    signals.explanationSeen = true;
    signals.confidence = Confidence::Sure;
    signals.optionsStruck = 1;
    EXPECT_EQ(proposeGrade(signals), Grade::Forgot);
}

TEST(ProposeGrade, AfterAStruckOptionIsThreeHoweverSure)
{
    ChoiceSignals signals = rightAnswer();
    signals.optionsStruck = 1;
    signals.confidence = Confidence::Sure;
    signals.recallFirst = true;
    EXPECT_EQ(proposeGrade(signals), Grade::Hard);
}

TEST(ProposeGrade, AfterAHintIsThree)
{
    ChoiceSignals signals = rightAnswer();
    signals.hintsShown = 1;
    EXPECT_EQ(proposeGrade(signals), Grade::Hard);
    signals.previousRight = true;
    EXPECT_EQ(proposeGrade(signals), Grade::Hard);
}

TEST(ProposeGrade, AfterAHintIsFourWhenSureAndQuick)
{
    ChoiceSignals signals = rightAnswer();
    signals.hintsShown = 2;
    signals.confidence = Confidence::Sure;
    signals.taken = QuickAnswer;
    EXPECT_EQ(proposeGrade(signals), Grade::Good);
    signals.taken = QuickAnswer + 1ms;
    EXPECT_EQ(proposeGrade(signals), Grade::Hard);
}

TEST(ProposeGrade, RightIsFour)
{
    EXPECT_EQ(proposeGrade(rightAnswer()), Grade::Good);
}

TEST(ProposeGrade, RecallFirstOrRightAgainIsFive)
{
    ChoiceSignals recall = rightAnswer();
    recall.recallFirst = true;
    EXPECT_EQ(proposeGrade(recall), Grade::Easy);
    ChoiceSignals again = rightAnswer();
    again.previousRight = true;
    EXPECT_EQ(proposeGrade(again), Grade::Easy);
}

TEST(ProposeGrade, IsCappedAtFourUntilHalfTheFactsAreInReview)
{
    ChoiceSignals signals = rightAnswer();
    signals.recallFirst = true;
    signals.previousRight = true;
    signals.halfOfFactsInReview = false;
    EXPECT_EQ(proposeGrade(signals), Grade::Good);
}

TEST(ProposeGrade, TimeAloneNeverFailsACard)
{
    ChoiceSignals signals = rightAnswer();
    signals.taken = 24h;
    EXPECT_EQ(proposeGrade(signals), Grade::Good);
}

} // namespace
