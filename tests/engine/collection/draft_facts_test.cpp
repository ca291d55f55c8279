// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/collection.h>

#include <gtest/gtest.h>

#include "support/temp_collection.h"

namespace engram
{
namespace
{

using test::TempCollection;

constexpr std::string_view Draft = "## Which? {#which}\n\n- [ ] one\n- [ ] two\n\n"
                                   "### Facts\n\n- Why? {#why}\n  > So.\n- {{It}} is. {#it}\n";
constexpr std::string_view Complete = "## Which? {#which}\n\n- [ ] one\n- [x] two\n\n"
                                      "### Facts\n\n- Why? {#why}\n  > So.\n- {{It}} is. {#it}\n";

bool isLocked(TempCollection &collection, std::string_view key)
{
    return collection->cardsOf(collection.note(key).id)->front().locked;
}

TEST(FactsOfADraft, WaitUntilItHasItsAnswerAndWasAsked)
{
    TempCollection collection;
    const ImportPlan draft = collection.import(Draft);
    EXPECT_TRUE(isLocked(collection, "why"));
    EXPECT_EQ(collection->counts()->total(), 0);
    EXPECT_FALSE((*collection->startSession({.seed = 1}))->current()->has_value());

    collection.import(Complete);
    EXPECT_TRUE(isLocked(collection, "why"));
    auto session = *collection->startSession({.seed = 1});
    ASSERT_TRUE(session->current()->has_value());
    ASSERT_TRUE(session->answer(Grade::Good, {}));
    EXPECT_FALSE(isLocked(collection, "why"));
    EXPECT_FALSE(isLocked(collection, "it"));
    EXPECT_TRUE(session->current()->has_value()) << "the facts follow on the same day";
}

TEST(FactsOfADraft, AreCountedInThePlan)
{
    TempCollection collection;
    const ImportPlan draft = collection.import(Draft);
    EXPECT_EQ(draft.waitingFacts(), 2);
    EXPECT_FALSE(draft.items[0].waits);
    EXPECT_TRUE(draft.items[1].waits);
    const ImportPlan complete = collection.import(Complete);
    EXPECT_EQ(complete.waitingFacts(), 0);
}

TEST(FactsOfADraft, StayUnlockedWhenAnAnsweredQuestionBecomesADraft)
{
    TempCollection collection;
    collection.import(Complete);
    auto session = *collection->startSession({.seed = 1});
    ASSERT_TRUE(session->current()->has_value());
    ASSERT_TRUE(session->answer(Grade::Good, {}));
    collection.import(Draft);
    EXPECT_FALSE(isLocked(collection, "why"));
}

} // namespace
} // namespace engram
