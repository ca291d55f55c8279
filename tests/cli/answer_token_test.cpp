// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "review/answer_token.h"

#include <gtest/gtest.h>

namespace engram::cli
{
namespace
{

ShownCard question(std::size_t options, bool several = false)
{
    ChoiceView view;
    view.several = several;
    view.options.resize(options);
    return {
        .card = {CardId(1), NoteId(1), DeckId(1)}, .deckPath = {}, .content = view, .outcomes = {}};
}

ShownCard recall()
{
    return {.card = {CardId(1), NoteId(1), DeckId(1)},
            .deckPath = {},
            .content = RecallView{},
            .outcomes = {}};
}

Choice choice(std::vector<std::size_t> places, std::optional<Grade> grade = {})
{
    return {std::move(places), grade};
}

TEST(AnswerToken, LetterOrNumberChoosesAnOption)
{
    EXPECT_EQ(parseAnswer("B", question(4)), AnswerToken(choice({1})));
    EXPECT_EQ(parseAnswer("b", question(4)), AnswerToken(choice({1})));
    EXPECT_EQ(parseAnswer(" 4 \r", question(4)), AnswerToken(choice({3})));
}

TEST(AnswerToken, GradeBehindTheChoiceOverridesTheProposedOne)
{
    EXPECT_EQ(parseAnswer("B 3", question(4)), AnswerToken(choice({1}, Grade::Hard)));
    EXPECT_EQ(parseAnswer("1 easy", question(4)), AnswerToken(choice({0}, Grade::Easy)));
    EXPECT_EQ(parseAnswer("B 6", question(4)), std::nullopt);
    EXPECT_EQ(parseAnswer("B 3 3", question(4)), std::nullopt);
}

TEST(AnswerToken, HowSureOneIsComesBeforeTheGradeWhereTheDeckAsksForIt)
{
    ShownCard card = question(4);
    EXPECT_EQ(parseAnswer("B sure", card), std::nullopt);
    card.options.confidence = true;
    EXPECT_EQ(parseAnswer("B sure", card), AnswerToken(Choice{{1}, {}, Confidence::Sure}));
    EXPECT_EQ(parseAnswer("2 Guess 3", card),
              AnswerToken(Choice{{1}, Grade::Hard, Confidence::Guess}));
    EXPECT_EQ(parseAnswer("B 3", card), AnswerToken(Choice{{1}, Grade::Hard}));
    EXPECT_EQ(parseAnswer("B 3 sure", card), std::nullopt);
    EXPECT_EQ(parseAnswer("B sure 3 3", card), std::nullopt);
}

TEST(AnswerToken, SignsAndWordsSetTheCardAside)
{
    for (const ShownCard &card : {question(6, true), recall()}) {
        EXPECT_EQ(parseAnswer("s", card), AnswerToken(Request::Suspend));
        EXPECT_EQ(parseAnswer("n", card), AnswerToken(Request::Skip));
        EXPECT_EQ(parseAnswer("@", card), std::nullopt);
        EXPECT_EQ(parseAnswer("bury question", card), AnswerToken(Request::BuryFamily));
        EXPECT_EQ(parseAnswer("Suspend", card), AnswerToken(Request::Suspend));
        EXPECT_EQ(parseAnswer("-", card), AnswerToken(Request::BuryCard));
        EXPECT_EQ(parseAnswer("bury", card), AnswerToken(Request::BuryCard));
        EXPECT_EQ(parseAnswer("bury  note", card), AnswerToken(Request::BuryNote));
        EXPECT_EQ(parseAnswer("+", card), AnswerToken(Request::BuryFamily));
        EXPECT_EQ(parseAnswer("bury deck", card), std::nullopt);
    }
}

TEST(AnswerToken, AFlagIsNamedByItsNumber)
{
    for (const ShownCard &card : {question(26, true), recall()}) {
        EXPECT_EQ(parseAnswer("flag 7", card), AnswerToken(FlagMark{7}));
        EXPECT_EQ(parseAnswer("FLAG 0", card), AnswerToken(FlagMark{0}));
        EXPECT_EQ(parseAnswer("flag 8", card), std::nullopt);
        EXPECT_EQ(parseAnswer("flag 12", card), std::nullopt);
    }
}

TEST(AnswerToken, OptionsBeyondTheLastAreUnknown)
{
    EXPECT_EQ(parseAnswer("E", question(4)), std::nullopt);
    EXPECT_EQ(parseAnswer("0", question(4)), std::nullopt);
    EXPECT_EQ(parseAnswer("5", question(4)), std::nullopt);
    EXPECT_EQ(parseAnswer("99999999999999999999999", question(4)), std::nullopt);
}

TEST(AnswerToken, OnlyTheWordDeletesSinceALetterMayBeASlip)
{
    for (const char *const slip : {"d", "D", "e"})
        EXPECT_EQ(parseAnswer(slip, question(3)), std::nullopt) << slip;
    EXPECT_EQ(parseAnswer("delete", question(3)), AnswerToken(Request::Delete));
    EXPECT_EQ(parseAnswer("mark", question(3)), AnswerToken(Request::Mark));
    EXPECT_EQ(requestFor('d', 3), Request::Delete); // a key, where nothing else is meant by it
    EXPECT_EQ(requestFor('d', 4), std::nullopt);
    EXPECT_EQ(requestFor('b', 0), Request::BuryFamily);
    EXPECT_EQ(requestFor('b', 2), std::nullopt);
    EXPECT_EQ(requestFor('+', 2), Request::BuryFamily);
}

TEST(AnswerToken, SeveralOptionsOnlyWhereSeveralAreRight)
{
    EXPECT_EQ(parseAnswer("AC", question(4, true)), AnswerToken(choice({0, 2})));
    EXPECT_EQ(parseAnswer("3,1", question(4, true)), AnswerToken(choice({2, 0})));
    EXPECT_EQ(parseAnswer("13", question(4, true)), AnswerToken(choice({0, 2})));
    EXPECT_EQ(parseAnswer("13", question(13, true)), AnswerToken(choice({12})));
    EXPECT_EQ(parseAnswer("AC", question(4)), std::nullopt);
    EXPECT_EQ(parseAnswer("AA", question(4, true)), std::nullopt);
}

TEST(AnswerToken, SmallLetterIsARequestFirstAndACapitalAnOptionFirst)
{
    EXPECT_EQ(parseAnswer("h", question(8)), AnswerToken(Request::Hint));
    EXPECT_EQ(parseAnswer("H", question(8)), AnswerToken(choice({7})));
    EXPECT_EQ(parseAnswer("H", question(4)), AnswerToken(Request::Hint));
    EXPECT_EQ(parseAnswer("quit", question(4)), AnswerToken(Request::Quit));
    EXPECT_EQ(parseAnswer("?", recall()), AnswerToken(Request::Help));
}

TEST(AnswerToken, RecallCardTakesAGradeByNumberOrWord)
{
    EXPECT_EQ(parseAnswer("0", recall()), AnswerToken(Grade::Blackout));
    EXPECT_EQ(parseAnswer("5", recall()), AnswerToken(Grade::Easy));
    EXPECT_EQ(parseAnswer("Again", recall()), AnswerToken(Grade::Wrong));
    EXPECT_EQ(parseAnswer("HARD", recall()), AnswerToken(Grade::Hard));
    EXPECT_EQ(parseAnswer("6", recall()), std::nullopt);
    EXPECT_EQ(parseAnswer("B", recall()), std::nullopt);
    EXPECT_EQ(parseAnswer("", recall()), std::nullopt);
}

TEST(AnswerToken, TheWordsOfTheDecksScaleAreGrades)
{
    ShownCard card = recall();
    EXPECT_EQ(parseAnswer("remembered", card), std::nullopt);
    card.options.gradeScale = GradeScale::Two;
    EXPECT_EQ(parseAnswer("forgot", card), AnswerToken(Grade::Wrong));
    EXPECT_EQ(parseAnswer("Remembered", card), AnswerToken(Grade::Good));
    card.options.gradeScale = GradeScale::Six;
    EXPECT_EQ(parseAnswer("forgot", card), AnswerToken(Grade::Forgot));
    EXPECT_EQ(parseAnswer("blackout", card), AnswerToken(Grade::Blackout));
    EXPECT_EQ(parseAnswer("again", card), AnswerToken(Grade::Wrong));
}

} // namespace
} // namespace engram::cli
