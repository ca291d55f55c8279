// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "exchange/existing_notes.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "exchange/merged_notes.h"

namespace engram::exchange
{

namespace
{

class NoteLoading
{
public:
    NoteLoading(store::Store &store, const study::KnownDecks &known, const FileDecks &decks)
        : m_store(store), m_known(known), m_decks(decks)
    {
    }

    Result<ExistingNotes> load()
    {
        auto merged = mergedNotes(m_store);
        if (!merged)
            return failFrom(merged);
        std::vector<std::size_t> ends;
        for (const bool removed : {false, true})
            for (const bool isGone : {false, true}) {
                auto loaded = addOfDecks(isGone, removed);
                if (loaded && isGone)
                    loaded = addMerged(*merged, removed);
                if (!loaded)
                    return failFrom(loaded);
                ends.push_back(m_found.notes.size());
            }
        m_found.liveCount = ends[0];
        m_found.orphansFrom = ends[1];
        for (std::size_t i = 0; i < m_found.liveCount; ++i) {
            const auto from = merged->find(m_found.notes[i].id);
            m_found.isGuest.push_back(from != merged->end() && !isOfFile(from->second));
        }
        return std::move(m_found);
    }

private:
    Result<void> addOfDecks(bool isGone, bool removed)
    {
        for (const study::KnownDeck &deck : m_known.all()) {
            if (deck.isGone != isGone || !isOfFile(deck.deck.id))
                continue;
            auto notes = m_store.notes(deck.deck.id, removed);
            if (!notes)
                return failFrom(notes);
            std::ranges::move(*notes, std::back_inserter(m_found.notes));
        }
        return {};
    }

    Result<void> addMerged(const MergedNotes &merged, bool removed)
    {
        std::set<NoteId> known;
        for (const Note &note : m_found.notes)
            known.insert(note.id);
        for (const auto &[id, from] : merged) {
            if (known.contains(id) || !isOfFile(from))
                continue;
            auto isRemoved = m_store.isRemoved(id);
            auto note = m_store.note(id);
            if (!isRemoved || !note)
                return !isRemoved ? failFrom(isRemoved) : failFrom(note);
            if (*isRemoved == removed)
                m_found.notes.push_back(*std::move(note));
        }
        return {};
    }

    /// Whether the deck came with this file, or is what one of its sections means now.
    [[nodiscard]] bool isOfFile(DeckId deck) const
    {
        const DeckId root = m_decks.root.deck.id;
        return m_known.fileOf(deck) == root || deck == root || m_decks.hasSection(deck);
    }
    [[nodiscard]] bool isOfFile(const std::vector<DeckId> &decks) const
    {
        return std::ranges::any_of(decks, [this](DeckId deck) { return isOfFile(deck); });
    }

    store::Store &m_store;
    const study::KnownDecks &m_known;
    const FileDecks &m_decks;
    ExistingNotes m_found;
};

} // namespace

Result<ExistingNotes> existingNotes(store::Store &store, const study::KnownDecks &known,
                                    const FileDecks &decks)
{
    return NoteLoading(store, known, decks).load();
}

} // namespace engram::exchange
