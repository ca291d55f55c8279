// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
/// The library over a million notes with one and a half million cards: the first rows of searches, its
/// orders, windows anywhere; and what writing costs beside it.

#include <algorithm>
#include <chrono>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <benchmark/benchmark.h>
#include <engram/collection.h>
#include <engram/deck_file.h>

#include "bench/library_collection.h"

namespace engram
{
namespace
{

constexpr int Notes = 1'000'000;

bench::LibraryCollection &library()
{
    static bench::LibraryCollection made(Notes);
    return made;
}

Collection &opened()
{
    static const auto collection = library().open();
    return *collection;
}

Search searchFor(const std::string &query)
{
    return *Search::parse(query);
}

using Clock = std::chrono::steady_clock;

double millisecondsSince(Clock::time_point begin)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

void FirstRows(benchmark::State &state, const std::string &query, const LibraryView &view)
{
    Collection &collection = opened();
    std::size_t found = 0;
    for (auto _ : state)
        found = collection.findRows(searchFor(query), view, 0, 50)->size();
    state.counters["rows"] = static_cast<double>(found);
}

void WholeList(benchmark::State &state, const std::string &query, const LibraryView &view)
{
    Collection &collection = opened();
    for (auto _ : state) {
        const auto list = *collection.listRows(searchFor(query), view);
        double longest = 0;
        for (bool isDone = false; !isDone;) {
            const auto begin = Clock::now();
            isDone = *list->step(2'000);
            longest = std::max(longest, millisecondsSince(begin));
        }
        state.counters["rows"] = static_cast<double>(list->rows().size());
        state.counters["longest_step_ms"] = longest;
    }
}

/// As a screen does it: steps of a few milliseconds, and after two seconds the person has gone on.
void Killer(benchmark::State &state, const std::string &query, const LibraryView &view)
{
    constexpr double MostMilliseconds = 2'000;
    Collection &collection = opened();
    const auto search = Search::parse(query);
    if (!search) {
        state.SkipWithError("refused");
        return;
    }
    for (auto _ : state) {
        const auto list = *collection.listRows(*search, view);
        const auto begun = Clock::now();
        double longest = 0;
        std::size_t most = 200;
        bool isDone = false;
        while (!isDone && millisecondsSince(begun) < MostMilliseconds) {
            const auto begin = Clock::now();
            isDone = *list->step(most);
            const double took = millisecondsSince(begin);
            longest = std::max(longest, took);
            if (took > 8)
                most = std::max<std::size_t>(most / 2, 1);
            else if (took < 3)
                most *= 2;
        }
        state.counters["done"] = isDone ? 1 : 0;
        state.counters["rows"] = static_cast<double>(list->rows().size());
        state.counters["longest_step_ms"] = longest;
    }
}

/// The rows of fifty ids in a row, anywhere.
void Window(benchmark::State &state, LibraryMode mode)
{
    Collection &collection = opened();
    const auto rows =
        *collection.findRows(searchFor(""), {mode, {LibraryColumn::Interval}}, 0, 2'000'000);
    Random chance(16);
    double longest = 0;
    for (auto _ : state) {
        const std::size_t first = chance.below(rows.size() - 50);
        const auto begin = Clock::now();
        benchmark::DoNotOptimize(collection.libraryRows(std::span(rows).subspan(first, 50), mode));
        longest = std::max(longest, millisecondsSince(begin));
    }
    state.counters["longest_ms"] = longest;
}

std::string repeatedTerm(const std::string &term, const std::string &between, int times)
{
    std::string query = term;
    for (int i = 1; i < times; ++i)
        query += between + term;
    return query;
}

const std::vector<std::pair<std::string, std::string>> &queries()
{
    static const std::string common = bench::LibraryCollection::word(3);
    static const std::string usual = bench::LibraryCollection::word(900);
    static const std::vector<std::pair<std::string, std::string>> all = {
        {"everything", ""},
        {"common word", common},
        {"two words", common + " " + usual},
        {"none has it", "qqqq"},
        {"short word", "zo"},
        {"due", "is:due"},
        {"flagged", "flag:3"},
        {"no such interval", "prop:interval>4000"},
        {"a deck", "deck:\"Deck 7\""},
        {"tag", "tag:" + bench::LibraryCollection::word(5)},
        {"expression", "re:" + usual.substr(0, 2) + "[aeiou]+$"},
        {"expression of none", "re:qq[aeiou]+q$"},
    };
    return all;
}

const std::vector<std::pair<std::string, std::string>> &killers()
{
    static const std::vector<std::pair<std::string, std::string>> all = {
        {"500 words or", repeatedTerm("zo", " or ", 500)},
        {"300 long words or", repeatedTerm(bench::LibraryCollection::word(3), " or ", 300)},
        {"400 words", repeatedTerm(bench::LibraryCollection::word(3), " ", 400)},
        {"500 without", repeatedTerm("-q", " ", 500)},
        {"big repeats", "re:\"(a|b|c|d|e){0,90}q\""},
        {"200 expressions", repeatedTerm("re:\"(x+x+)+y\"", " or ", 200)},
        {"wildcards", "*a*e*i*o*u*a*e*i*o*u*q*"},
        {"200 reviewed", repeatedTerm("reviewed:400", " or ", 200)},
    };
    return all;
}

void addAll()
{
    for (const auto &[name, query] : queries())
        benchmark::RegisterBenchmark(("FirstRows/" + name).c_str(), FirstRows, query, LibraryView{})
            ->Unit(benchmark::kMillisecond);
    for (std::size_t column = 0; column < LibraryColumns; ++column)
        for (const LibraryMode mode : {LibraryMode::Cards, LibraryMode::Notes})
            for (const bool descending : {false, true}) {
                const LibraryView view{mode, {static_cast<LibraryColumn>(column), descending}};
                const std::string name = std::to_string(column) +
                                         (mode == LibraryMode::Cards ? "/cards" : "/notes") +
                                         (descending ? "/down" : "/up");
                benchmark::RegisterBenchmark(("Sorted/" + name).c_str(), FirstRows, "", view)
                    ->Unit(benchmark::kMillisecond);
            }
    for (const LibraryColumn column :
         {LibraryColumn::Deck, LibraryColumn::Title, LibraryColumn::Interval})
        benchmark::RegisterBenchmark(
            ("WholeList/" + std::to_string(static_cast<int>(column))).c_str(), WholeList, "",
            LibraryView{LibraryMode::Cards, {column}})
            ->Unit(benchmark::kMillisecond);
    for (const auto &[name, query] : killers())
        benchmark::RegisterBenchmark(("Killer/" + name).c_str(), Killer, query, LibraryView{})
            ->Iterations(1)
            ->Unit(benchmark::kMillisecond);
    for (const LibraryMode mode : {LibraryMode::Cards, LibraryMode::Notes})
        benchmark::RegisterBenchmark(mode == LibraryMode::Cards ? "Window/cards" : "Window/notes",
                                     Window, mode)
            ->Unit(benchmark::kMillisecond);
}

const int added = (addAll(), 0);

/// One answer, until its commit has returned.
void Answer(benchmark::State &state)
{
    auto collection = library().open();
    (void)collection->saveSettings({.newPerDay = 0, .reviewsPerDay = 100'000});
    auto session = *collection->startSession({.seed = 3});
    std::vector<double> times;
    for (auto _ : state) {
        (void)session->current();
        const auto begin = Clock::now();
        if (!session->answer(Grade::Good, {.taken = std::chrono::seconds(4)})) {
            state.SkipWithError("no card left");
            break;
        }
        times.push_back(millisecondsSince(begin));
    }
    std::ranges::sort(times);
    if (!times.empty()) {
        state.counters["p50_ms"] = times[times.size() / 2];
        state.counters["p99_ms"] = times[times.size() * 99 / 100];
    }
}

/// A deck file of so many notes, compared and taken in.
void Import(benchmark::State &state)
{
    Random chance(15);
    std::string text = "---\ndeck: New\nid: new\n---\n";
    for (int i = 0; i < state.range(0); ++i)
        text += "\n## " + bench::LibraryCollection::words(chance, 4, 9) + " {#m" +
                std::to_string(i) + "}\n\n" + bench::LibraryCollection::words(chance, 5, 20) + "\n";
    const auto parsed = parseDeckFile(text);
    const test::ManualClock clock;
    for (auto _ : state) {
        state.PauseTiming();
        auto folder = std::make_unique<test::TempFolder>();
        auto collection = *Collection::open({.path = *folder / "c.engram"}, clock);
        state.ResumeTiming();
        const auto plan = collection->planImport(parsed, "new");
        benchmark::DoNotOptimize(collection->applyImport(*plan));
        state.PauseTiming();
        collection.reset();
        folder.reset();
        state.ResumeTiming();
    }
}

BENCHMARK(Answer)->Iterations(2'000)->Unit(benchmark::kMillisecond);
BENCHMARK(Import)->Arg(100'000)->Iterations(1)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace engram
