// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// A large collection in steady use. Making it takes minutes: with ENGRAM_BENCH_FOLDER it is kept there
/// for the next time.

#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include <engram/collection.h>
#include <engram/random.h>

#include "engine_rules.h"
#include "store/store.h"
#include "support/manual_clock.h"
#include "support/temp_folder.h"

namespace engram::bench
{

/// Twenty decks of questions with nine facts each, all answered one to four times, the last time within
/// their interval but before today or, one in ten, some days before that.
class SteadyCollection
{
public:
    explicit SteadyCollection(int cards)
    {
        if (const char *kept = std::getenv("ENGRAM_BENCH_FOLDER"))
            m_path = std::filesystem::path(kept) / ("steady-" + std::to_string(cards) + ".engram");
        if (!std::filesystem::exists(m_path))
            make(cards);
    }

    std::unique_ptr<Collection> open() { return *Collection::open({.path = path()}, clock); }
    [[nodiscard]] std::filesystem::path path() const { return m_path; }

    test::ManualClock clock;

private:
    void make(int cards)
    {
        const EngineRules rules;
        auto store = *store::Store::open({.path = path(), .deviceSeed = 5}, rules);
        Random chance(12);
        log::Batch batch{.at = clock.now() - std::chrono::hours(24 * 400), .rows = {}};
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
                                           .at = clock.now() - std::chrono::hours(24 * daysAgo),
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
    std::filesystem::path m_path = m_folder / "steady.engram";
};

} // namespace engram::bench
