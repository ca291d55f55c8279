// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "engine/facts/facts_of.h"

namespace engram::test
{
namespace
{

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::EndsWith;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

TEST(Causes, AreAskedForWithTheReasonAsAnswer)
{
    EXPECT_THAT(
        factsOf("Blood", "Red cells have no mitochondria because those would use up the oxygen."),
        Contains(
            "R10 Blood: red cells have no mitochondria. Why? → Because those would use up the oxygen."));
}

TEST(Causes, ThatLeanOnAnotherSentenceAreLeftOut)
{
    EXPECT_THAT(factsOf("Blood", "They have none because those would use up all of the oxygen."),
                IsEmpty());
}

TEST(Causes, AreTheQuestionsThatATextAnswersItself)
{
    EXPECT_THAT(
        factsOf(
            "Idempotency",
            "Why not just reject duplicates (option C)? Because the client cannot know whether the first one worked."),
        Contains(
            "R10 Idempotency: why not just reject duplicates? → Because the client cannot know whether the first one worked."));
    EXPECT_THAT(
        factsOf("Outages",
                "The request took eight seconds. Which one was slow? The account service was."),
        Not(Contains(HasSubstr("Which one"))));
}

TEST(Causes, BehindArrowsFollow)
{
    EXPECT_THAT(
        factsOf("Braising", "If the liquid boils hard → the meat turns dry and stringy."),
        Contains(
            "R10 Braising: what happens if the liquid boils hard? → The meat turns dry and stringy."));
}

TEST(Bounds, OfConditionsSayWhatHappens)
{
    EXPECT_THAT(
        factsOf("Fermentation", "Without oxygen, the cell falls back on fermentation."),
        Contains(HasSubstr("happens without oxygen? → The cell falls back on fermentation.")));
    EXPECT_THAT(
        factsOf("Flow control", "If the receiver is slow, the window shrinks to zero."),
        Contains(
            "R11 Flow control: what happens if the receiver is slow? → The window shrinks to zero."));
}

TEST(Bounds, AreHiddenAtTheEndOfTheirSentence)
{
    EXPECT_THAT(
        factsOf("Contracts", "A promise is binding only if it was given in return for something."),
        Contains(
            "R11 Contracts: A promise is binding only if {{it was given in return for something}}. → it was given in return for something"));
    EXPECT_THAT(
        byRule("R11", factsOf("Contracts", "It is binding only if something was given for it.")),
        IsEmpty());
}

} // namespace
} // namespace engram::test
