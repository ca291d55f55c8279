// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
/// Undo and redo over 1,000,000 cards and the log that goes with them, until they are on disk. Where the
/// collection is kept in memory (ENGRAM_BENCH_FOLDER=/dev/shm) the figures are those without the disk.

#include <chrono>
#include <ctime>
#include <vector>

#include <benchmark/benchmark.h>
#include <engram/collection.h>

#include "bench/steady_collection.h"

namespace engram
{
namespace
{

using std::chrono::steady_clock;

bench::SteadyCollection &steady()
{
    static bench::SteadyCollection made(1'000'000);
    return made;
}

/// Times `action` alone. Counted apart is what the processor spent on it, which a disk or a busy machine
/// does not change.
template <class Action>
void timeIn(benchmark::State &state, Action action)
{
    const std::clock_t spent = std::clock();
    const auto begin = steady_clock::now();
    if (!action())
        state.SkipWithError("there was nothing to do");
    state.SetIterationTime(std::chrono::duration<double>(steady_clock::now() - begin).count());
    state.counters["cpu_ms"] +=
        1'000.0 * static_cast<double>(std::clock() - spent) / CLOCKS_PER_SEC;
}

bool wasTaken(const Result<std::optional<Step>> &step)
{
    return step && step->has_value();
}

enum class Timed { Undo, Redo };

/// What `act` does is undone, or undone and done again.
template <class Act>
void TakeBack(benchmark::State &state, Collection &collection, Timed timed, Act act)
{
    for (auto _ : state) {
        if (!act()) {
            state.SkipWithError("no step was made");
            break;
        }
        if (timed == Timed::Redo)
            (void)collection.undo();
        timeIn(state, [&] {
            return wasTaken(timed == Timed::Undo ? collection.undo() : collection.redo());
        });
    }
    state.counters["cpu_ms"].flags = benchmark::Counter::kAvgIterations;
}

void OfAnswer(benchmark::State &state, Timed timed)
{
    auto collection = steady().open();
    auto session = *collection->startSession({.seed = 3});
    TakeBack(state, *collection, timed,
             [&] { return *session->current() && session->answer(Grade::Good, {}).has_value(); });
}

void OfFlag(benchmark::State &state, Timed timed)
{
    auto collection = steady().open();
    const Search everything = *Search::parse("");
    const std::vector<CardId> cards =
        *collection->findCards(everything, 0, static_cast<std::size_t>(state.range(0)));
    int flag = 0;
    TakeBack(state, *collection, timed, [&] {
        flag = flag % 7 + 1;
        return collection->setFlag(cards, flag).has_value();
    });
}

BENCHMARK_CAPTURE(OfAnswer, undo, Timed::Undo)
    ->UseManualTime()
    ->Iterations(50)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(OfAnswer, redo, Timed::Redo)
    ->UseManualTime()
    ->Iterations(50)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(OfFlag, undo, Timed::Undo)
    ->Arg(1)
    ->UseManualTime()
    ->Iterations(20)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(OfFlag, undo, Timed::Undo)
    ->Arg(1'000)
    ->UseManualTime()
    ->Iterations(3)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(OfFlag, redo, Timed::Redo)
    ->Arg(1)
    ->UseManualTime()
    ->Iterations(20)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(OfFlag, redo, Timed::Redo)
    ->Arg(1'000)
    ->UseManualTime()
    ->Iterations(3)
    ->Unit(benchmark::kMillisecond);

} // namespace
} // namespace engram
