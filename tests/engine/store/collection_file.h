// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include <unistd.h>

#include "store/store.h"
#include "support/plain_rules.h"
#include "support/temp_folder.h"

namespace engram::test
{

/// The value of a result, or a failing test that says why.
template <class T>
T valueOf(Result<T> result)
{
    if (!result)
        throw std::runtime_error("unexpected failure: " + result.error().detail);
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// Where a commit need not wait for a disk: these tests commit thousands of times, and it is not the
/// disk that they test.
inline std::filesystem::path memoryFolder()
{
    const std::filesystem::path shared("/dev/shm");
    return access(shared.c_str(), W_OK) == 0 ? shared : std::filesystem::temp_directory_path();
}

inline constexpr std::int64_t Noon =
    20'000 * std::int64_t{86'400'000} + std::int64_t{12} * 3'600'000;

/// Day 20,000 at noon, `days` and `milliseconds` later.
inline Instant noon(int days = 0, std::int64_t milliseconds = 0)
{
    return Instant(
        std::chrono::milliseconds(Noon + days * std::int64_t{86'400'000} + milliseconds));
}

inline const PlainRules &plainRules()
{
    static const PlainRules rules;
    return rules;
}

inline Result<std::unique_ptr<store::Store>> tryOpen(const std::filesystem::path &path,
                                                     bool readOnly = false,
                                                     std::uint64_t seed = 0x1234'5678'9abcULL)
{
    return store::Store::open({path, true, readOnly, seed}, plainRules());
}

inline std::unique_ptr<store::Store> open(const std::filesystem::path &path, bool readOnly = false,
                                          std::uint64_t seed = 0x1234'5678'9abcULL)
{
    return valueOf(tryOpen(path, readOnly, seed));
}

inline log::Batch batchOf(std::vector<std::variant<log::Event, Review>> rows, Instant at = noon())
{
    return {at, std::chrono::minutes(0), std::move(rows)};
}

inline ChangeSet save(store::Store &store, log::Event event, Instant at = noon())
{
    return valueOf(store.commit(batchOf({std::move(event)}, at)));
}

inline Deck deckNamed(DeckId id, const std::string &name, std::optional<DeckId> parent = {})
{
    return {id, parent, name, name, 0, {}};
}

inline DeckId addDeck(store::Store &store, const std::string &name = "deck",
                      std::optional<DeckId> parent = {})
{
    const DeckId id = store.newDeckId();
    save(store, log::DeckSaved{deckNamed(id, name, parent)});
    return id;
}

inline Note basicNote(NoteId id, DeckId deck, const std::string &front = "front",
                      std::optional<NoteId> parent = {})
{
    return {id,    deck, parent, "k" + std::to_string(id.value()),
            false, {},   {},     Basic{front, "back", false}};
}

inline Note questionNote(NoteId id, DeckId deck, bool draft = false)
{
    return {id,
            deck,
            {},
            "q" + std::to_string(id.value()),
            true,
            {"tag"},
            {{"source", "book"}},
            Question{"Which?",
                     "",
                     {"a hint"},
                     {{"yes", "because", !draft}, {"no", "", false}},
                     false,
                     "explained"}};
}

inline NoteId addBasic(store::Store &store, DeckId deck, const std::string &front = "front",
                       std::optional<NoteId> parent = {})
{
    const NoteId id = store.newNoteId();
    save(store, log::NoteSaved{basicNote(id, deck, front, parent)});
    return id;
}

inline NoteId addQuestion(store::Store &store, DeckId deck, bool draft = false)
{
    const NoteId id = store.newNoteId();
    save(store, log::NoteSaved{questionNote(id, deck, draft)});
    return id;
}

inline Review review(CardId card, Grade grade = Grade::Good, Instant at = noon(),
                     ReviewMode mode = ReviewMode::Scheduled)
{
    return {card,  at, std::chrono::minutes(60), grade, mode, std::chrono::milliseconds(4'200), 0,
            false, {}};
}

inline ChangeSet answer(store::Store &store, const Review &review)
{
    return valueOf(store.commit({review.at, review.utcOffset, {review}}));
}

inline bool undo(store::Store &store)
{
    const auto step = valueOf(store.undoStep());
    if (step)
        save(store, log::Undone{step->batch});
    return step.has_value();
}

inline bool redo(store::Store &store)
{
    const auto step = valueOf(store.redoStep());
    if (step)
        save(store, log::Undone{step->batch});
    return step.has_value();
}

inline std::string digest(store::Store &store)
{
    return valueOf(store.projectionDigest());
}

} // namespace engram::test
