// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
/// Beginning each kind of session over 1,000,000 cards in steady use, and planning minutes over what is
/// due of them.

#include <chrono>
#include <vector>

#include <benchmark/benchmark.h>
#include <engram/collection.h>
#include <engram/random.h>

#include "bench/steady_collection.h"
#include "study/minute_plan.h"

namespace engram
{
namespace
{

bench::SteadyCollection &steady()
{
    static bench::SteadyCollection made(1'000'000);
    return made;
}

/// Until the first card is there.
void Begin(benchmark::State &state, const SessionOptions &options)
{
    auto collection = steady().open();
    int cards = 0;
    for (auto _ : state) {
        auto session = *collection->startSession(options);
        benchmark::DoNotOptimize(session->current());
        cards = session->progress().total;
    }
    state.counters["cards"] = cards;
}

void PlanMinutes(benchmark::State &state)
{
    auto collection = steady().open();
    MinutePlan plan;
    for (auto _ : state)
        plan = *collection->planMinutes(std::chrono::minutes(7));
    state.counters["due"] = plan.cards + plan.putOff;
}

void PlanMinutesPure(benchmark::State &state)
{
    Random chance(3);
    std::vector<study::PlannableCard> due;
    for (int i = 0; i < 100'000; ++i)
        due.push_back({CardId(i + 1), static_cast<Days>(chance.below(400)),
                       static_cast<Days>(1 + chance.below(300)),
                       std::chrono::milliseconds(2'000 + chance.below(30'000))});
    for (auto _ : state)
        benchmark::DoNotOptimize(study::planCards(due, std::chrono::minutes(7)));
}

BENCHMARK(PlanMinutesPure)->Unit(benchmark::kMillisecond);
BENCHMARK(PlanMinutes)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(Begin, due, SessionOptions{})->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(Begin, quiz, SessionOptions{.kind = SessionKind::Quiz, .shuffled = true})
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(Begin, exam, SessionOptions{.kind = SessionKind::Exam})
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(Begin, cram, SessionOptions{.kind = SessionKind::Cram, .newToo = true})
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(Begin, ahead, SessionOptions{.kind = SessionKind::Ahead, .days = 7})
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(Begin, weak, SessionOptions{.kind = SessionKind::Weak})
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(Begin, search_due, SessionOptions{.search = "is:due"})
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(Begin, search_words, SessionOptions{.search = "Fact 4321"})
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(Begin, search_lapses, SessionOptions{.search = "prop:lapses>1 kind:fact"})
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(Begin, search_cram,
                  SessionOptions{.kind = SessionKind::Cram, .search = "is:mature"})
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(Begin, minutes,
                  SessionOptions{.kind = SessionKind::Minutes, .limit = std::chrono::minutes(7)})
    ->Unit(benchmark::kMillisecond);

} // namespace
} // namespace engram
