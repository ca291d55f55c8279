// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
/// What a person waits for, over collections of 1,000 to 1,000,000 cards: opening, today's counts,
/// starting a session, an answer until it is on disk and the next card is there.

#include <algorithm>
#include <chrono>
#include <map>
#include <vector>

#include <benchmark/benchmark.h>
#include <engram/collection.h>
#include <engram/exchange.h>
#include <engram/random.h>

#include "engine_rules.h"
#include "store/store.h"
#include "support/files.h"
#include "support/manual_clock.h"
#include "support/temp_folder.h"

namespace engram
{
namespace
{

using std::chrono::hours;
using std::chrono::steady_clock;

/// A collection of so many basic notes, of which four in five have been reviewed once, on one of the
/// last thirty days.
class BigCollection
{
public:
    explicit BigCollection(int cards)
    {
        const EngineRules rules;
        auto store = *store::Store::open({.path = path(), .deviceSeed = 5}, rules);
        Random chance(11);
        const DeckId deck = store->newDeckId();
        log::Batch notes{.at = clock.now() - hours(24 * 40), .rows = {}};
        notes.rows.emplace_back(
            log::Event(log::DeckSaved{{.id = deck, .key = "big", .name = "Big"}}));
        std::vector<NoteId> ids;
        for (int i = 0; i < cards; ++i) {
            const std::string n = std::to_string(i);
            ids.push_back(store->newNoteId());
            notes.rows.emplace_back(
                log::Event(log::NoteSaved{{.id = ids.back(),
                                           .deck = deck,
                                           .key = "n" + n,
                                           .tags = {},
                                           .attributes = {},
                                           .content = Basic{"What is the number after " + n + "?",
                                                            "The next one.", false}}}));
        }
        check(store->commit(notes));
        for (int day = 30; day > 0; --day) {
            log::Batch batch{.at = clock.now() - hours(24 * day), .rows = {}};
            for (std::size_t i = static_cast<std::size_t>(day); i < ids.size(); i += 30) {
                if (i % 5 == 0)
                    continue;
                batch.rows.emplace_back(
                    Review{.card = cardId(ids[i], 0),
                           .at = batch.at,
                           .grade = chance.below(8) == 0 ? Grade::Wrong : Grade::Good,
                           .taken = std::chrono::seconds(6),
                           .firstEver = true,
                           .choice = {}});
            }
            check(store->commit(batch));
        }
    }

    std::unique_ptr<Collection> open() { return *Collection::open({.path = path()}, clock); }
    [[nodiscard]] std::filesystem::path path() const { return m_folder / "big.engram"; }

    test::ManualClock clock;

private:
    template <class R>
    static void check(const R &result)
    {
        if (!result) {
            std::fprintf(stderr, "%s\n", result.error().detail.c_str());
            std::abort();
        }
    }

    test::TempFolder m_folder;
};

BigCollection &collectionOf(std::int64_t cards)
{
    static std::map<std::int64_t, std::unique_ptr<BigCollection>> made;
    auto &entry = made[cards];
    if (!entry)
        entry = std::make_unique<BigCollection>(static_cast<int>(cards));
    return *entry;
}

void Open(benchmark::State &state)
{
    BigCollection &big = collectionOf(state.range(0));
    for (auto _ : state)
        benchmark::DoNotOptimize(big.open());
}

void TodaysCounts(benchmark::State &state)
{
    auto collection = collectionOf(state.range(0)).open();
    for (auto _ : state)
        benchmark::DoNotOptimize(collection->counts());
}

void StartSessionAndFirstCard(benchmark::State &state)
{
    auto collection = collectionOf(state.range(0)).open();
    for (auto _ : state) {
        auto session = collection->startSession({.seed = 3});
        benchmark::DoNotOptimize((*session)->current());
    }
}

/// One iteration is answer() until its commit has returned, and the next card's content.
void AnswerAndNextCard(benchmark::State &state)
{
    auto collection = collectionOf(state.range(0)).open();
    (void)collection->saveSettings({.newPerDay = 0, .reviewsPerDay = 100'000});
    auto session = *collection->startSession({.seed = 3});
    (void)session->current();
    std::vector<double> answers;
    std::vector<double> cards;
    for (auto _ : state) {
        const auto begin = steady_clock::now();
        if (!session->answer(Grade::Good, {.taken = std::chrono::seconds(4)})) {
            state.SkipWithError("no card left");
            break;
        }
        const auto answered = steady_clock::now();
        benchmark::DoNotOptimize(session->current());
        const auto shown = steady_clock::now();
        answers.push_back(std::chrono::duration<double, std::milli>(answered - begin).count());
        cards.push_back(std::chrono::duration<double, std::milli>(shown - answered).count());
    }
    const auto percentile = [](std::vector<double> &values, double share) {
        std::ranges::sort(values);
        return values.empty() ? 0.0
                              : values[static_cast<std::size_t>(
                                    share * static_cast<double>(values.size() - 1))];
    };
    state.counters["answer_p50_ms"] = percentile(answers, 0.5);
    state.counters["answer_p99_ms"] = percentile(answers, 0.99);
    state.counters["next_p50_ms"] = percentile(cards, 0.5);
    state.counters["next_p99_ms"] = percentile(cards, 0.99);
}

void ImportShippedDeck(benchmark::State &state)
{
    const test::ManualClock clock;
    const auto path = std::filesystem::path(ENGRAM_DECKS) / "distributed-systems.md";
    for (auto _ : state) {
        state.PauseTiming();
        auto folder = std::make_unique<test::TempFolder>();
        auto collection = *Collection::open({.path = *folder / "c.engram"}, clock);
        state.ResumeTiming();
        const auto parsed = readDeck(path);
        const auto plan = collection->planImport(*parsed, "deck");
        benchmark::DoNotOptimize(collection->applyImport(*plan));
        state.PauseTiming();
        collection.reset();
        folder.reset();
        state.ResumeTiming();
    }
}

BENCHMARK(ImportShippedDeck)->Unit(benchmark::kMillisecond);
BENCHMARK(Open)->Arg(1'000)->Arg(100'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK(TodaysCounts)->Arg(1'000)->Arg(100'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK(StartSessionAndFirstCard)
    ->Arg(1'000)
    ->Arg(100'000)
    ->Arg(1'000'000)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(AnswerAndNextCard)
    ->Arg(100'000)
    ->Arg(1'000'000)
    ->Iterations(2'000)
    ->Unit(benchmark::kMillisecond);

} // namespace
} // namespace engram
