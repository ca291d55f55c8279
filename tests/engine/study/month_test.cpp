// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/collection.h>

#include <map>

#include <engram/random.h>
#include <gtest/gtest.h>

#include "support/files.h"
#include "support/published_sm2.h"
#include "support/temp_collection.h"

namespace engram
{
namespace
{

using std::chrono::hours;
using test::PublishedSm2;
using test::TempCollection;

TEST(Month, OfDailySessionsOnTheShippedDeckAgreesWithAnIndependentModelCardByCard)
{
    TempCollection collection;
    const std::string deck =
        test::readBytes(std::filesystem::path(ENGRAM_DECKS) / "distributed-systems.md");
    ASSERT_FALSE(deck.empty());
    collection.import(deck, "distributed-systems");
    collection.withoutLeeches(); // a suspended card leaves its drill undone

    std::map<CardId, PublishedSm2> model;
    Random chance(20'26);
    int scheduled = 0;
    for (int day = 0; day < 31; ++day) {
        std::map<CardId, bool> askedToday;
        int repeatedToday = 0;
        auto session = *collection->startSession({.seed = 5});
        while (true) {
            auto current = session->current();
            ASSERT_TRUE(current) << current.error().detail;
            if (!*current)
                break;
            const ShownCard card = **current;
            const auto grade = *gradeFrom(static_cast<int>(chance.below(6)));
            const long today = collection->today().number();
            if (card.isDrill) {
                EXPECT_TRUE(askedToday[card.card.id]) << "a drill of what was not asked";
            } else {
                EXPECT_FALSE(askedToday[card.card.id]) << "asked twice on a day";
                if (model.contains(card.card.id)) {
                    EXPECT_LE(model[card.card.id].due, today) << "asked before it was due";
                    ++repeatedToday;
                }
                askedToday[card.card.id] = true;
                model[card.card.id].repeat(value(grade), today);
                ++scheduled;
            }
            ASSERT_TRUE(session->answer(grade, {.taken = std::chrono::seconds(4)}));
        }
        for (const auto &[id, expected] : model) {
            const Schedule schedule = *collection->card(id)->schedule;
            ASSERT_EQ(schedule.memory.interval, expected.interval) << "day " << day;
            ASSERT_EQ(schedule.memory.easiness, expected.easiness) << "day " << day;
            ASSERT_EQ(schedule.memory.repetition, expected.n) << "day " << day;
            ASSERT_EQ(schedule.due.number(), expected.due) << "day " << day;
            ASSERT_FALSE(schedule.drill) << "a session ends when every drill is done";
            if (repeatedToday < collection->settings().reviewsPerDay) {
                ASSERT_GT(expected.due, collection->today().number()) << "due and not asked";
            }
        }
        collection.clock.advance(hours(24));
        if (day % 7 == 3)
            collection.reopen();
    }
    EXPECT_GT(scheduled, 600);
    EXPECT_GE(model.size(), 200U);
    const auto report = collection->check();
    ASSERT_TRUE(report) << report.error().detail;
    EXPECT_TRUE(report->findings.empty()) << report->findings.front();
}

} // namespace
} // namespace engram
