// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
/// Beginning each kind of session over 1,000,000 cards in steady use, and planning minutes over what is
/// due of them.

#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>
#include <engram/collection.h>
#include <engram/random.h>

#include "bench/engine_rules.h"
#include "store/store.h"
#include "study/minute_plan.h"
#include "support/manual_clock.h"
#include "support/temp_folder.h"

namespace engram
{
namespace
{

using std::chrono::hours;

/// Twenty decks of questions with nine facts each, all answered one to four times, the last time within
/// their interval but before today or, one in ten, some days before that.
class SteadyCollection
{
public:
    explicit SteadyCollection(int cards)
    {
        const bench::Rules rules;
        auto store = *store::Store::open({.path = path(), .deviceSeed = 5}, rules);
        Random chance(12);
        log::Batch batch{.at = clock.now() - hours(24 * 400), .rows = {}};
        std::vector<DeckId> decks;
        for (int i = 0; i < 20; ++i) {
            decks.push_back(store->newDeckId());
            const std::string n = std::to_string(i);
            batch.rows.emplace_back(log::Event(
                log::DeckSaved{{.id = decks.back(), .key = "d" + n, .name = "Deck " + n}}));
        }
        std::vector<NoteId> notes;
        for (int i = 0; i < cards; ++i) {
            const std::string n = std::to_string(i);
            notes.push_back(store->newNoteId());
            Note note{.id = notes.back(),
                      .deck = decks[static_cast<std::size_t>(i / 10) % decks.size()],
                      .key = "n" + n,
                      .tags = {},
                      .attributes = {},
                      .content = Basic{"Fact " + n, "Known.", false}};
            if (i % 10 == 0)
                note.content = Question{.heading = "Question " + n,
                                        .body = {},
                                        .hints = {},
                                        .options = {{"yes", {}, true}, {"no", {}, false}},
                                        .explanation = {}};
            else
                note.parent = notes[static_cast<std::size_t>(i - i % 10)];
            batch.rows.emplace_back(log::Event(log::NoteSaved{std::move(note)}));
        }
        check(store->commit(batch));
        log::Batch reviews{.at = clock.now(), .rows = {}};
        for (const NoteId note : notes)
            addReviews(reviews, cardId(note, 0), chance);
        check(store->commit(reviews));
    }

    std::unique_ptr<Collection> open() { return *Collection::open({.path = path()}, clock); }
    [[nodiscard]] std::filesystem::path path() const { return m_folder / "steady.engram"; }

    test::ManualClock clock;

private:
    void addReviews(log::Batch &batch, CardId card, Random &chance) const
    {
        constexpr std::array<int, 4> Intervals{1, 6, 15, 38};
        const auto times = 1 + chance.below(4);
        int daysAgo =
            1 + static_cast<int>(chance.below(static_cast<std::uint64_t>(Intervals.at(times - 1))));
        if (chance.below(10) == 0)
            daysAgo += static_cast<int>(chance.below(10));
        for (std::size_t i = 0; i + 1 < times; ++i)
            daysAgo += Intervals.at(i);
        for (std::size_t i = 0; i < times; ++i) {
            batch.rows.emplace_back(Review{.card = card,
                                           .at = clock.now() - hours(24 * daysAgo),
                                           .grade = Grade::Good,
                                           .taken = std::chrono::seconds(6),
                                           .intervalBefore = i == 0 ? 0 : Intervals.at(i - 1),
                                           .firstEver = i == 0,
                                           .choice = {}});
            daysAgo -= Intervals.at(i);
        }
    }

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

SteadyCollection &steady()
{
    static SteadyCollection made(1'000'000);
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
