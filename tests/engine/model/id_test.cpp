// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <engram/card.h>
#include <engram/id.h>
#include <engram/review.h>

#include <type_traits>

namespace
{

using namespace engram;

static_assert(!std::is_convertible_v<CardId, NoteId>, "kinds of ids must not mix");
static_assert(!std::is_convertible_v<std::int64_t, CardId>, "a number is not an id");

RC_GTEST_PROP(CardIds, GiveTheirNoteAndOrdinalBack, ())
{
    const NoteId note(*rc::gen::inRange<std::int64_t>(1, std::int64_t{1} << 54));
    const int ordinal = *rc::gen::inRange(0, MaximumOrdinal + 1);
    const CardId card = cardId(note, ordinal);
    RC_ASSERT(card.value() > 0);
    RC_ASSERT(noteOf(card) == note);
    RC_ASSERT(ordinalOf(card) == ordinal);
}

TEST(CardIds, OfNeighbouringNotesDoNotMeet)
{
    EXPECT_LT(cardId(NoteId(7), MaximumOrdinal), cardId(NoteId(8), 0));
}

TEST(ValuesOnDisk, NeverChange)
{
    EXPECT_EQ(static_cast<int>(CardKind::Choice), 0);
    EXPECT_EQ(static_cast<int>(CardKind::Basic), 1);
    EXPECT_EQ(static_cast<int>(CardKind::Reversed), 2);
    EXPECT_EQ(static_cast<int>(CardKind::Cloze), 3);
    EXPECT_EQ(static_cast<int>(ReviewMode::Scheduled), 0);
    EXPECT_EQ(static_cast<int>(ReviewMode::Drill), 1);
    EXPECT_EQ(static_cast<int>(ReviewMode::Practice), 2);
    EXPECT_EQ(static_cast<int>(Confidence::Unstated), 0);
    EXPECT_EQ(static_cast<int>(Confidence::Guess), 1);
    EXPECT_EQ(static_cast<int>(Confidence::Unsure), 2);
    EXPECT_EQ(static_cast<int>(Confidence::Sure), 3);
    EXPECT_EQ(static_cast<int>(Sm2Variant::Published), 0);
    EXPECT_EQ(static_cast<int>(Sm2Variant::Delphi), 1);
}

TEST(Grades, AreZeroToFiveAndNothingElse)
{
    for (int value = 0; value <= 5; ++value)
        EXPECT_EQ(engram::value(gradeFrom(value).value()), value);
    EXPECT_FALSE(gradeFrom(-1));
    EXPECT_FALSE(gradeFrom(6));
}

TEST(Grades, PassFromThreeAndLeaveTheDrillFromFour)
{
    EXPECT_FALSE(isPass(Grade::Forgot));
    EXPECT_TRUE(isPass(Grade::Hard));
    EXPECT_TRUE(needsDrill(Grade::Hard));
    EXPECT_FALSE(needsDrill(Grade::Good));
}

} // namespace
