// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors

// Random queries over random collections find exactly the cards that an evaluator finds which goes
// through everything by the public interface, and knows nothing of indexes or statements.

#include <engram/collection.h>

#include <algorithm>
#include <cstdlib>
#include <set>
#include <string>
#include <vector>

#include <engram/random.h>
#include <gtest/gtest.h>

#include "random_collection.h"
#include "random_query.h"

namespace engram
{
namespace
{

using test::Found;
using test::Query;
using test::randomQuery;

constexpr int QueriesOfACollection = 200;

/// ENGRAM_SEARCHES asks for more, such as 10000.
int queriesToAsk()
{
    const char *const asked = std::getenv("ENGRAM_SEARCHES");
    return asked != nullptr ? std::atoi(asked) : 1'000;
}

class World : test::RandomCollection
{
public:
    explicit World(std::uint64_t seed) : RandomCollection(seed) {}

    void ask()
    {
        const StudyDay today = collection->today();
        const Instant dayStart = startOf(today, std::chrono::minutes(0));
        for (int i = 0; i < QueriesOfACollection && !::testing::Test::HasFailure(); ++i)
            ask(randomQuery(random, cards, today, dayStart, 4));
    }

private:
    void ask(const Query &query)
    {
        SCOPED_TRACE(query.text);
        const auto search = Search::parse(query.text);
        ASSERT_TRUE(search) << "column " << search.error().column;
        std::vector<CardId> expected;
        for (const Found &card : cards)
            if (query.matches(card))
                expected.push_back(card.card.id);
        const auto found = collection->findCards(*search, 0, 10'000);
        ASSERT_TRUE(found) << found.error().detail;
        std::vector<CardId> sorted = *found;
        std::ranges::sort(sorted);
        std::ranges::sort(expected);
        ASSERT_EQ(sorted, expected);
        ASSERT_EQ(*collection->countCards(*search), static_cast<std::int64_t>(expected.size()));
        const auto half = static_cast<std::size_t>(random.below(expected.size() + 1));
        std::vector<CardId> pages = *collection->findCards(*search, 0, half);
        const auto rest = *collection->findCards(*search, half, 10'000);
        pages.insert(pages.end(), rest.begin(), rest.end());
        ASSERT_EQ(pages, *found) << "in pages";
        const std::set<CardId> ids(expected.begin(), expected.end());
        for (const SessionKind kind : {SessionKind::Due, SessionKind::Quiz, SessionKind::Exam,
                                       SessionKind::Cram, SessionKind::Ahead})
            ASSERT_NO_FATAL_FAILURE(study(
                {.kind = kind, .count = 5, .days = 3, .newToo = true, .search = query.text}, ids));
    }

    /// A session over a search asks of those cards that its kind takes.
    void study(const SessionOptions &options, const std::set<CardId> &found)
    {
        SCOPED_TRACE("kind " + std::to_string(static_cast<int>(options.kind)));
        const StudyDay today = collection->today();
        std::set<CardId> expected;
        for (const Found &each : cards)
            if (found.contains(each.card.id) && isAskedBy(options, each.card, today))
                expected.insert(each.card.id);
        const auto session = collection->startSession(options);
        ASSERT_TRUE(session) << session.error().detail;
        auto count = static_cast<int>(expected.size());
        if (options.kind == SessionKind::Exam)
            count = std::min(count, options.count);
        ASSERT_EQ((*session)->progress().total, count);
        for (int i = 0; i < count; ++i) {
            const auto current = (*session)->current();
            ASSERT_TRUE(current && *current);
            ASSERT_EQ(expected.count((*current)->card.id), 1U);
            if (options.kind != SessionKind::Exam)
                expected.erase((*current)->card.id);
            (*session)->skip();
        }
        ASSERT_TRUE(options.kind == SessionKind::Exam || expected.empty());
    }

    static bool isAskedBy(const SessionOptions &options, const Card &card, StudyDay today)
    {
        const auto &schedule = card.schedule;
        if (card.removed || card.suspended || (card.locked && !schedule))
            return false;
        switch (options.kind) {
        case SessionKind::Quiz:
        case SessionKind::Exam:
            return card.kind == CardKind::Choice;
        case SessionKind::Cram:
            return !isBuried(card, today);
        case SessionKind::Ahead:
            return !isBuried(card, today) && schedule && schedule->due > today &&
                   schedule->due <= today + options.days && schedule->lastReviewed < today;
        default:
            return !isBuried(card, today) &&
                   (!schedule || schedule->due <= today || schedule->drill == today);
        }
    }
};

TEST(RandomQueries, FindWhatANaiveEvaluatorFinds)
{
    const int worlds = (queriesToAsk() + QueriesOfACollection - 1) / QueriesOfACollection;
    for (int i = 0; i < worlds && !HasFailure(); ++i) {
        SCOPED_TRACE("world " + std::to_string(i));
        World(static_cast<std::uint64_t>(i) + 1).ask();
    }
}

} // namespace
} // namespace engram
