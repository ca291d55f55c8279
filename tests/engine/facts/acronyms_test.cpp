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

TEST(Acronyms, AreSpelledOutWhereTheInitialsAgree)
{
    EXPECT_THAT(
        factsOf("Energy", "The cell stores it as adenosine tri phosphate (ATP) for a while."),
        Contains("R19 Energy: what does ATP stand for? → Adenosine tri phosphate"));
    EXPECT_THAT(factsOf("Crime", "Banks call AML (anti-money-laundering) before each transfer."),
                Contains("R19 Crime: what does AML stand for? → Anti-money-laundering"));
    EXPECT_THAT(byRule("R19", factsOf("Energy", "The cell stores sugar (ATP) for a while.")),
                IsEmpty());
}

TEST(Acronyms, OfTheHeadingAreSpelledOutByTheRightOption)
{
    Question question = questionOf("What is CQRS?", "");
    question.options[0].text = "Command Query Responsibility Segregation — two models";
    std::vector<std::string> answers;
    for (const FactCandidate &fact : findFacts(question))
        if (fact.rule == FactRule::Acronym)
            answers.push_back(fact.prompt + " → " + fact.answer);
    EXPECT_THAT(
        answers,
        ElementsAre("What does CQRS stand for? → Command Query Responsibility Segregation"));
}

} // namespace
} // namespace engram::test
