// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors

// What a person waits for at a million cards and a million reviews. The commit is measured beside a
// bare insert into a write-ahead log on the same disk, which is what no program can go below. Set
// TMPDIR to choose the disk.

#include "store/store.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>
#include <vector>

#include <SQLiteCpp/SQLiteCpp.h>

#include "support/plain_rules.h"
#include "support/temp_folder.h"

using namespace engram;

namespace
{

constexpr int Decks = 20;

template <class T>
T need(Result<T> result)
{
    if (!result)
        throw std::runtime_error(result.error().detail);
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

Instant dayAt(std::int64_t day, std::int64_t milliseconds = 0)
{
    return Instant(std::chrono::milliseconds(day * 86'400'000 + 43'200'000 + milliseconds));
}

constexpr std::int64_t Today = 20'000;

/// `cards` notes of one card in 20 decks, and `reviews` answers spread evenly over the first `answered`.
std::unique_ptr<store::Store> makeCollection(const std::filesystem::path &path,
                                             const test::PlainRules &rules, int cards, int reviews,
                                             int answered)
{
    auto store = need(store::Store::open({path, true, false, 1}, rules));
    std::vector<DeckId> decks;
    log::Batch batch{dayAt(Today - 400), {}, {}};
    for (int i = 0; i < Decks; ++i) {
        decks.push_back(store->newDeckId());
        batch.rows.emplace_back(
            log::DeckSaved{{decks.back(), {}, std::to_string(i), "deck", i, {}}});
    }
    std::vector<NoteId> notes;
    const auto flush = [&] {
        need(store->commit(batch));
        batch.rows.clear();
    };
    for (int i = 0; i < cards; ++i) {
        notes.push_back(store->newNoteId());
        batch.rows.emplace_back(log::NoteSaved{{notes.back(),
                                                decks[static_cast<std::size_t>(i) % Decks],
                                                {},
                                                "k",
                                                false,
                                                {},
                                                {},
                                                Basic{"front", "back", false}}});
        if (batch.rows.size() == 100'000)
            flush();
    }
    flush();
    const int rounds = answered == 0 ? 0 : reviews / answered;
    for (int round = 0; round < rounds; ++round)
        for (int i = 0; i < answered; ++i) {
            const auto grade = static_cast<Grade>(3 + (i + round) % 3);
            batch.rows.emplace_back(Review{cardId(notes[static_cast<std::size_t>(i)], 0),
                                           dayAt(Today - 300 + round * 7 + i % 280, i),
                                           {},
                                           grade,
                                           ReviewMode::Scheduled,
                                           std::chrono::milliseconds(5'000),
                                           0,
                                           round == 0,
                                           {}});
            if (batch.rows.size() == 100'000)
                flush();
        }
    if (!batch.rows.empty())
        flush();
    return store;
}

/// Made once for all measurements of its size.
struct Million
{
    test::TempFolder folder;
    test::PlainRules rules;
    std::unique_ptr<store::Store> store =
        makeCollection(folder / "m.engram", rules, 1'000'000, 1'000'000, 500'000);
};

Million &million()
{
    static Million made;
    return made;
}

std::string residentMegabytes()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmRSS:"))
            return std::to_string(std::stol(line.substr(6)) / 1024) + " MB";
    return "unknown";
}

void reportPercentiles(benchmark::State &state, std::vector<double> &microseconds)
{
    std::sort(microseconds.begin(), microseconds.end());
    const auto at = [&](double share) {
        return microseconds[static_cast<std::size_t>(share *
                                                     static_cast<double>(microseconds.size() - 1))];
    };
    state.counters["p50_us"] = at(0.50);
    state.counters["p99_us"] = at(0.99);
}

template <class Action>
void measureEach(benchmark::State &state, Action action)
{
    std::vector<double> microseconds;
    for (auto _ : state) {
        const auto start = std::chrono::steady_clock::now();
        action();
        microseconds.push_back(
            std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start)
                .count());
    }
    reportPercentiles(state, microseconds);
}

void bareCommit(benchmark::State &state)
{
    const test::TempFolder folder;
    SQLite::Database database((folder / "bare.db").string(),
                              SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database.exec(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE t (a INTEGER, b TEXT)");
    SQLite::Statement insert(
        database, "INSERT INTO t VALUES (1, 'an answer of about the size of a review, say so')");
    measureEach(state, [&] {
        insert.exec();
        insert.reset();
    });
}
BENCHMARK(bareCommit)->Iterations(2'000)->Unit(benchmark::kMicrosecond);

void answerCommit(benchmark::State &state)
{
    store::Store &store = *million().store;
    const std::vector<store::QueuedCard> due =
        need(store.dueCards(need(store.decks()).front().id, StudyDay(Today), 2'000));
    std::size_t next = 0;
    measureEach(state, [&] {
        const Instant at = dayAt(Today, static_cast<std::int64_t>(next));
        const CardId card = due[next++ % due.size()].card;
        need(store.commit({at,
                           {},
                           {Review{card,
                                   at,
                                   {},
                                   Grade::Good,
                                   ReviewMode::Scheduled,
                                   std::chrono::milliseconds(5'000),
                                   0,
                                   false,
                                   {}}}}));
    });
}
BENCHMARK(answerCommit)->Iterations(2'000)->Unit(benchmark::kMicrosecond);

void undoAndRedo(benchmark::State &state)
{
    store::Store &store = *million().store;
    for (auto _ : state) {
        need(store.commit(
            {dayAt(Today), {}, {log::Event(log::Undone{need(store.undoStep())->batch})}}));
        need(store.commit(
            {dayAt(Today), {}, {log::Event(log::Undone{need(store.redoStep())->batch})}}));
    }
}
BENCHMARK(undoAndRedo)->Iterations(200)->Unit(benchmark::kMicrosecond);

void tallies(benchmark::State &state)
{
    store::Store &store = *million().store;
    std::size_t rows = 0;
    for (auto _ : state)
        rows = need(store.tallies()).size();
    state.counters["rows"] = static_cast<double>(rows);
}
BENCHMARK(tallies)->Unit(benchmark::kMicrosecond);

void dueCards(benchmark::State &state)
{
    store::Store &store = *million().store;
    const DeckId deck = need(store.decks()).front().id;
    for (auto _ : state)
        benchmark::DoNotOptimize(need(store.dueCards(deck, StudyDay(Today), 200)));
}
BENCHMARK(dueCards)->Unit(benchmark::kMillisecond);

void newCards(benchmark::State &state)
{
    store::Store &store = *million().store;
    const DeckId deck = need(store.decks()).front().id;
    for (auto _ : state) {
        int left = 20;
        need(store.visitNewCards(deck, StudyDay(Today),
                                 [&](const store::QueuedCard &) { return --left > 0; }));
    }
}
BENCHMARK(newCards)->Unit(benchmark::kMicrosecond);

void openMillion(benchmark::State &state)
{
    Million &made = million();
    for (auto _ : state) {
        made.store.reset();
        made.store =
            need(store::Store::open({made.folder / "m.engram", false, false, 1}, made.rules));
    }
}
BENCHMARK(openMillion)->Iterations(5)->Unit(benchmark::kMillisecond);

void rebuildMillionReviews(benchmark::State &state)
{
    const test::TempFolder folder;
    const test::PlainRules rules;
    const auto store = makeCollection(folder / "r.engram", rules, static_cast<int>(state.range(0)),
                                      1'000'000, static_cast<int>(state.range(0)));
    for (auto _ : state)
        need(store->rebuild());
    state.SetLabel("resident " + residentMegabytes());
}
BENCHMARK(rebuildMillionReviews)
    ->Arg(50'000)
    ->Arg(100'000)
    ->Iterations(3)
    ->Unit(benchmark::kMillisecond);

} // namespace
