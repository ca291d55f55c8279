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

std::string firstPrompt(std::string_view heading)
{
    const auto facts = factsOf(heading, "Rule of thumb: keep it as small and simple as it can be.");
    for (const std::string &fact : facts)
        if (fact.find("thumb?") != std::string::npos)
            return fact.substr(3, fact.find(" → ") - 3);
    return {};
}

TEST(Topics, AreTheThingThatAQuestionIsAbout)
{
    EXPECT_EQ(firstPrompt("What is the CAP theorem?"), "CAP theorem: what is the rule of thumb?");
    EXPECT_EQ(firstPrompt("What is a dead letter queue (DLQ)?"),
              "Dead letter queue: what is the rule of thumb?");
    EXPECT_EQ(firstPrompt("What is idempotency and why is it critical?"),
              "Idempotency: what is the rule of thumb?");
    EXPECT_EQ(firstPrompt("What is the difference between veins and arteries?"),
              "Veins and arteries: what is the rule of thumb?");
    EXPECT_EQ(firstPrompt("Can you achieve exactly-once delivery in a distributed system?"),
              "Exactly-once delivery: what is the rule of thumb?");
    EXPECT_EQ(firstPrompt("How does photosynthesis work?"),
              "Photosynthesis: what is the rule of thumb?");
    EXPECT_EQ(firstPrompt("What does a service mesh add to a group of services?"),
              "Service mesh: what is the rule of thumb?");
    EXPECT_EQ(firstPrompt("Magna Carta"), "Magna Carta: what is the rule of thumb?");
}

TEST(Topics, ThatCannotBeToldAreTheWholeQuestion)
{
    EXPECT_EQ(firstPrompt("Why did Rome fall?"), "Why did Rome fall? What is the rule of thumb?");
}

} // namespace
} // namespace engram::test
