// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
/// What Today reads anew after each step: the tree of decks with its counts, of 2,000 and of 4,000
/// decks, all with something new. Twice as many may take twice as long.

#include <string>

#include <benchmark/benchmark.h>
#include <engram/collection.h>
#include <fmt/format.h>

#include "support/temp_collection.h"

namespace engram
{
namespace
{

/// Roots of 99 sections each.
std::string deckOf100(int root)
{
    std::string text = fmt::format("---\ndeck: Root {0}\nid: root-{0}\n---\n", root);
    for (int section = 1; section < 100; ++section)
        text += fmt::format("\n# Section {0}\n\n## Question {0}?\n\nAnswer {0}.\n", section);
    return text;
}

void Today(benchmark::State &state)
{
    test::TempCollection collection;
    for (int root = 0; root < state.range(0) / 100; ++root)
        collection.import(deckOf100(root));
    std::size_t decks = 0;
    for (auto _ : state)
        decks = collection->decks()->size();
    state.counters["decks"] = static_cast<double>(decks);
}

BENCHMARK(Today)->Arg(2'000)->Arg(4'000)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace engram
