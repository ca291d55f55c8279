// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "study/deck_merge.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

#include "deckfile/taken_ids.h"
#include "media/media_names.h"
#include "study/deck_names.h"
#include "study/deck_tree.h"

namespace engram::study
{

namespace
{

class Merge
{
public:
    Merge(const StudyContext &context, const DeckTree &tree, DeckId from, DeckId into)
        : m_context(context), m_tree(tree), m_from(from),
          m_isAnotherFile(tree.rootOf(from) != tree.rootOf(into))
    {
    }

    Result<log::Batch> batch(DeckId into)
    {
        if (m_isAnotherFile)
            if (auto read = readKeys(m_tree.rootOf(into)); !read)
                return failFrom(read);
        if (auto merged = merge(m_from, into); !merged)
            return failFrom(merged);
        // In the bin is what a batch begins by removing.
        log::Batch batch = m_context.newBatch();
        for (const DeckId deck : m_emptied)
            batch.rows.emplace_back(log::Event(log::DeckRemoved{deck}));
        batch.rows.insert(batch.rows.end(), std::make_move_iterator(m_rows.begin()),
                          std::make_move_iterator(m_rows.end()));
        return batch;
    }

private:
    /// Ids are those of one file: of another's, some may be taken.
    Result<void> readKeys(DeckId root)
    {
        for (const DeckId deck : m_tree.subtree(root))
            for (const bool isRemoved : {false, true}) {
                auto notes = m_context.store.notes(deck, isRemoved);
                if (!notes)
                    return failFrom(notes);
                for (const Note &note : *notes)
                    m_keys.take(note.key);
            }
        return {};
    }

    Result<void> merge(DeckId from, DeckId into)
    {
        m_emptied.push_back(from);
        auto order = m_context.store.noteOrder(into);
        if (!order)
            return failFrom(order);
        for (const bool isRemoved : {false, true}) {
            auto notes = m_context.store.notes(from, isRemoved);
            if (!notes)
                return failFrom(notes);
            for (Note &note : *notes) {
                const NoteId id = note.id;
                note.deck = into;
                if (m_isAnotherFile)
                    note.key = m_keys.takeLike(note.key);
                m_rows.emplace_back(log::Event(log::NoteSaved{std::move(note)}));
                if (isRemoved) // is in the bin as long as before: see Store::noteRemovedAt()
                    m_rows.emplace_back(log::Event(log::NoteRemoved{id}));
                else
                    order->push_back(id);
            }
        }
        m_rows.emplace_back(log::Event(log::DeckOrdered{into, *std::move(order)}));
        return mergeBelow(from, into);
    }

    Result<void> mergeBelow(DeckId from, DeckId into)
    {
        std::int64_t place = placeBelow(m_tree, into);
        for (const DeckId id : m_tree.subtree(from)) {
            const Deck &deck = *m_tree.find(id);
            if (deck.parent != from)
                continue;
            if (const auto same = sameNameBelow(into, deck)) {
                if (auto merged = merge(id, *same); !merged)
                    return merged;
                continue;
            }
            Deck moved = deck;
            moved.parent = into;
            moved.position = place++;
            m_rows.emplace_back(log::Event(log::DeckSaved{std::move(moved)}));
        }
        return {};
    }

    [[nodiscard]] std::optional<DeckId> sameNameBelow(DeckId into, const Deck &deck) const
    {
        for (const Deck &other : m_tree.decks())
            if (other.parent == into && other.id != m_from && other.id != deck.id &&
                isSameName(other.name, deck.name))
                return other.id;
        return std::nullopt;
    }

    const StudyContext &m_context;
    const DeckTree &m_tree;
    DeckId m_from;
    bool m_isAnotherFile;
    std::vector<std::variant<log::Event, Review>> m_rows;
    deckfile::TakenIds m_keys;
    std::vector<DeckId> m_emptied;
};

} // namespace

Result<ChangeSet> mergeDecks(const StudyContext &context, DeckId from, DeckId into)
{
    auto decks = context.store.decks();
    if (!decks)
        return failFrom(decks);
    const DeckTree tree(*std::move(decks));
    if (tree.find(from) == nullptr || tree.find(into) == nullptr)
        return fail(Errc::NotFound, "there is no such deck");
    if (std::ranges::count(tree.subtree(from), into) > 0)
        return fail(Errc::InvalidInput, "a deck cannot be merged into itself or one below it");
    auto batch = Merge(context, tree, from, into).batch(into);
    if (!batch)
        return failFrom(batch);
    if (auto named = media::nameMedia(context, *batch); !named)
        return failFrom(named);
    return context.store.commit(*batch);
}

} // namespace engram::study
