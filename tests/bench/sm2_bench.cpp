// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors

/// Replaying SM-2 over many cards' grades. Target: over 50 million reviews a second on one core.

#include <benchmark/benchmark.h>

#include <engram/random.h>
#include <engram/sm2.h>

#include <cstdint>
#include <span>
#include <vector>

namespace
{

using namespace engram;

constexpr std::size_t Cards = 100'000;
constexpr std::size_t ReviewsEach = 10;

/// Grades as people give them: one failure in ten, mostly Good.
std::vector<Grade> gradesOfManyCards()
{
    constexpr Grade Usual[] = {Grade::Wrong, Grade::Hard, Grade::Hard, Grade::Good, Grade::Good,
                               Grade::Good,  Grade::Good, Grade::Good, Grade::Good, Grade::Easy};
    Random random(1);
    std::vector<Grade> grades(Cards * ReviewsEach);
    for (Grade &grade : grades)
        grade = Usual[random.below(std::size(Usual))];
    return grades;
}

void replaySm2ByCard(benchmark::State &state)
{
    const Sm2Parameters parameters{static_cast<Sm2Variant>(state.range(0)), 36'500};
    const std::vector<Grade> grades = gradesOfManyCards();
    for (auto _ : state) {
        std::int64_t load = 0;
        for (std::size_t card = 0; card < Cards; ++card) {
            const std::span reviews(grades.data() + card * ReviewsEach, ReviewsEach);
            load += replaySm2(reviews, parameters).interval;
        }
        benchmark::DoNotOptimize(load);
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(grades.size()));
}
BENCHMARK(replaySm2ByCard)->ArgName("variant")->Arg(0)->Arg(1);

} // namespace
