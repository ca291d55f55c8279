// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include <engram/collection.h>
#include <engram/deck_file.h>
#include <gtest/gtest.h>

#include "support/manual_clock.h"
#include "support/temp_folder.h"

namespace engram::test
{

/// A real collection in a folder of its own, with a clock to turn.
class TempCollection
{
public:
    TempCollection() { reopen(); }

    Collection &operator*() { return *m_collection; }
    Collection *operator->() { return m_collection.get(); }

    /// Closes and opens again, as a restart of the program does; `meanwhile` the file is closed.
    void reopen(const std::function<void()> &meanwhile = {})
    {
        m_collection.reset();
        if (meanwhile)
            meanwhile();
        auto opened = Collection::open({.path = path(), .deviceSeed = 7}, clock);
        if (!opened) {
            ADD_FAILURE() << opened.error().detail;
            std::abort();
        }
        m_collection = *std::move(opened);
    }

    [[nodiscard]] std::filesystem::path path() const { return m_folder / "test.engram"; }
    [[nodiscard]] std::filesystem::path folder() const { return m_folder.path(); }

    /// Imports a deck as text and returns the plan that was carried out.
    ImportPlan import(std::string_view markdown, const std::string &name = "Test")
    {
        auto plan = m_collection->planImport(parseDeckFile(markdown, name), name);
        EXPECT_TRUE(plan) << plan.error().detail;
        auto applied = m_collection->applyImport(*plan);
        EXPECT_TRUE(applied) << applied.error().detail;
        return *std::move(plan);
    }

    /// The note with this key, in any deck.
    Note note(std::string_view key)
    {
        auto decks = m_collection->decks();
        EXPECT_TRUE(decks);
        for (const DeckSummary &summary : *decks) {
            auto notes = m_collection->notesOf(summary.deck.id);
            EXPECT_TRUE(notes);
            for (const Note &note : *notes)
                if (note.key == key)
                    return note;
        }
        ADD_FAILURE() << "no note " << key;
        std::abort();
    }

    /// Takes forgetting out of the way: no card is suspended because it was forgotten again and again.
    void withoutLeeches()
    {
        EXPECT_TRUE(m_collection->savePreset({DefaultPreset, "Default", {.leechThreshold = 0}}));
    }

    ManualClock clock;

private:
    TempFolder m_folder;
    std::unique_ptr<Collection> m_collection;
};

} // namespace engram::test
