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

constexpr const char *Transport =
    "Types of transport:\n\n"
    "- **Diffusion**: particles move from high to low concentration.\n"
    "- **Osmosis**: water moves through a membrane to the stronger solution.\n"
    "- **Active transport**: a pump spends energy against the gradient.\n";

TEST(Definitions, OfLabelsAskForTheMeaningAndNameTheirGroup)
{
    EXPECT_THAT(factsOf("The cell membrane", Transport),
                Contains("R2 Cell membrane, types of transport: what is meant by “Osmosis”? → "
                         "Water moves through a membrane to the stronger solution."));
}

TEST(Definitions, OfThreeSiblingsAreAskedBackwardsWithTheSiblingsAsLures)
{
    const auto all = findFacts(Basic{"Membranes", Transport, false});
    const auto choice = std::ranges::find_if(all, [](const FactCandidate &fact) {
        return fact.rule == FactRule::Siblings && fact.answer == "Diffusion";
    });
    ASSERT_NE(choice, all.end());
    EXPECT_EQ(choice->kind, FactKind::Choice);
    EXPECT_EQ(choice->prompt, "Membranes: which of the types of transport is described? Particles "
                              "move from high to low concentration.");
    EXPECT_THAT(choice->lures, ElementsAre("Osmosis", "Active transport"));
}

TEST(Definitions, AreFoundInPastedTextWithoutAnyMarkup)
{
    const auto facts = factsOfPasted(
        "Contract law", "Two kinds of consideration:\n\n"
                        "Executory consideration: a promise to do something later.\n\n"
                        "Executed consideration: an act that was done for a promise.\n");
    EXPECT_THAT(facts, Contains(AllOf(StartsWith("R2 "), HasSubstr("“Executory consideration”"),
                                      EndsWith("→ A promise to do something later."))));
    EXPECT_THAT(facts,
                Contains("R6 Contract law: what are the two kinds of consideration? → Executory "
                         "consideration, executed consideration"));
}

TEST(Definitions, WithADashOrEqualsSignAreThoseOfTheirTerm)
{
    EXPECT_THAT(factsOf("Cooking", "**Roux** — flour that is cooked in fat."),
                Contains(AllOf(HasSubstr("“Roux”"), EndsWith("→ Flour that is cooked in fat."))));
    EXPECT_THAT(
        factsOf("Algebra", "Idempotency = doing a thing twice is the same as doing it once."),
        Contains("R2 Algebra: what is idempotency? → Doing a thing twice is the same as doing "
                 "it once."));
}

TEST(Definitions, AreNotMadeOfLabelsThatSpeakOfThePage)
{
    EXPECT_THAT(factsOf("Bread", "Note: the dough must rest before it is baked in the oven.\n\n"
                                 "Example: a loaf that rested for an hour rose well.\n\n"
                                 "Step 2: knead it for ten minutes until it is smooth."),
                Not(Contains(HasSubstr("meant by"))));
}

TEST(Definitions, DoNotTellStoriesWithStandIns)
{
    EXPECT_THAT(
        byRule("R2", factsOf("Networks", "Cascade failure: Service A calls Service B. B is slow.")),
        IsEmpty());
}

TEST(Definitions, BackwardsDoNotShowTheirAnswer)
{
    EXPECT_THAT(factsOf("Pools", "Thread pool: a pool of threads that wait for work to be done."),
                Not(Contains(HasSubstr("which term"))));
}

TEST(Definitions, OfExamplesAreNone)
{
    EXPECT_THAT(byRule("R2", factsOf("Ledgers",
                                     "Example — banking:\n\nWrite: INSERT a row for each entry.\n\n"
                                     "Read: look the balance up in a cache.")),
                IsEmpty());
}

TEST(Definitions, OfBothSidesAreTakenFromTheRightOption)
{
    Question question = questionOf("What is the difference between veins and arteries?", "");
    question.options[0].text =
        "Arteries: carry blood away from the heart. Veins: carry blood back to it.";
    std::vector<std::string> prompts;
    for (const FactCandidate &fact : findFacts(question))
        prompts.push_back(fact.prompt + " → " + fact.answer);
    EXPECT_THAT(prompts, Contains(AllOf(HasSubstr("rteries"),
                                        EndsWith("→ Carry blood away from the heart."))));
}

TEST(Definitions, OfAPairAreAskedBackwardsWithThePairInSight)
{
    const auto facts =
        factsOf("What is the difference between magma and lava?",
                "Magma: molten rock below the surface. Lava: molten rock that has come out.");
    EXPECT_THAT(
        facts,
        Contains(
            "R2 Magma and lava: which one is described? Molten rock that has come out. → Lava"));
}

} // namespace
} // namespace engram::test
