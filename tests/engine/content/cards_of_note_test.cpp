// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "content/cards_of_note.h"

#include <gmock/gmock.h>

#include <string>

namespace
{

using namespace engram;
using testing::ElementsAre;
using testing::IsEmpty;

Option option(bool right)
{
    return {"text", "", right};
}

TEST(CardsOfAQuestion, AreOneWithOptionsAndARightOne)
{
    Question question;
    question.options = {option(false), option(true)};
    EXPECT_THAT(cardsOf(question), ElementsAre(CardSpec{0, CardKind::Choice}));
    question.options.push_back(option(true));
    EXPECT_THAT(cardsOf(question), ElementsAre(CardSpec{0, CardKind::Choice}));
}

TEST(CardsOfAQuestion, AreNoneForADraft)
{
    Question question;
    EXPECT_THAT(cardsOf(question), IsEmpty());
    question.options = {option(true)};
    EXPECT_THAT(cardsOf(question), IsEmpty()) << "a single option";
    question.options = {option(false), option(false)};
    EXPECT_THAT(cardsOf(question), IsEmpty()) << "no right option";
}

TEST(CardsOfABasicNote, AreOneOrBothDirections)
{
    EXPECT_THAT(cardsOf(Basic{"f", "b", false}), ElementsAre(CardSpec{0, CardKind::Basic}));
    EXPECT_THAT(cardsOf(Basic{"f", "b", true}),
                ElementsAre(CardSpec{0, CardKind::Basic}, CardSpec{1, CardKind::Reversed}));
}

TEST(CardsOfACloze, AreOneForEachNumber)
{
    EXPECT_THAT(cardsOf(Cloze{"{{2:a}} {{b}} {{2:c}}"}),
                ElementsAre(CardSpec{1, CardKind::Cloze}, CardSpec{2, CardKind::Cloze}));
    EXPECT_THAT(cardsOf(Cloze{"nothing hidden"}), IsEmpty());
}

TEST(CardsOfACloze, AreAtMostWhatANoteCanHave)
{
    std::string text;
    for (int i = 0; i < 400; ++i)
        text += "{{w" + std::to_string(i) + "}} ";
    const auto cards = cardsOf(Cloze{text});
    ASSERT_EQ(cards.size(), 255U);
    EXPECT_EQ(cards.back().ordinal, 255);
}

} // namespace
