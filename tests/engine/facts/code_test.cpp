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

TEST(CodeFacts, AskWhatTheLineGives)
{
    const auto facts = factsOf(
        "Python slices",
        "A slice leaves the end out:\n\n```python\nprint([1, 2, 3][0:2])  # => [1, 2]\n```\n");
    ASSERT_THAT(byRule("R13", facts), testing::SizeIs(1));
    EXPECT_THAT(byRule("R13", facts)[0],
                AllOf(HasSubstr("print([1, 2, 3][0:2])  # => ?"), EndsWith("→ `[1, 2]`"),
                      Not(HasSubstr("# => [1, 2]"))));
}

TEST(CodeFacts, HideANameThatTheProseNames)
{
    const auto facts = factsOf(
        "Locks", "The call `setnx` takes the lock.\n\n```\nok = redis.setnx(key, id)\n```\n");
    EXPECT_THAT(byRule("R14", facts),
                Contains(AllOf(HasSubstr("redis.____(key, id)"), EndsWith("→ `setnx`"))));
}

TEST(CodeFacts, HideALabelOfADrawingAtTheSameWidth)
{
    const auto facts = factsOf(
        "Queues",
        "A queue in pictures:\n\n```\n[Producer] → [Queue] → [Consumer]\n     ↓\n  deleted →\n```\n");
    EXPECT_THAT(byRule("R15", facts),
                Contains(AllOf(HasSubstr("[????????] → [Queue]"), EndsWith("→ Producer"))));
}

TEST(CodeFacts, AreNotMadeOfPlainCode)
{
    EXPECT_THAT(factsOf("Loops", "```\nfor (;;) {\n    work();\n}\n```\n"), IsEmpty());
}

} // namespace
} // namespace engram::test
