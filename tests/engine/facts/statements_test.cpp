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

TEST(Statements, SayWhatAThingIs)
{
    EXPECT_THAT(
        factsOf("Contract law", "A deed is a document that binds without consideration."),
        Contains(
            "R3 Contract law: what is a deed? → A document that binds without consideration."));
    EXPECT_THAT(
        factsOf("Contract law", "Estoppel means that nobody may go back on a word."),
        Contains("R3 Contract law: what does estoppel mean? → That nobody may go back on a word."));
}

TEST(Statements, SayWhatAThingDoes)
{
    EXPECT_THAT(
        factsOf("Delivery",
                "The Two Generals Problem proves that two parties can never be certain."),
        Contains(
            "R3 Delivery: what does the Two Generals Problem prove? → That two parties can never be certain."));
}

TEST(Statements, WithAPronounAsSubjectAreLeftOut)
{
    EXPECT_THAT(factsOf("Contract law", "It is a document that binds without consideration."),
                IsEmpty());
    EXPECT_THAT(factsOf("Contract law", "This means that nobody may go back on a word."),
                IsEmpty());
}

TEST(Statements, ThatPointAtThePageAreLeftOut)
{
    EXPECT_THAT(factsOf("Contract law", "The table above is a list of all known deeds."),
                IsEmpty());
}

TEST(Statements, NameWhatIsCalledSo)
{
    EXPECT_THAT(
        factsOf("Contract law", "A promise that is kept by its form alone is called a deed."),
        Contains(
            "R3 Contract law: what is a promise that is kept by its form alone called? → Deed"));
}

TEST(Contrasts, AskHowTwoThingsDiffer)
{
    EXPECT_THAT(
        factsOf("Cells", "Unlike plant cells, animal cells have no chloroplasts."),
        Contains(
            "R9 How do animal cells differ from plant cells? → Animal cells have no chloroplasts."));
    EXPECT_THAT(factsOf("Blood", "Arteries are thick, whereas veins are thin and have valves."),
                Contains(HasSubstr("how do arteries and veins differ?")));
}

TEST(Contrasts, HideWhatIsPreferred)
{
    EXPECT_THAT(
        factsOf("Locks", "Prefer idempotent handling over distributed locking wherever possible."),
        Contains(HasSubstr("Prefer {{idempotent handling}} over")));
}

} // namespace
} // namespace engram::test
