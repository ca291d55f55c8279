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

using Lines = std::vector<std::string>;

Lines factsOfQuestion(const Question &question)
{
    Lines lines;
    for (const FactCandidate &fact : findFacts(question))
        lines.push_back(codeOf(fact.rule) + " " + fact.prompt + " → " + fact.answer);
    return lines;
}

TEST(Questions, AreAskedWithoutTheirOptions)
{
    Question question = questionOf("Who won at Hastings in 1066?", "");
    question.options[0].text = "William of Normandy";
    EXPECT_THAT(factsOfQuestion(question),
                ElementsAre("R17 Who won at Hastings in 1066? → William of Normandy"));
}

TEST(Questions, ThatNeedTheirOptionsAreNot)
{
    EXPECT_THAT(factsOfQuestion(questionOf("Which of the following is a mammal?", "")), IsEmpty());
    Question question = questionOf("What holds for all of them?", "");
    question.options[0].text = "None of the above";
    EXPECT_THAT(factsOfQuestion(question), IsEmpty());
}

TEST(Questions, WithReasonsAskWhyAnOptionIsWrong)
{
    Question question = questionOf("Who won at Hastings?", "");
    question.options[1] = {"Harold", "He fell there.", false};
    EXPECT_THAT(factsOfQuestion(question),
                Contains("R16 Who won at Hastings? Why is “Harold” wrong? → He fell there."));
}

TEST(Gists, AreTakenOnlyWhereNothingElseWasFound)
{
    const Lines facts = factsOf(
        "Bread",
        "### Crumb\n\nGood bread has a crumb with many holes in it.\n\n### Crust\n\nCrust: the hard outside of a loaf that was baked.\n");
    EXPECT_THAT(
        byRule("R18", facts),
        ElementsAre(
            "Bread, crumb: what is the key point? → Good bread has a crumb with many holes in it."));
}

} // namespace
} // namespace engram::test
