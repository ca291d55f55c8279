// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// A library as large as is promised to be quick. Making it takes minutes: with ENGRAM_BENCH_FOLDER it is
/// kept there for the next time.

#include <algorithm>
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

/// So many notes in sixty decks, half of them with two cards, of all kinds, written on four days; half
/// of the cards in review, a few flagged or suspended.
class LibraryCollection
{
public:
    explicit LibraryCollection(int notes)
    {
        if (const char *kept = std::getenv("ENGRAM_BENCH_FOLDER"))
            m_path = std::filesystem::path(kept) / ("library-" + std::to_string(notes) + ".engram");
        if (!std::filesystem::exists(m_path))
            make(notes);
    }

    std::unique_ptr<Collection> open() { return *Collection::open({.path = m_path}, clock); }

    test::ManualClock clock;

    /// A line of words out of three thousand, the first of which are the most frequent.
    static std::string words(Random &chance, std::uint64_t least, std::uint64_t most)
    {
        std::string line;
        for (std::uint64_t left = least + chance.below(most - least + 1); left > 0; --left)
            line += (line.empty() ? "" : " ") +
                    word(std::min(chance.below(3'000), chance.below(3'000)));
        return line;
    }

    static std::string word(std::uint64_t number)
    {
        Random letters(number * 7 + 1);
        std::string made;
        for (std::uint64_t left = 2 + letters.below(3); left > 0; --left) {
            made += "bcdfghklmnprstvz"[letters.below(16)];
            made += "aeiou"[letters.below(5)];
        }
        return made;
    }

private:
    void make(int notes)
    {
        constexpr int Days = 4;
        const EngineRules rules;
        auto store = *store::Store::open({.path = m_path, .deviceSeed = 5}, rules);
        Random chance(14);
        std::vector<DeckId> decks;
        std::vector<NoteId> made;
        for (int day = 0; day < Days; ++day) {
            log::Batch batch{.at = clock.now() - std::chrono::hours(24 * (500 - 100 * day)),
                             .rows = {}};
            for (int i = 0; day == 0 && i < 60; ++i)
                addDeck(batch, decks, *store);
            for (int i = 0; i < notes / Days; ++i)
                addNote(batch, made, decks, *store, chance);
            check(store->commit(batch));
        }
        log::Batch life{.at = clock.now(), .rows = {}};
        for (const NoteId note : made)
            addLife(life, cardId(note, 0), chance);
        check(store->commit(life));
    }

    static void addDeck(log::Batch &batch, std::vector<DeckId> &decks, store::Store &store)
    {
        const std::string n = std::to_string(decks.size());
        Deck deck{.id = store.newDeckId(), .key = "d" + n, .name = "Deck " + n};
        if (decks.size() % 10 != 0)
            deck.parent = decks[decks.size() - decks.size() % 10];
        decks.push_back(deck.id);
        batch.rows.emplace_back(log::Event(log::DeckSaved{std::move(deck)}));
    }

    static void addNote(log::Batch &batch, std::vector<NoteId> &made,
                        const std::vector<DeckId> &decks, store::Store &store, Random &chance)
    {
        const std::size_t place = made.size();
        Note note{.id = store.newNoteId(),
                  .deck = decks[place / 10 % decks.size()],
                  .key = "n" + std::to_string(place),
                  .tags = {},
                  .attributes = {},
                  .content = Basic{words(chance, 4, 9), words(chance, 5, 20), place % 2 == 1}};
        for (std::uint64_t tags = chance.below(3); tags > 0; --tags)
            note.tags.push_back(word(chance.below(40)));
        if (place % 10 == 0)
            note.content = Question{.heading = words(chance, 6, 12),
                                    .body = {},
                                    .hints = {words(chance, 4, 8)},
                                    .options = {{words(chance, 2, 6), words(chance, 3, 9), true},
                                                {words(chance, 2, 6), words(chance, 3, 9), false},
                                                {words(chance, 2, 6), words(chance, 3, 9), false}},
                                    .explanation = words(chance, 30, 60)};
        else if (place % 10 == 2)
            note.parent = made[place - 2];
        made.push_back(note.id);
        batch.rows.emplace_back(log::Event(log::NoteSaved{std::move(note)}));
    }

    void addLife(log::Batch &batch, CardId card, Random &chance) const
    {
        if (chance.below(50) == 0)
            batch.rows.emplace_back(
                log::Event(log::CardMarked{.card = card,
                                           .suspended = chance.below(2) == 0,
                                           .flag = static_cast<int>(chance.below(8))}));
        const auto times = chance.below(4);
        int daysAgo = static_cast<int>(30 * times + chance.below(60));
        for (std::uint64_t i = 0; i < times; ++i) {
            batch.rows.emplace_back(
                Review{.card = card,
                       .at = clock.now() - std::chrono::hours(24 * daysAgo),
                       .grade = chance.below(5) == 0 ? Grade::Wrong : Grade::Good,
                       .taken = std::chrono::seconds(6),
                       .intervalBefore = 0,
                       .firstEver = i == 0,
                       .choice = {}});
            daysAgo -= 1 + static_cast<int>(chance.below(29));
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
    std::filesystem::path m_path = m_folder / "library.engram";
};

} // namespace engram::bench
