// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors

// Queues over more cards than are read or sorted at once agree with a naive reading of all cards.

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <tuple>

#include <engram/mastery.h>
#include <engram/random.h>
#include <gmock/gmock.h>

#include "session_walk.h"
#include "study/minute_plan.h"

namespace engram
{
namespace
{

using namespace test;
using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::minutes;

/// Over a thousand basic cards in three decks and a hundred questions in two, most of them in review, with intervals
/// and due days as they come.
class ManyCards
{
public:
    explicit ManyCards(std::uint64_t seed) : m_random(seed)
    {
        collection.import(basicDeck("b", 400));
        collection.import(questionDeck("q", 60));
        collection.import(basicDeck("a", 420));
        collection.import(questionDeck("r", 40));
        collection.import(basicDeck("c", 350));
        live();
    }

    /// Whether the session asks these cards in this order. Only the first so many are looked at, and all
    /// are counted.
    void expectAsked(SessionOptions options, const std::vector<CardId> &expected, std::size_t most)
    {
        SCOPED_TRACE("kind " + std::to_string(static_cast<int>(options.kind)));
        auto session = startSession(collection, std::move(options));
        ASSERT_EQ(session->progress().total, static_cast<int>(expected.size()));
        for (std::size_t i = 0; i < std::min(most, expected.size()); ++i) {
            const auto card = currentOf(*session);
            ASSERT_TRUE(card) << "ended after " << i;
            ASSERT_EQ(card->card.id, expected[i]) << "at " << i;
            session->skip();
        }
    }

    /// The ids of what the session asks, in its order.
    std::vector<CardId> askedBy(SessionOptions options)
    {
        auto session = startSession(collection, std::move(options));
        std::vector<CardId> ids;
        for (int left = session->progress().total; left > 0 && currentOf(*session); --left) {
            ids.push_back(currentOf(*session)->card.id);
            session->skip();
        }
        return ids;
    }

    /// The decks at and below the one of this name.
    std::set<DeckId> below(const std::string &name)
    {
        std::set<DeckId> found;
        int depth = -1;
        for (const auto decks = *collection->decks(); const DeckSummary &row : decks) {
            if (depth >= 0 && row.depth <= depth)
                depth = -1;
            if (row.deck.name == name)
                depth = row.depth;
            if (depth >= 0)
                found.insert(row.deck.id);
        }
        return found;
    }

    std::uint64_t draw(std::uint64_t end) { return m_random.below(end); }

    TempCollection collection;

private:
    /// Some cards of all.
    std::vector<CardId> some(std::uint64_t oneIn)
    {
        std::vector<CardId> cards;
        for (const Card &card : everyCard(collection))
            if (m_random.below(oneIn) == 0)
                cards.push_back(card.id);
        return cards;
    }

    void live()
    {
        for (int i = 0; i < 8; ++i) {
            const StudyDay today = collection->today();
            const auto days = static_cast<Days>(1 + m_random.below(40));
            EXPECT_TRUE(collection->setDue(some(3), today + days, DueInterval::DaysToDue));
            EXPECT_TRUE(collection->setDue(some(9), today + static_cast<Days>(m_random.below(20)),
                                           DueInterval::Keep));
            collection.clock.advance(hours(24 * (1 + static_cast<int>(m_random.below(4)))));
        }
        auto session = startSession(collection, {});
        answerAll(*session, Grade::Wrong, 5);
        EXPECT_TRUE(collection->setSuspended(some(20), true));
        EXPECT_TRUE(collection->bury(some(20)));
    }

    Random m_random;
};

class NaiveQueue : public ::testing::Test
{
protected:
    ManyCards m_cards{1};
    TempCollection &m_collection = m_cards.collection;
    StudyDay m_today = m_collection->today();
};

TEST_F(NaiveQueue, AQuizAsksEveryQuestionInDeckOrder)
{
    std::vector<CardId> expected;
    for (const Card &card : everyCard(m_collection))
        if (card.kind == CardKind::Choice && !card.suspended)
            expected.push_back(card.id);
    m_cards.expectAsked({.kind = SessionKind::Quiz}, expected, 1'000);
    const auto shuffled = m_cards.askedBy({.kind = SessionKind::Quiz, .shuffled = true});
    EXPECT_THAT(shuffled, testing::UnorderedElementsAreArray(expected));
    EXPECT_NE(shuffled, expected);
    EXPECT_EQ(m_cards.askedBy({.kind = SessionKind::Quiz, .shuffled = true}), shuffled);
    const auto drawn = m_cards.askedBy({.kind = SessionKind::Exam, .count = 30});
    EXPECT_EQ(drawn, std::vector(shuffled.begin(), shuffled.begin() + 30))
        << "the same seed gives the same order";
}

TEST_F(NaiveQueue, LearningAheadAsksTheFirstFiveHundred)
{
    const auto days = static_cast<Days>(10 + m_cards.draw(20));
    std::vector<Card> expected;
    for (const Card &card : everyCard(m_collection))
        if (card.schedule && card.schedule->due > m_today && card.schedule->due <= m_today + days &&
            card.schedule->lastReviewed < m_today && !card.suspended && !isBuried(card, m_today))
            expected.push_back(card);
    std::ranges::sort(expected, {}, [this](const Card &card) {
        return std::tuple(static_cast<double>(card.schedule->due - m_today) /
                              std::max(1, card.schedule->memory.interval),
                          card.schedule->due, card.id);
    });
    ASSERT_GT(expected.size(), 100U);
    expected.resize(std::min<std::size_t>(expected.size(), 500), expected.front());
    std::vector<CardId> ids;
    for (const Card &card : expected)
        ids.push_back(card.id);
    m_cards.expectAsked({.kind = SessionKind::Ahead, .days = days}, ids, 500);
}

TEST_F(NaiveQueue, MinutesAreGivenToWhatAPlanOverAllThatIsDueTakes)
{
    // What an answer takes: ten of twelve seconds are supposed, and those there are took five.
    std::map<bool, int> answers;
    std::vector<Card> cards = everyCard(m_collection);
    for (const Card &card : cards)
        answers[card.kind == CardKind::Choice] +=
            static_cast<int>(m_collection->reviewsOf(card.id)->size());
    std::vector<study::PlannableCard> due;
    for (const Card &card : cards)
        if (card.schedule && card.schedule->due <= m_today && card.schedule->drill != m_today &&
            !card.suspended && !isBuried(card, m_today)) {
            const int given = answers[card.kind == CardKind::Choice];
            due.push_back({card.id, m_today - card.schedule->lastReviewed,
                           card.schedule->memory.interval,
                           milliseconds((120'000 + given * 5'000) / (10 + given))});
        }
    ASSERT_GT(due.size(), 50U);
    for (const int limit : {1, 8, 60, 600}) {
        const auto planned = study::planCards(due, minutes(limit));
        const auto asked = m_cards.askedBy({.kind = SessionKind::Minutes, .limit = minutes(limit)});
        EXPECT_THAT(asked, testing::UnorderedElementsAreArray(planned.cards));
        const MinutePlan plan = *m_collection->planMinutes(minutes(limit));
        EXPECT_EQ(plan.cards, planned.plan.cards);
        EXPECT_EQ(plan.putOff, planned.plan.putOff);
        EXPECT_NEAR(plan.lost, planned.plan.lost, 1e-9);
    }
}

TEST_F(NaiveQueue, ACramAsksPageAfterPage)
{
    for (const bool newToo : {false, true}) {
        std::vector<CardId> expected;
        for (const Card &card : everyCard(m_collection))
            if (!card.suspended && !isBuried(card, m_today) && (newToo || card.schedule))
                expected.push_back(card.id);
        ASSERT_GT(expected.size(), 400U);
        m_cards.expectAsked({.kind = SessionKind::Cram, .newToo = newToo}, expected, 450);
    }
}

TEST_F(NaiveQueue, ASearchCutsOffAfterAThousandInTheOrderOfTheKind)
{
    std::vector<Card> cards = everyCard(m_collection);
    std::ranges::stable_sort(cards, {}, &Card::deck); // a search takes decks by their ids
    const auto byDueDay = [](const Card &card) { return card.schedule->due; };
    const auto idsOf = [](const std::vector<Card> &all) {
        std::vector<CardId> ids;
        for (std::size_t i = 0; i < std::min<std::size_t>(all.size(), 1'000); ++i)
            ids.push_back(all[i].id);
        return ids;
    };
    const auto isOn = [this](const Card &card) {
        return !card.suspended && !isBuried(card, m_today);
    };
    const auto interval = [](const Card &card) {
        return card.schedule ? card.schedule->memory.interval : 0;
    };
    const std::pair<const char *, std::function<bool(const Card &)>> searches[] = {
        {"-nid:1", [](const Card &) { return true; }},
        {"is:due",
         [&](const Card &card) { return card.schedule && card.schedule->due <= m_today; }},
        {"is:new or prop:interval>20",
         [&](const Card &card) { return !card.schedule || interval(card) > 20; }},
        {"-is:new prop:interval<=12",
         [&](const Card &card) { return card.schedule && interval(card) <= 12; }},
        {"prop:lapses=0 -kind:question",
         [](const Card &card) {
             return (!card.schedule || card.schedule->lapses == 0) && card.kind != CardKind::Choice;
         }},
        {"back or kind:question", [](const Card &) { return true; }}, // a word of most notes
        {"a-b7",
         [&](const Card &card) { return m_collection->note(card.note)->key.find("a-b7") == 0; }},
    };
    for (const auto &[text, matches] : searches) {
        SCOPED_TRACE(text);
        std::vector<Card> due;
        std::vector<Card> drilled;
        std::vector<Card> fresh;
        std::vector<Card> ahead;
        std::vector<Card> crammed;
        for (const Card &card : cards) {
            if (!matches(card) || !isOn(card))
                continue;
            crammed.push_back(card);
            if (!card.schedule)
                fresh.push_back(card);
            else if (card.schedule->due <= m_today)
                due.push_back(card);
            else if (card.schedule->drill == m_today)
                drilled.push_back(card);
            if (card.schedule && card.schedule->due > m_today &&
                card.schedule->due <= m_today + 9 && card.schedule->lastReviewed < m_today)
                ahead.push_back(card);
        }
        for (std::vector<Card> *part : {&due, &drilled, &ahead})
            std::ranges::stable_sort(*part, {}, byDueDay);
        due.insert(due.end(), drilled.begin(), drilled.end());
        due.insert(due.end(), fresh.begin(), fresh.end());
        m_cards.expectAsked({.search = text}, idsOf(due), 1'000);
        m_cards.expectAsked({.kind = SessionKind::Ahead, .days = 9, .search = text}, idsOf(ahead),
                            90);
        m_cards.expectAsked({.kind = SessionKind::Cram, .newToo = true, .search = text},
                            idsOf(crammed), 90);
    }
}

TEST_F(NaiveQueue, WhatIsGoneOnWithCountsWhatWasAnsweredSinceToItsOwnCards)
{
    const std::set<DeckId> scope = m_cards.below("q");
    std::map<CardId, Card> cards;
    for (const Card &card : everyCard(m_collection))
        cards.emplace(card.id, card);
    for (const SessionKind kind : {SessionKind::Quiz, SessionKind::Exam, SessionKind::Cram}) {
        std::set<CardId> settled;
        int crammed = 0;
        const auto note = [&](CardId id) {
            const Review last = m_collection->reviewsOf(id)->back();
            const bool isPractice = last.mode == ReviewMode::Practice;
            if (kind == SessionKind::Cram)
                crammed += isPractice ? 1 : 0;
            else if (kind == SessionKind::Quiz || isPractice)
                settled.insert(id);
        };
        {
            auto session = startSession(
                m_collection, {.kind = kind, .deck = *scope.begin(), .count = 500, .newToo = true});
            ASSERT_GT(session->progress().total, 3);
            for (int i = 0; i < 3; ++i)
                note(answerCurrent(*session, Grade::Good));
        }
        auto other = startSession(m_collection, {.search = "-nid:1"});
        for (int i = 0; i < 12; ++i) {
            const CardId id = answerCurrent(*other, Grade::Good);
            if (kind == SessionKind::Quiz && cards.at(id).kind == CardKind::Choice &&
                scope.contains(cards.at(id).deck))
                settled.insert(id);
        }
        const auto resumable = *m_collection->resumableSession();
        ASSERT_TRUE(resumable);
        EXPECT_EQ(resumable->progress.done,
                  kind == SessionKind::Cram ? crammed : static_cast<int>(settled.size()));
    }
}

} // namespace
} // namespace engram
