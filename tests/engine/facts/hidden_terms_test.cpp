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

TEST(HiddenTerms, AreTheOnesThatTheAuthorMarked)
{
    EXPECT_THAT(
        factsOf("Cells",
                "The inner membrane of each one is folded into `cristae` many times over."),
        Contains(
            "R4 Cells: The inner membrane of each one is folded into {{`cristae`}} many times over. → `cristae`"));
    EXPECT_THAT(factsOf("Cells",
                        "Sugar is split in the **cytosol** before anything else can happen there."),
                Contains(HasSubstr("split in the {{cytosol}} before")));
}

TEST(HiddenTerms, DoNotStandElsewhereInTheirSentence)
{
    EXPECT_THAT(
        byRule("R4", factsOf("Cells",
                             "The **cytosol** is where sugar is split, so the cytosol is busy.")),
        IsEmpty());
}

TEST(HiddenTerms, AreNoWholeSentences)
{
    EXPECT_THAT(
        byRule("R4", factsOf("Cells", "**Sugar is always split in the cytosol of the cell.**")),
        IsEmpty());
}

TEST(Numbers, AreHiddenAndTheirUnitsStay)
{
    EXPECT_THAT(
        factsOf("Braising", "Collagen melts into gelatine at about 70 degrees."),
        Contains("R12 Braising: Collagen melts into gelatine at about {{70}} degrees. → 70"));
    EXPECT_THAT(factsOf("DNS", "A change of a name may take up to 48h to arrive everywhere."),
                Contains(HasSubstr("up to {{48}}h to arrive")));
    EXPECT_THAT(factsOf("Rome", "The Eastern Empire survived until 1453 in spite of everything."),
                Contains(HasSubstr("until {{1453}} in spite")));
    EXPECT_THAT(
        factsOf("Redlock", "The client has to take the lock on N/2+1 nodes of the cluster."),
        Contains(HasSubstr("on {{N/2+1}} nodes")));
}

TEST(Numbers, OfListsVersionsAndNamesAreLeft)
{
    EXPECT_THAT(
        byRule("R12",
               factsOf("Python", "Since version 3.9.1 the parser of the language is a new one.")),
        IsEmpty());
    EXPECT_THAT(byRule("R12", factsOf("Payments",
                                      "A message for payment #123 may be picked up by the first.")),
                IsEmpty());
    EXPECT_THAT(
        byRule("R12", factsOf("Threads", "There are 3 things in this sentence that nobody needs.")),
        IsEmpty());
}

} // namespace
} // namespace engram::test
