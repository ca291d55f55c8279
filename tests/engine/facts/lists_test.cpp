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

TEST(Lists, InOrderAskWhatFollows)
{
    const auto facts = factsOf(
        "Respiration",
        "Cellular respiration has three stages:\n\n1. Glycolysis splits glucose.\n2. The citric acid cycle strips electrons.\n3. Oxidative phosphorylation makes ATP.\n");
    EXPECT_THAT(
        byRule("R5", facts),
        Contains(AllOf(
            HasSubstr(
                "Stages of cellular respiration: which step follows “Glycolysis splits glucose”?"),
            EndsWith("→ The citric acid cycle strips electrons"))));
    EXPECT_THAT(byRule("R5", facts), testing::SizeIs(2));
    EXPECT_THAT(byRule("R5", factsOf("Steps", "1. One thing here\n2. Another thing there\n")),
                IsEmpty());
}

TEST(Lists, ThatAreShortAreNamed)
{
    EXPECT_THAT(
        factsOf("Backpressure",
                "Four mechanisms:\n\n- pulling\n- windows\n- bounded queues\n- dropping\n"),
        Contains(
            "R6 Backpressure: what are the four mechanisms? → Pulling, windows, bounded queues, dropping"));
    EXPECT_THAT(byRule("R6", factsOf("Letters",
                                     "Kinds:\n\n- a1\n- b1\n- c1\n- d1\n- e1\n- f1\n- g1\n- h1\n")),
                IsEmpty());
}

TEST(Lists, OfOthersAreNotNamedForTheyAreNotAll)
{
    EXPECT_THAT(byRule("R6", factsOf("Rate limits",
                                     "Other algorithms:\n\n- leaky bucket\n- sliding window\n")),
                IsEmpty());
}

TEST(Lists, InALineSayWhatTheirItemsAre)
{
    EXPECT_THAT(
        factsOf(
            "Circuit breaker",
            "Related patterns: Bulkhead (isolates resources per dependency), Timeout (does not wait for ever)."),
        Contains(
            "R2 Circuit breaker: which related pattern is described as “isolates resources per dependency”? → Bulkhead"));
}

TEST(Lists, OfStatesAreFoundInsideOfADrawing)
{
    const auto facts = factsOfPasted(
        "Circuit breaker",
        "Circuit breaker — two states:\n\nCLOSED (normal)\n  → requests pass through to the service\n\nOPEN (tripped)\n  → all requests fail at once\n");
    EXPECT_THAT(
        facts,
        Contains("R6 Circuit breaker: what are the two states? → CLOSED (normal), OPEN (tripped)"));
    EXPECT_THAT(
        facts,
        Contains(
            "R2 Circuit breaker, states: what is meant by “OPEN (tripped)”? → All requests fail at once"));
}

} // namespace
} // namespace engram::test
