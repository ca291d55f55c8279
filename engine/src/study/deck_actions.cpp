// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "study/deck_actions.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include <engram/deck_file.h>
#include <fmt/format.h>

#include "deckfile/taken_ids.h"
#include "study/deck_names.h"
#include "study/deck_tree.h"

namespace engram::study
{

using store::GoneDeck;

namespace
{

Result<DeckTree> treeOf(const StudyContext &context)
{
    auto decks = context.store.decks();
    if (!decks)
        return failFrom(decks);
    return DeckTree(*std::move(decks));
}

tl::unexpected<Error> noSuchDeck()
{
    return fail(Errc::NotFound, "there is no such deck");
}

Result<ChangeSet> save(const StudyContext &context, Deck deck)
{
    log::Batch batch = context.newBatch();
    batch.rows.emplace_back(log::Event(log::DeckSaved{std::move(deck)}));
    return context.store.commit(batch);
}

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

} // namespace

Result<DeckId> newDeck(const StudyContext &context, std::string_view name,
                       std::optional<DeckId> parent)
{
    auto tree = treeOf(context);
    if (!tree)
        return failFrom(tree);
    if (parent && tree->find(*parent) == nullptr)
        return noSuchDeck();
    auto kept = checkedName(*tree, name, parent, {});
    if (!kept)
        return failFrom(kept);
    deckfile::TakenIds keys;
    for (const Deck &deck : tree->decks())
        if (deck.parent == parent)
            keys.take(deck.key);
    const DeckId id = context.store.newDeckId();
    auto saved = save(context, {.id = id,
                                .parent = parent,
                                .key = keys.takeLike(deriveId(*kept)),
                                .name = *kept,
                                .position = placeBelow(*tree, parent),
                                .frontMatter = {}});
    if (!saved)
        return failFrom(saved);
    return id;
}

Result<ChangeSet> renameDeck(const StudyContext &context, DeckId deck, std::string_view name)
{
    auto tree = treeOf(context);
    if (!tree)
        return failFrom(tree);
    const Deck *before = tree->find(deck);
    if (before == nullptr)
        return noSuchDeck();
    auto kept = checkedName(*tree, name, before->parent, deck);
    if (!kept)
        return failFrom(kept);
    if (*kept == before->name)
        return ChangeSet{};
    Deck after = *before;
    after.name = *std::move(kept);
    setFileName(after, fileNameOf(*before));
    return save(context, std::move(after));
}

Result<ChangeSet> moveDeck(const StudyContext &context, DeckId deck, std::optional<DeckId> parent)
{
    auto tree = treeOf(context);
    if (!tree)
        return failFrom(tree);
    const Deck *before = tree->find(deck);
    if (before == nullptr || (parent && tree->find(*parent) == nullptr))
        return noSuchDeck();
    if (before->parent == parent)
        return ChangeSet{};
    if (parent && std::ranges::count(tree->subtree(deck), *parent) > 0)
        return fail(Errc::InvalidInput, "a deck cannot be below itself");
    if (auto valid = checkedName(*tree, before->name, parent, deck); !valid)
        return failFrom(valid);
    Deck after = *before;
    after.parent = parent;
    after.position = placeBelow(*tree, parent);
    return save(context, std::move(after));
}

Result<ChangeSet> removeDeck(const StudyContext &context, DeckId deck)
{
    auto tree = treeOf(context);
    if (!tree)
        return failFrom(tree);
    if (tree->find(deck) == nullptr)
        return noSuchDeck();
    log::Batch batch = context.newBatch();
    for (const DeckId each : tree->subtree(deck))
        batch.rows.emplace_back(log::Event(log::DeckRemoved{each}));
    return context.store.commit(batch);
}

Result<ChangeSet> restoreDecks(const StudyContext &context, const std::vector<DeckId> &decks)
{
    auto tree = treeOf(context);
    auto bin = Bin::read(context);
    if (!tree || !bin)
        return !tree ? failFrom(tree) : failFrom(bin);
    std::vector<Deck> wanted; // there afterwards
    for (const DeckId id : decks) {
        if (tree->find(id) != nullptr)
            continue;
        const GoneDeck *head = bin->find(id);
        if (head == nullptr)
            return noSuchDeck();
        for (const GoneDeck &deck : bin->decks())
            if (bin->headOf(deck) == bin->headOf(*head) &&
                std::ranges::find(wanted, deck.deck.id, &Deck::id) == wanted.end())
                wanted.push_back(deck.deck);
    }
    if (wanted.empty())
        return ChangeSet{};
    std::vector<Deck> all = tree->decks();
    all.insert(all.end(), wanted.begin(), wanted.end());
    // Whose parent stays in the bin is a root until that comes back, too.
    for (Deck &deck : all)
        if (deck.parent && std::ranges::find(all, *deck.parent, &Deck::id) == all.end())
            deck.parent.reset();
    const DeckTree after(std::move(all));
    log::Batch batch = context.newBatch();
    for (const Deck &deck : wanted) {
        const Deck *there = after.find(deck.id);
        for (const Deck &other : after.decks())
            if (tree->find(other.id) != nullptr && other.parent == there->parent &&
                other.name == deck.name)
                return fail(Errc::InvalidInput,
                            fmt::format("there is another deck “{}” now; rename that one first",
                                        deck.name));
        batch.rows.emplace_back(log::Event(log::DeckSaved{deck}));
    }
    return context.store.commit(batch);
}

Result<std::vector<RemovedDeck>> removedDecks(const StudyContext &context)
{
    auto bin = Bin::read(context);
    if (!bin)
        return failFrom(bin);
    std::vector<RemovedDeck> heads;
    for (const GoneDeck &deck : bin->decks())
        if (bin->headOf(deck) == deck.deck.id)
            heads.push_back({.deck = deck.deck});
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
