// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/collection.h>

#include <algorithm>
#include <map>
#include <tuple>

#include <gmock/gmock.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <engram/random.h>

#include "model/card_chance.h"
#include "study/day_order.h"
#include "support/temp_collection.h"

namespace engram
{
namespace
{

using std::chrono::hours;
using test::TempCollection;
using testing::ElementsAre;

/// Decks with sections, single cards, and options by chance: one order for all, limits for each.
class RandomCollection
{
public:
    explicit RandomCollection(std::uint64_t seed) : m_random(seed)
    {
        for (const std::string name : {"A", "B"}) {
            std::string deck = "---\ndeck: " + name + "\nid: " + name + "\n---\n";
            addNotes(deck, name);
            for (const std::string section : {"one", "two"}) {
                deck += "\n# " + name + section + "\n";
                addNotes(deck, name + section);
            }
            m_collection.import(deck);
        }
        m_order.reviewOrder = static_cast<ReviewOrder>(m_random.below(6));
        m_order.newPlace = static_cast<NewPlace>(m_random.below(3));
        m_order.newOrder = static_cast<NewOrder>(m_random.below(2));
        m_order.maximumInterval = 1 + static_cast<int>(m_random.below(20));
        save({DefaultPreset, "Default", limited()});
        for (const auto rows = *m_collection->decks(); const DeckSummary &row : rows)
            if (m_random.below(2) == 0)
                save({m_collection->newPresetId(), row.deck.name, limited()}, row.deck.id);
        for (std::uint64_t day = m_random.below(7); day > 0; --day) {
            study(static_cast<int>(m_random.below(30)), {});
            m_collection.clock.advance(hours(24 * (1 + m_random.below(3))));
        }
        for (const auto rows = *m_collection->decks(); const DeckSummary &row : rows)
            if (m_random.below(4) == 0)
                RC_ASSERT(m_collection->limitToday(row.deck.id, {limit(), {}}).has_value());
        study(static_cast<int>(m_random.below(5)), {});
    }

    std::vector<CardId> study(int most, std::optional<DeckId> scope)
    {
        auto session = *m_collection->startSession({.deck = scope, .seed = 3});
        std::vector<CardId> asked;
        while (static_cast<int>(asked.size()) < most) {
            const auto shown = *session->current();
            if (!shown)
                break;
            asked.push_back(shown->card.id);
            RC_ASSERT(session->answer(m_random.below(2) == 0 ? Grade::Good : Grade::Easy, {})
                          .has_value());
        }
        return asked;
    }

    std::optional<DeckId> scope()
    {
        const auto decks = *m_collection->decks();
        const std::uint64_t choice = m_random.below(decks.size() + 1);
        return choice == decks.size() ? std::nullopt : std::optional(decks[choice].deck.id);
    }

    const DeckOptions &order() const { return m_order; }
    TempCollection &collection() { return m_collection; }

private:
    void addNotes(std::string &deck, const std::string &name)
    {
        for (std::uint64_t i = 1 + m_random.below(11); i > 0; --i)
            deck += "\n## " + name + " " + std::to_string(i) + "\n\nback\n";
    }

    int limit() { return static_cast<int>(m_random.below(15)); }

    DeckOptions limited()
    {
        DeckOptions options = m_order;
        options.newPerDay = limit();
        options.reviewsPerDay = limit();
        return options;
    }

    void save(const Preset &preset, std::optional<DeckId> chosenBy = {})
    {
        RC_ASSERT(m_collection->savePreset(preset, chosenBy).has_value());
    }

    Random m_random;
    TempCollection m_collection;
    DeckOptions m_order;
};

/// What a day asks, reckoned from all cards and all reviews.
class NaiveDay
{
public:
    explicit NaiveDay(RandomCollection &random)
        : m_collection(*random.collection()), m_order(random.order()), m_today(m_collection.today())
    {
        for (const auto rows = *m_collection.decks(); const DeckSummary &row : rows) {
            m_parents[row.deck.id] = row.deck.parent;
            const OptionsOfDeck options = *m_collection.optionsOf(row.deck.id);
            const bool counts = !row.deck.parent || options.chosenBy == row.deck.id;
            m_new[row.deck.id] = options.today.newPerDay.value_or(
                counts ? options.preset.options.newPerDay : 1'000'000);
            m_reviews[row.deck.id] = options.today.reviewsPerDay.value_or(
                counts ? options.preset.options.reviewsPerDay : 1'000'000);
            for (const auto notes = *m_collection.notesOf(row.deck.id); const Note &note : notes)
                for (const auto found = *m_collection.cardsOf(note.id); const Card &card : found)
                    m_cards.push_back(card);
        }
        for (const Card &card : m_cards)
            for (const auto reviews = *m_collection.reviewsOf(card.id);
                 const Review &review : reviews)
                if (studyDay(review.at, review.utcOffset) == m_today)
                    take(card.deck, review.firstEver ? m_new : m_reviews);
    }

    std::vector<CardId> asks(std::optional<DeckId> scope)
    {
        std::vector<Card> due;
        std::vector<Card> fresh;
        for (const Card &card : m_cards) {
            if (!isBelow(card.deck, scope))
                continue;
            if (!card.schedule)
                fresh.push_back(card);
            else if (card.schedule->due <= m_today)
                due.push_back(card);
        }
        std::ranges::stable_sort(due, {}, [this](const Card &card) { return place(card); });
        if (m_order.newOrder == NewOrder::Random)
            std::ranges::stable_sort(
                fresh, {}, [this](const Card &card) { return placeByChance(card.id, m_today); });
        const std::vector<CardId> reviews = withinLimits(due, m_reviews);
        const std::vector<CardId> firsts = withinLimits(fresh, m_new);
        return placed(reviews, firsts);
    }

private:
    using Left = std::map<DeckId, int>;

    bool isBelow(DeckId deck, std::optional<DeckId> scope)
    {
        for (std::optional<DeckId> up = deck; up; up = m_parents[*up])
            if (!scope || *up == *scope)
                return true;
        return false;
    }

    void take(DeckId deck, Left &left)
    {
        for (std::optional<DeckId> up = deck; up; up = m_parents[*up])
            --left[*up];
    }

    std::vector<CardId> withinLimits(const std::vector<Card> &cards, Left left)
    {
        std::vector<CardId> chosen;
        for (const Card &card : cards) {
            bool hasRoom = true;
            for (std::optional<DeckId> up = card.deck; up; up = m_parents[*up])
                hasRoom = hasRoom && left[*up] > 0;
            if (!hasRoom)
                continue;
            take(card.deck, left);
            chosen.push_back(card.id);
        }
        return chosen;
    }

    std::tuple<double, std::int64_t, CardId> place(const Card &card)
    {
        const Schedule &schedule = *card.schedule;
        const int due = schedule.due.number();
        const int interval = schedule.memory.interval;
        switch (m_order.reviewOrder) {
        case ReviewOrder::RelativeOverdueness:
            return {static_cast<double>(due - m_today.number()) / std::max(1, interval), due,
                    card.id};
        case ReviewOrder::DueThenRandom:
            return {due, placeByChance(card.id, m_today), card.id};
        case ReviewOrder::Due:
            return {due, 0, card.id};
        case ReviewOrder::ShortestInterval:
            return {interval, due, card.id};
        case ReviewOrder::LongestInterval:
            return {-interval, due, card.id};
        case ReviewOrder::Random:
            break;
        }
        return {0, placeByChance(card.id, m_today), card.id};
    }

    std::vector<CardId> placed(const std::vector<CardId> &due, const std::vector<CardId> &fresh)
    {
        std::vector<CardId> queue = due;
        if (m_order.newPlace == NewPlace::First)
            queue.insert(queue.begin(), fresh.begin(), fresh.end());
        else if (m_order.newPlace == NewPlace::Last)
            queue.insert(queue.end(), fresh.begin(), fresh.end());
        else
            for (std::size_t k = 0; k < fresh.size(); ++k) {
                const std::size_t total = due.size() + fresh.size();
                const std::size_t at = ((k + 1) * total + fresh.size() - 1) / fresh.size() - 1;
                queue.insert(queue.begin() + static_cast<std::ptrdiff_t>(at), fresh[k]);
            }
        return queue;
    }

    Collection &m_collection;
    DeckOptions m_order;
    StudyDay m_today;
    std::vector<Card> m_cards; ///< in deck order
    std::map<DeckId, std::optional<DeckId>> m_parents;
    Left m_new;
    Left m_reviews;
};

store::QueuedCard queued(int card, int deck, int due, NoteId family)
{
    return {.card = CardId(card),
            .deck = DeckId(deck),
            .family = family,
            .kind = CardKind::Basic,
            .interval = 10,
            .due = StudyDay(due)};
}

std::vector<int> idsOf(const std::vector<store::QueuedCard> &queue)
{
    std::vector<int> ids;
    for (const store::QueuedCard &card : queue)
        ids.push_back(static_cast<int>(card.card.value()));
    return ids;
}

} // namespace

RC_GTEST_PROP(DayQueue, AsksWhatANaiveReckoningSays, ())
{
    RandomCollection random(*rc::gen::arbitrary<std::uint64_t>());
    const std::optional<DeckId> scope = random.scope();
    const std::vector<CardId> expected = NaiveDay(random).asks(scope);
    RC_ASSERT(random.collection()->counts(scope)->total() == static_cast<int>(expected.size()));
    RC_ASSERT(random.study(1'000, scope) == expected);
}

TEST(DayQueue, KeepsTheDaysRandomOrderOverARestartAndHasAnotherTomorrow)
{
    TempCollection collection;
    std::string deck = "---\ndeck: D\nid: d\n---\n";
    for (int i = 0; i < 40; ++i)
        deck += "\n## front " + std::to_string(i) + "\n\nback\n";
    collection.import(deck);
    ASSERT_TRUE(collection->savePreset(
        {DefaultPreset, "Default", {.newPerDay = 40, .newOrder = NewOrder::Random}}));
    const auto ask = [&](int most) {
        auto session = *collection->startSession({.seed = 1});
        std::vector<CardId> asked;
        for (int i = 0; i < most; ++i) {
            const auto shown = *session->current();
            if (!shown)
                break;
            asked.push_back(shown->card.id);
            EXPECT_TRUE(session->answer(Grade::Good, {}));
        }
        return asked;
    };
    const auto undoAll = [&](std::size_t count) {
        for (std::size_t i = 0; i < count; ++i)
            ASSERT_TRUE(*collection->undo());
    };
    const std::vector<CardId> whole = ask(40);
    EXPECT_FALSE(std::ranges::is_sorted(whole));
    undoAll(whole.size());
    std::vector<CardId> inParts = ask(15);
    collection.reopen();
    const std::vector<CardId> rest = ask(40);
    inParts.insert(inParts.end(), rest.begin(), rest.end());
    EXPECT_EQ(inParts, whole);
    undoAll(whole.size());
    collection.clock.advance(hours(24));
    EXPECT_NE(ask(40), whole);
}

TEST(DayOrder, MergesDecksOfDifferentOrdersEvenly)
{
    Preset last{PresetId(9), "Longest due first", {}};
    last.options.reviewOrder = ReviewOrder::Due;
    const OptionBook book({{last.id, last}}, {{DeckId(2), last.id}});
    const StudyDay today(100);
    std::vector<store::QueuedCard> due;
    for (int i = 1; i <= 4; ++i)
        due.push_back(queued(i, 1, 90 + i, NoteId(i)));
    for (int i = 11; i <= 12; ++i)
        due.push_back(queued(i, 2, 20 - i, NoteId(i)));
    EXPECT_THAT(idsOf(study::inReviewOrder(book, due, today)), ElementsAre(1, 2, 12, 3, 4, 11));
}

TEST(DayOrder, PutsNewCardsWhereTheOptionsOfTheirDeckSay)
{
    std::map<PresetId, Preset> presets;
    for (const NewPlace place : {NewPlace::First, NewPlace::Last}) {
        const PresetId id(2 + static_cast<int>(place));
        presets.emplace(id, Preset{id, "p", {.newPlace = place}});
    }
    const OptionBook book(presets, {{DeckId(2), PresetId(3)}, {DeckId(3), PresetId(4)}});
    const std::vector<store::QueuedCard> due{queued(1, 1, 9, NoteId(1)),
                                             queued(2, 1, 9, NoteId(2))};
    const std::vector<store::QueuedCard> fresh{
        queued(30, 3, 9, NoteId(30)), queued(10, 1, 9, NoteId(10)), queued(20, 2, 9, NoteId(20))};
    EXPECT_THAT(idsOf(study::interleave(book, due, fresh)), ElementsAre(20, 1, 2, 10, 30));
}

} // namespace engram
