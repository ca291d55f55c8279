// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "engine/facts/facts_of.h"

#include <algorithm>

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

TEST(Formulas, KeepTheirBackslashes)
{
    const auto facts = factsOf("Sets", R"(Bit: an element of the set $\{0,1\}$ with two members.

Norm: what is written as $\|v\|$ for a vector of any length.

Thin space: what parts the letters of $a\,b$ in a printed formula.

Triangular number: what $\sum_{i=1}^{n} i$ adds up to for each n.
)");
    for (const char *formula : {"$\\{0,1\\}$", "$\\|v\\|$", "$a\\,b$", "$\\sum_{i=1}^{n} i$"}) {
        EXPECT_THAT(facts, Contains(HasSubstr(formula)));
        for (const std::string &fact : facts)
            EXPECT_EQ(fact.find(std::string("\\") + formula), std::string::npos) << fact;
    }
}

TEST(Formulas, AreNotPartedLikeSentences)
{
    const auto facts = factsOf(
        "Maps", "Retraction: a map $r: X \\to A$ (with $r(a) = a$, that is) onto a part.\n\n"
                "$f = g$ — the maps agree everywhere, which is what one wants to show.");
    EXPECT_THAT(facts, Contains(HasSubstr("$r: X \\to A$")));
    for (const std::string &fact : facts)
        EXPECT_EQ(std::ranges::count(fact, '$') % 2, 0) << fact;
}

TEST(Formulas, AreHiddenAsAWholeOrNotAtAll)
{
    for (const char *text : {"The area of a circle of radius one is about $3.14159 + 0$ metres.",
                             "The rest energy of a body equals $E = mc^2$ at every place.",
                             "In one hour a snail crawls at most $v^2/t^2$ metres over a leaf.",
                             "The rest energy of a body is **$E = mc^2$** at every place."}) {
        for (const FactCandidate &fact : findFacts(Basic{"Physics", text, false})) {
            if (fact.kind != FactKind::Cloze)
                continue;
            const std::size_t begin = fact.prompt.find("{{");
            const std::size_t end = fact.prompt.find("}}");
            EXPECT_EQ(std::count(fact.prompt.begin(),
                                 fact.prompt.begin() + static_cast<std::ptrdiff_t>(begin), '$') %
                          2,
                      0)
                << fact.prompt;
            EXPECT_EQ(std::count(fact.prompt.begin(),
                                 fact.prompt.begin() + static_cast<std::ptrdiff_t>(end), '$') %
                          2,
                      0)
                << fact.prompt;
        }
    }
}

TEST(Formulas, AreNotMadeOfDollarSigns)
{
    const auto facts =
        factsOf("Shells", "Variables: what stands at \\$HOME/\\$USER in a script.\n\n"
                          "Price: what rose from \\$5 to \\$6 within a year or so.");
    EXPECT_THAT(facts, Contains(HasSubstr("\\$HOME/\\$USER")));
    EXPECT_THAT(facts, Contains(HasSubstr("\\$5 to \\$6")));
    const auto pasted =
        factsOfPasted("Shells", "Variables: what stands at $HOME/$USER in a script.");
    EXPECT_THAT(pasted, Contains(HasSubstr("\\$HOME/\\$USER")));
}

TEST(Formulas, BesideDollarSignsAndCodeStayApart)
{
    const auto facts = factsOf(
        "Prices",
        "Margin: the share $m = 1 - c/p$ of \\$5, which `a$b$c` prints for \\(p\\)5 at \\$6.");
    EXPECT_THAT(facts, Contains(HasSubstr(
                           "$m = 1 - c/p$ of \\$5, which `a$b$c` prints for \\(p\\)5 at \\$6.")));
}

TEST(Formulas, BehindAWholeSentenceAreNoPartOfIt)
{
    EXPECT_THAT(factsOf("Bread", "Rule of thumb: let every dough rest for an hour.\n\n$$a + b$$\n"),
                AllOf(Contains(HasSubstr("Let every dough rest for an hour")),
                      Each(Not(HasSubstr("a + b")))));
}

TEST(Formulas, KeepThePlaceOfTheirSentence)
{
    for (const FactCandidate &fact : findFacts(Basic{"Relativity", Energy, false})) {
        if (fact.answer.find("E_0") != std::string::npos) {
            EXPECT_EQ(fact.sentence, 1U);
        }
    }
}

} // namespace
} // namespace engram::test
