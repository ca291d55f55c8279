// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors

// Find and replace, tags and duplicates over many notes: alone in a collection, and among a million. Each
// iteration changes notes in one step; set ENGRAM_BENCH_FOLDER to keep the collections.

#include <ctime>
#include <map>
#include <memory>
#include <string>

#include <benchmark/benchmark.h>
#include <engram/collection.h>

#include "bench/library_collection.h"

namespace engram
{
namespace
{

Collection &collectionOf(int notes)
{
    struct Opened
    {
        explicit Opened(int notes) : library(notes), collection(library.open()) {}
        bench::LibraryCollection library;
        std::unique_ptr<Collection> collection;
    };
    static std::map<int, Opened> all;
    return *all.try_emplace(notes, notes).first->second.collection;
}

/// Of the process, while the machine does other things, too.
double processorMilliseconds()
{
    return static_cast<double>(std::clock()) * 1'000 / CLOCKS_PER_SEC;
}

std::vector<NoteId> firstNotes(Collection &collection, std::size_t most)
{
    const auto rows = *collection.findRows(*Search::parse("note:basic"),
                                           {LibraryMode::Notes, {LibraryColumn::Title}}, 0, most);
    std::vector<NoteId> notes;
    for (const RowId row : rows)
        notes.emplace_back(row.value());
    return notes;
}

/// One letter in the back of so many notes; range(0) in the collection, range(1) looked at.
void Replace(benchmark::State &state)
{
    Collection &collection = collectionOf(static_cast<int>(state.range(0)));
    const auto notes = firstNotes(collection, static_cast<std::size_t>(state.range(1)));
    const auto replacement = Replacement::make(
        {.find = "^([a-z])", .with = R"(4\1)", .isExpression = true, .parts = {NotePart::Back}});
    for (auto _ : state) {
        double begin = processorMilliseconds();
        const auto list = *collection.listReplacements(notes, *replacement);
        while (!*list->step()) {
        }
        state.counters["find_cpu_ms"] = processorMilliseconds() - begin;
        begin = processorMilliseconds();
        const auto done = list->apply();
        state.counters["apply_cpu_ms"] = processorMilliseconds() - begin;
        state.counters["changed"] = done && *done ? static_cast<double>((*done)->notes.size()) : -1;
        state.PauseTiming();
        (void)collection.undo();
        state.ResumeTiming();
    }
}
BENCHMARK(Replace)
    ->Args({100'000, 100'000})
    ->Args({1'000'000, 100'000})
    ->Iterations(1)
    ->Repetitions(3)
    ->Unit(benchmark::kMillisecond);

void RenameTag(benchmark::State &state)
{
    Collection &collection = collectionOf(static_cast<int>(state.range(0)));
    const std::string tag = bench::LibraryCollection::word(5);
    for (auto _ : state) {
        const double begin = processorMilliseconds();
        const auto done = collection.renameTag(tag, "renamed");
        state.counters["cpu_ms"] = processorMilliseconds() - begin;
        state.counters["changed"] =
            done && *done ? static_cast<double>((*done)->changes.notes.size()) : -1;
        state.PauseTiming();
        (void)collection.undo();
        state.ResumeTiming();
    }
}
BENCHMARK(RenameTag)->Arg(1'000'000)->Iterations(1)->Unit(benchmark::kMillisecond);

void Tags(benchmark::State &state)
{
    Collection &collection = collectionOf(static_cast<int>(state.range(0)));
    for (auto _ : state)
        state.counters["tags"] = static_cast<double>(collection.tags()->size());
}
BENCHMARK(Tags)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

void Duplicates(benchmark::State &state)
{
    Collection &collection = collectionOf(static_cast<int>(state.range(0)));
    for (auto _ : state)
        state.counters["groups"] = static_cast<double>(collection.duplicates()->size());
}
BENCHMARK(Duplicates)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace engram
