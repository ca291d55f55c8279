// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "engine/facts/facts_of.h"

#include <algorithm>
#include <set>

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

constexpr const char *Long = R"(Three delivery semantics:

At-most-once: send and forget, so that messages can be lost on the way.

At-least-once: retry until it is acknowledged, so duplicates are possible.

Exactly-once: impossible across the borders of a network.

Pros: easy to see, easy to debug. Cons: tight coupling, one point of failure.

Why it matters: a lost payment is worse than one that is handled twice.

Rule of thumb: deliver at least once, and make the consumer idempotent.

If the broker is down, the producer keeps its messages. A broker is a server that keeps messages.
)";

TEST(Selection, ProposesWithinTheBudgetAndSuggestsTheRest)
{
    for (const std::size_t budget : {0U, 1U, 3U, 8U}) {
        const auto facts = findFacts(Basic{"Delivery", Long, false},
                                     {.budget = budget, .known = {}, .decided = {}});
        EXPECT_EQ(std::ranges::count_if(facts, &FactCandidate::proposed),
                  static_cast<std::ptrdiff_t>(budget));
        EXPECT_TRUE(std::ranges::is_partitioned(facts, &FactCandidate::proposed));
    }
}

TEST(Selection, ProposesFromAllOverTheText)
{
    std::set<FactRule> rules;
    for (const FactCandidate &fact : findFacts(Basic{"Delivery", Long, false}))
        if (fact.proposed)
            rules.insert(fact.rule);
    EXPECT_GE(rules.size(), 3U);
}

TEST(Selection, LeavesOutWhatIsKnownOrDecided)
{
    const auto all = findFacts(Basic{"Delivery", Long, false});
    ASSERT_GE(all.size(), 2U);
    const auto fewer =
        findFacts(Basic{"Delivery", Long, false},
                  {.budget = 8, .known = {contentOf(all[0])}, .decided = {all[1].id}});
    for (const FactCandidate &fact : fewer) {
        EXPECT_NE(fact.id, all[0].id);
        EXPECT_NE(fact.id, all[1].id);
    }
}

TEST(Selection, AsksOneThingOnce)
{
    const auto facts = factsOf(
        "Scaling",
        "Backup: a copy that is kept elsewhere.\n\nBackup: a copy that is kept in another place.");
    EXPECT_EQ(std::ranges::count_if(facts,
                                    [](const std::string &line) {
                                        return line.find("meant by “Backup”") != std::string::npos;
                                    }),
              1);
}

TEST(Selection, DropsWhatScoresTooLittle)
{
    for (const FactCandidate &fact : findFacts(Basic{"Delivery", Long, false})) {
        EXPECT_GE(fact.score, LeastFactScore);
        EXPECT_LE(fact.score, fact.confidence);
        EXPECT_TRUE(!fact.proposed || fact.score >= LeastProposedScore);
    }
}

TEST(Selection, NamesTheSentenceThatAFactComesFrom)
{
    const auto facts = findFacts(
        Basic{"Bread", "Bread is old. Rule of thumb: let every dough rest for an hour.", false});
    ASSERT_FALSE(facts.empty());
    EXPECT_EQ(facts.front().sentence, 1U);
}

TEST(Rules, HaveStableCodes)
{
    EXPECT_EQ(codeOf(FactRule::Siblings), "R7");
    EXPECT_EQ(factRuleOf("R19"), FactRule::Acronym);
    EXPECT_EQ(factRuleOf("r7"), FactRule::Siblings);
    EXPECT_EQ(factRuleOf("R20"), std::nullopt);
    EXPECT_EQ(factRuleOf("R"), std::nullopt);
}

} // namespace
} // namespace engram::test
