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

TEST(AuthorMarks, AreTakenAsTheyAre)
{
    EXPECT_THAT(
        factsOf("Battles", "William of Normandy won at ==Hastings== on 14 October."),
        Contains("R1 Battles: William of Normandy won at {{Hastings}} on 14 October. → Hastings"));
    EXPECT_THAT(
        factsOf("Normans", "The {{Bayeux Tapestry}} tells of the battle in pictures."),
        Contains(
            "R1 Normans: The {{Bayeux Tapestry}} tells of the battle in pictures. → Bayeux Tapestry"));
    EXPECT_THAT(factsOf("Normans", "Q: Who lost the battle? A: Harold."),
                Contains("R1 Who lost the battle? → Harold."));
}

TEST(AuthorMarks, WithoutAnEndAreText)
{
    EXPECT_THAT(
        byRule("R1", factsOf("Code", "Compare with a == b and never with a = b in this language.")),
        IsEmpty());
    EXPECT_THAT(byRule("R1", factsOf("Code", "An ==unclosed mark is no mark at all.")), IsEmpty());
}

} // namespace
} // namespace engram::test
