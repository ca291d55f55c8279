// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
// What a page of the questions of a large deck costs, at its beginning and in its midst.
#include <engram/collection.h>

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "engine_rules.h"
#include "store/store.h"
#include "support/manual_clock.h"
#include "support/temp_folder.h"

namespace engram
{
namespace
{

constexpr int Questions = 100'000;
constexpr std::size_t Page = 200;

/// One deck of questions with a fact each.
class LargeDeck
{
public:
    LargeDeck()
    {
        const EngineRules rules;
        auto store = *store::Store::open({.path = path(), .deviceSeed = 5}, rules);
        log::Batch batch{.at = clock.now(), .rows = {}};
        const DeckId deck = store->newDeckId();
        batch.rows.emplace_back(
            log::Event(log::DeckSaved{{.id = deck, .key = "d", .name = "Deck"}}));
        std::vector<NoteId> order;
        for (int i = 0; i < Questions; ++i) {
            const std::string n = std::to_string(i);
            order.push_back(store->newNoteId());
            const NoteId question = order.back();
            batch.rows.emplace_back(
                log::Event(log::NoteSaved{{.id = question,
                                           .deck = deck,
                                           .key = "q" + n,
                                           .tags = {},
                                           .attributes = {},
                                           .content = Question{.heading = "Question " + n,
                                                               .body = {},
                                                               .hints = {},
                                                               .options = {{"yes", {}, true}},
                                                               .explanation = {}}}}));
            order.push_back(store->newNoteId());
            batch.rows.emplace_back(
                log::Event(log::NoteSaved{{.id = order.back(),
                                           .deck = deck,
                                           .parent = question,
                                           .key = "f" + n,
                                           .tags = {},
                                           .attributes = {},
                                           .content = Basic{"Fact " + n, "Known.", false}}}));
        }
        middle = order[Questions];
        batch.rows.emplace_back(log::Event(log::DeckOrdered{deck, std::move(order)}));
        if (const auto made = store->commit(batch); !made) {
            std::fprintf(stderr, "%s\n", made.error().detail.c_str());
            std::abort();
        }
    }

    std::unique_ptr<Collection> open() { return *Collection::open({.path = path()}, clock); }
    [[nodiscard]] std::filesystem::path path() const { return m_folder / "large.engram"; }

    test::ManualClock clock;
    NoteId middle{0};

private:
    test::TempFolder m_folder;
};

void PageOfQuestions(benchmark::State &state)
{
    static LargeDeck deck;
    auto collection = deck.open();
    const auto after = state.range(0) != 0 ? std::optional(deck.middle) : std::nullopt;
    for (auto _ : state)
        if (collection->questionsOf({}, after, Page)->size() != Page)
            state.SkipWithError("no whole page");
}

BENCHMARK(PageOfQuestions)->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace engram
