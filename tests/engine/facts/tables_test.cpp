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

TEST(Tables, AskForACellOfARow)
{
    const auto facts = factsOf(
        "Organelles",
        "| Organelle | Membranes | Main product |\n|---|---|---|\n| Mitochondrion | two | ATP |\n| Ribosome | none | protein |\n| Vesicle | - | n/a |\n");
    EXPECT_THAT(facts,
                Contains("R8 Organelles: what is the main product of a ribosome? → Protein"));
    EXPECT_THAT(facts, Not(Contains(HasSubstr("vesicle"))));
}

TEST(Tables, OfYesAndNoAskForTheRow)
{
    const auto facts = factsOf(
        "Delivery",
        "| | Lost? | Repeated? |\n|---|---|---|\n| At most once | yes | no |\n| At least once | no | yes |\n");
    EXPECT_THAT(
        facts,
        Contains(
            "R8 Delivery: what fits this description? Lost: yes; repeated: no. → At most once"));
}

TEST(Tables, ThatAreSetWithSpacesAreFound)
{
    const auto facts = factsOfPasted(
        "Guarantees",
        "The trade-off is clear:\n\n                     Lost?    Repeated?\nAt-most-once         YES      NO\nAt-least-once        NO       YES\nExactly-once         NO       NO    ← impossible!\n");
    EXPECT_THAT(facts, Contains(EndsWith("→ At-least-once")));
    EXPECT_THAT(facts, Not(Contains(EndsWith("→ Exactly-once"))))
        << "the remark says that it is not so";
}

} // namespace
} // namespace engram::test
