// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "study/deck_actions.h"

#include <algorithm>
#include <string>
#include <utility>

#include <engram/derived_id.h>
#include <fmt/format.h>

#include "deckfile/taken_ids.h"
#include "study/deck_names.h"
#include "study/deck_tree.h"
#include "study/known_decks.h"

namespace engram::study
{

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

/// How many decks stand one below the other from this one on.
int levelsOf(const DeckTree &tree, DeckId deck)
{
    int deepest = 0;
    for (const DeckId each : tree.subtree(deck))
        deepest = std::max(deepest, tree.depth(each));
    return deepest - tree.depth(deck) + 1;
}

Result<void> checkLevels(const DeckTree &tree, int levels, std::optional<DeckId> parent)
{
    const int above = parent ? tree.depth(*parent) + 1 : 0;
    if (above + levels > static_cast<int>(MostDeckLevels))
        return fail(Errc::InvalidInput,
                    fmt::format("at most {} decks stand one below the other", MostDeckLevels));
    return {};
}

Result<ChangeSet> save(const StudyContext &context, Deck deck)
{
    log::Batch batch = context.newBatch();
    batch.rows.emplace_back(log::Event(log::DeckSaved{std::move(deck)}));
    return context.store.commit(batch);
}

} // namespace

Result<NewDeck> newDeck(const StudyContext &context, std::string_view name,
                        std::optional<DeckId> parent)
{
    auto tree = treeOf(context);
    if (!tree)
        return failFrom(tree);
    if (parent && tree->find(*parent) == nullptr)
        return noSuchDeck();
    if (auto room = checkLevels(*tree, 1, parent); !room)
        return failFrom(room);
    auto kept = checkedName(*tree, name, parent, {});
    if (!kept)
        return failFrom(kept);
    auto known = KnownDecks::read(context.store);
    if (!known)
        return failFrom(known);
    deckfile::TakenIds keys; // those of moved and gone decks, too: by them a file finds its own
    for (const KnownDeck *deck : known->below(parent))
        keys.take(deck->deck.key);
    const DeckId id = context.store.newDeckId();
    auto saved = save(context, {.id = id,
                                .parent = parent,
                                .key = keys.takeLike(deriveId(*kept)),
                                .name = *kept,
                                .position = placeBelow(*tree, parent),
                                .frontMatter = {}});
    if (!saved)
        return failFrom(saved);
    return NewDeck{.deck = id, .changes = *std::move(saved)};
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
    auto known = KnownDecks::read(context.store);
    if (!known)
        return failFrom(known);
    Deck after = *before;
    after.name = *std::move(kept);
    const KnownDeck *each = known->find(deck);
    const std::string said = fileNameOf(*before);
    if (said == after.name && known->fileOf(deck) != deck)
        dropFileName(after);
    else if (each != nullptr && each->isOfFile)
        setFileName(after, said);
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
    if (auto room = checkLevels(*tree, levelsOf(*tree, deck), parent); !room)
        return failFrom(room);
    if (auto free = checkFree(*tree, before->name, parent, deck); !free)
        return failFrom(free);
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

} // namespace engram::study
