// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "viewmodel/question_state.h"

#include <algorithm>

#include <gtest/gtest.h>

namespace engram::desktop
{

namespace
{

ChoiceView question(int options, int rights, int hints)
{
    ChoiceView view;
    view.seed = 7;
    view.several = rights > 1;
    for (int i = 0; i < options; ++i) {
        const auto index = static_cast<std::uint8_t>(options - 1 - i);
        view.options.push_back({index, {.text = "o", .reason = "r", .right = i < rights}});
    }
    for (int i = 0; i < hints; ++i)
        view.hints.push_back("hint " + std::to_string(i + 1));
    return view;
}

} // namespace

TEST(QuestionState, HintsComeMildestFirstAndThenOptionsAreRuledOut)
{
    QuestionState state(question(4, 1, 2));
    state.hint();
    EXPECT_EQ(state.shownHints(), QStringList{QStringLiteral("hint 1")});
    state.hint();
    EXPECT_EQ(state.shownHints().size(), 2);
    EXPECT_EQ(state.struck(), 0);
    state.hint();
    EXPECT_EQ(state.struck(), 1);
}

TEST(QuestionState, ARightOptionIsNeverRuledOutAndOneWrongOneStays)
{
    QuestionState state(question(4, 1, 0));
    while (state.canHint())
        state.hint();
    EXPECT_EQ(state.struck(), 2);
    EXPECT_FALSE(state.rows()[0].struck);
    state.hint();
    EXPECT_EQ(state.struck(), 2);
}

TEST(QuestionState, RulesOutInTheOrderThatTheSeedGives)
{
    QuestionState state(question(4, 1, 0)); // authored places 3, 2, 1, 0; the first is right
    for (const std::uint8_t index : strikeOrder(7, {0, 1, 2})) {
        state.hint();
        EXPECT_TRUE(state.rows()[std::size_t{3} - index].struck) << int{index};
    }
}

TEST(QuestionState, AChoiceCanBeTakenBackAndHintsStay)
{
    QuestionState state(question(4, 1, 1));
    state.hint();
    state.hint();
    state.choose(0);
    state.clearChoice();
    EXPECT_FALSE(state.hasChoice());
    EXPECT_FALSE(state.rows()[0].chosen);
    EXPECT_EQ(state.hintsShown(), 1);
    EXPECT_EQ(state.struck(), 1);
}

TEST(QuestionState, ChoosesByAuthoredPlace)
{
    QuestionState state(question(4, 1, 0));
    EXPECT_TRUE(state.choose(0));
    EXPECT_EQ(state.chosen(), std::vector<std::uint8_t>{3});
}

TEST(QuestionState, WhatIsNotThereCannotBeChosen)
{
    QuestionState state(question(4, 1, 0));
    EXPECT_FALSE(state.choose(-1));
    EXPECT_FALSE(state.choose(4));
    state.hint();
    const auto &rows = state.rows();
    const auto struck =
        std::find_if(rows.begin(), rows.end(), [](auto &row) { return row.struck; });
    EXPECT_FALSE(state.choose(static_cast<int>(struck - rows.begin())));
}

TEST(QuestionState, WithSeveralRightAnswersAChoiceTurnsOnAndOff)
{
    QuestionState state(question(4, 2, 0));
    state.choose(0);
    state.choose(1);
    state.choose(0);
    EXPECT_EQ(state.chosen(), std::vector<std::uint8_t>{2});
    EXPECT_EQ(state.rightNumbers(), (QStringList{QStringLiteral("1"), QStringLiteral("2")}));
}

} // namespace engram::desktop
