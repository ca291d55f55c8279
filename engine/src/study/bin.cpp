// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "study/bin.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "study/deck_names.h"
#include "study/deck_tree.h"

namespace engram::study
{

using store::GoneDeck;

namespace
{

/// The decks in the bin, by what was removed at once: which deck each went with, itself if it was
/// the one that was meant.
class Bin
{
public:
    static Result<Bin> read(const StudyContext &context)
    {
        auto gone = context.store.goneDecks(true);
        if (!gone)
            return failFrom(gone);
        Bin bin;
        bin.m_decks = *std::move(gone);
        for (const GoneDeck &deck : bin.m_decks)
            bin.m_byId.emplace(deck.deck.id, &deck);
        return bin;
    }

    Bin(Bin &&) = default; // the map points into the list, whose elements stay where they are
    Bin &operator=(Bin &&) = default;

    [[nodiscard]] const std::vector<GoneDeck> &decks() const { return m_decks; }
    [[nodiscard]] const GoneDeck *find(DeckId deck) const
    {
        const auto found = m_byId.find(deck);
        return found == m_byId.end() ? nullptr : found->second;
    }
    /// Whether two decks were removed at once. A file may have two of one name.
    [[nodiscard]] bool areOne(DeckId deck, DeckId other) const
    {
        const GoneDeck *one = find(deck);
        const GoneDeck *two = find(other);
        return one != nullptr && two != nullptr && headOf(*one) == headOf(*two);
    }
    [[nodiscard]] DeckId headOf(const GoneDeck &deck) const
    {
        const GoneDeck *head = &deck;
        // Only damage could make a ring; its length bounds the way.
        for (std::size_t steps = 0; head->deck.parent && steps < m_decks.size(); ++steps) {
            const GoneDeck *above = find(*head->deck.parent);
            if (above == nullptr || above->batch != deck.batch)
                break;
            head = above;
        }
        return head->deck.id;
    }

private:
    Bin() = default;

    std::vector<GoneDeck> m_decks;
    std::map<DeckId, const GoneDeck *> m_byId;
};

Result<void> addRestoredDecks(const StudyContext &context, const std::vector<DeckId> &decks,
                              log::Batch &batch)
{
    auto live = context.store.decks();
    auto bin = Bin::read(context);
    if (!live || !bin)
        return !live ? failFrom(live) : failFrom(bin);
    const DeckTree tree(*std::move(live));
    std::vector<Deck> wanted; // there afterwards
    for (const DeckId id : decks) {
        if (tree.find(id) != nullptr)
            continue;
        const GoneDeck *head = bin->find(id);
        if (head == nullptr)
            return fail(Errc::NotFound, "there is no such deck");
        for (const GoneDeck &deck : bin->decks())
            if (bin->headOf(deck) == bin->headOf(*head) &&
                std::ranges::find(wanted, deck.deck.id, &Deck::id) == wanted.end())
                wanted.push_back(deck.deck);
    }
    std::vector<Deck> all = tree.decks();
    all.insert(all.end(), wanted.begin(), wanted.end());
    // Whose parent stays in the bin is a root until that comes back, too.
    for (Deck &deck : all)
        if (deck.parent && std::ranges::find(all, *deck.parent, &Deck::id) == all.end())
            deck.parent.reset();
    const DeckTree after(std::move(all));
    for (const Deck &deck : wanted) {
        const Deck *there = after.find(deck.id);
        for (const Deck &other : after.decks())
            if (other.id != deck.id && other.parent == there->parent &&
                isSameName(other.name, deck.name) && !bin->areOne(other.id, deck.id))
                return fail(Errc::InvalidInput,
                            fmt::format("there is another deck “{}” at its place; rename that one "
                                        "first",
                                        other.name));
        batch.rows.emplace_back(log::Event(log::DeckSaved{deck}));
    }
    return {};
}

Result<void> addRestoredNotes(const StudyContext &context, const std::vector<NoteId> &notes,
                              log::Batch &batch)
{
    std::set<NoteId> met;
    const auto bringBack = [&](Note note) {
        if (met.insert(note.id).second)
            batch.rows.emplace_back(log::Event(log::NoteSaved{std::move(note)}));
    };
    for (const NoteId id : notes) {
        auto removed = context.store.isRemoved(id);
        if (!removed)
            return failFrom(removed);
        if (!*removed)
            continue;
        auto note = context.store.note(id);
        if (!note)
            return failFrom(note);
        auto facts = context.store.factsOf(id, true);
        if (!facts)
            return failFrom(facts);
        if (note->parent) {
            auto isParentGone = context.store.isRemoved(*note->parent);
            auto parent = context.store.note(*note->parent);
            if (!isParentGone || !parent)
                return !isParentGone ? failFrom(isParentGone) : failFrom(parent);
            if (*isParentGone)
                bringBack(*std::move(parent));
        }
        bringBack(*std::move(note));
        for (const NoteId factId : *facts) {
            auto fact = context.store.note(factId);
            if (!fact)
                return failFrom(fact);
            bringBack(*std::move(fact));
        }
    }
    return {};
}

} // namespace

Result<ChangeSet> restoreFromBin(const StudyContext &context, const std::vector<NoteId> &notes,
                                 const std::vector<DeckId> &decks)
{
    log::Batch batch = context.newBatch();
    if (auto added = addRestoredNotes(context, notes, batch); !added)
        return failFrom(added);
    if (!decks.empty())
        if (auto added = addRestoredDecks(context, decks, batch); !added)
            return failFrom(added);
    return batch.rows.empty() ? ChangeSet{} : context.store.commit(batch);
}

Result<std::vector<RemovedDeck>> removedDecks(const StudyContext &context)
{
    auto bin = Bin::read(context);
    if (!bin)
        return failFrom(bin);
    std::vector<RemovedDeck> heads;
    for (const GoneDeck &deck : bin->decks())
        if (bin->headOf(deck) == deck.deck.id)
            heads.push_back({.deck = deck.deck, .at = deck.at});
    for (const GoneDeck &deck : bin->decks()) {
        auto notes = context.store.notesKept(deck.deck.id);
        if (!notes)
            return failFrom(notes);
        const auto head = std::ranges::find(heads, bin->headOf(deck),
                                            [](const RemovedDeck &row) { return row.deck.id; });
        if (head == heads.end())
            continue;
        head->notes += *notes;
        head->decksBelow += head->deck.id == deck.deck.id ? 0 : 1;
    }
    return heads;
}

} // namespace engram::study
