// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "engine/facts/facts_of.h"

namespace engram::test
{
namespace
{

using testing::AllOf;
using testing::Contains;
using testing::Each;
using testing::HasSubstr;
using testing::Not;

constexpr const char *Energy = R"(Every body at rest has energy because its mass is a form of it:

$$E = m_{0} \, c^2$$

Rest energy: the energy of a body that does not move, given by

$$E_0 = m c^2,$$

where the mass is counted in kilograms.
)";

TEST(Formulas, OnTheirOwnStayInTheSentenceThatTheyGoOn)
{
    const auto facts = factsOf("Relativity", Energy);
    EXPECT_THAT(facts, Contains(AllOf(HasSubstr("Rest energy"),
                                      HasSubstr("given by $E_0 = m c^2$, where the mass"))));
    EXPECT_THAT(facts, Contains(HasSubstr("$E = m_{0} \\, c^2$")));
}

TEST(Formulas, InALineAreLeftAsTheyWereWritten)
{
    EXPECT_THAT(factsOf("Circles", "Area: what a circle covers, which is $\\pi r_{1}^2$ in all."),
                Contains(HasSubstr("which is $\\pi r_{1}^2$ in all")));
}

TEST(Formulas, AreHiddenAsAWholeOrNotAtAll)
{
    EXPECT_THAT(
        factsOf("Circles", "The area of a circle of radius one is about $3.14159 + 0$ metres."),
        Each(Not(HasSubstr("$3.14159 + {{"))));
    EXPECT_THAT(
        factsOf("Circles", "The area of a circle of radius one is about $3.14159 + 0$ metres."),
        Each(Not(HasSubstr("{{3.14159}}"))));
}

TEST(Formulas, BehindAWholeSentenceAreNoPartOfIt)
{
    EXPECT_THAT(factsOf("Bread", "Rule of thumb: let every dough rest for an hour.\n\n$$a + b$$\n"),
                AllOf(Contains(HasSubstr("Let every dough rest for an hour")),
                      Each(Not(HasSubstr("a + b")))));
}

TEST(Formulas, KeepThePlaceOfTheirSentence)
{
    for (const FactCandidate &fact : findFacts(Basic{"Relativity", Energy, false}))
        EXPECT_TRUE(fact.answer.find("E_0") == std::string::npos || fact.sentence == 1U)
            << fact.prompt;
}

} // namespace
} // namespace engram::test
