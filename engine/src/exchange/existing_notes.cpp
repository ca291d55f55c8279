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
        auto brought = broughtByFile();
        if (!brought)
            return failFrom(brought);
        m_found.isOfFile = *std::move(brought);
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

    Result<std::vector<bool>> broughtByFile()
    {
        std::set<DeckId> decks;
        for (const study::KnownDeck &deck : m_known.all())
            if (isOfFile(deck.deck.id))
                decks.insert(deck.deck.id);
        std::vector<NoteId> ids;
        ids.reserve(m_found.notes.size());
        for (const Note &note : m_found.notes)
            ids.push_back(note.id);
        return m_store.broughtInto(ids, decks);
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

std::vector<std::size_t> orphansOf(const ExistingNotes &existing,
                                   const std::vector<bool> &isMatched)
{
    std::set<NoteId> missing;
    for (std::size_t i = 0; i < existing.liveCount; ++i)
        if (!isMatched[i] && existing.isOfFile[i])
            missing.insert(existing.notes[i].id);
    std::vector<std::size_t> orphans;
    for (std::size_t i = 0; i < existing.liveCount; ++i)
        if (const Note &note = existing.notes[i];
            !isMatched[i] &&
            (missing.contains(note.id) || (note.parent && missing.contains(*note.parent))))
            orphans.push_back(i);
    return orphans;
}

Result<ExistingNotes> existingNotes(store::Store &store, const study::KnownDecks &known,
                                    const FileDecks &decks)
{
    return NoteLoading(store, known, decks).load();
}

} // namespace engram::exchange
