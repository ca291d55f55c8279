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

TEST(Attributes, AreAskedForByTheirName)
{
    const auto facts =
        factsOf("Sagas", "Key insight: compensations are new actions, not rollbacks.\n\n"
                         "Rule of thumb: keep every step small and easy to undo.");
    EXPECT_THAT(
        facts,
        Contains(
            "R2 Sagas: what is the key insight? → Compensations are new actions, not rollbacks."));
    EXPECT_THAT(
        facts,
        Contains("R2 Sagas: what is the rule of thumb? → Keep every step small and easy to undo."));
}

TEST(Attributes, ThatAreListsAskForSoMany)
{
    EXPECT_THAT(
        factsOf(
            "Braising",
            "Pros: cheap cuts become tender, the sauce makes itself. Cons: slow, hard to hurry."),
        AllOf(
            Contains(
                "R6 Braising: what are the two pros? → Cheap cuts become tender, the sauce makes itself"),
            Contains("R6 Braising: what are the two cons? → Slow, hard to hurry")));
}

TEST(Attributes, BelongToTheLeadInOrTermBeforeThem)
{
    EXPECT_THAT(
        factsOf("Queues and streams",
                "Message queue:\n\nUse for: handing out tasks, where each is done once."),
        Contains(
            "R2 What is a message queue used for? → Handing out tasks, where each is done once."));
}

TEST(Attributes, KeepTheNameOfWhoHasThem)
{
    EXPECT_THAT(
        factsOf("Locks", "Martin Kleppmann's critique: distributed locks are unreliable at heart."),
        Contains(
            "R2 Locks: what is Martin Kleppmann's critique? → Distributed locks are unreliable at heart."));
}

TEST(Attributes, ThatAreQuestionsAreAskedAsSuch)
{
    EXPECT_THAT(
        factsOf("Consideration", "Why it matters: without it no court enforces a promise."),
        Contains(
            "R10 Consideration: why does it matter? → Without it no court enforces a promise."));
    EXPECT_THAT(
        factsOf("Caches", "Where it's acceptable:\n\n- news feeds\n- shopping carts\n"),
        Contains(
            "R6 Caches: where is it acceptable? Name two cases. → News feeds, shopping carts"));
    EXPECT_THAT(factsOf("Rate limits",
                        "Why a token bucket is popular: it allows short bursts of requests."),
                Contains(HasSubstr("why is a token bucket popular?")));
}

TEST(Attributes, OfSettingsSayWhatHappens)
{
    EXPECT_THAT(factsOf("Breakers", "Without a breaker: every thread waits for the dead service."),
                Contains(StartsWith("R11 What happens without a breaker? → Every thread")));
}

TEST(Attributes, OfNeedsAskWhatIsNeeded)
{
    EXPECT_THAT(factsOf("CQRS", "Writes need: transactions, validation, locks."),
                Contains("R2 CQRS: what do writes need? → Transactions, validation, locks."));
}

TEST(Attributes, BehindAnExampleAreLeftOut)
{
    EXPECT_THAT(
        factsOf("Breakers",
                "Real-world: a shop calls a bank. Without a breaker: all orders wait for it."),
        Not(Contains(HasSubstr("without a breaker"))));
}

} // namespace
} // namespace engram::test
