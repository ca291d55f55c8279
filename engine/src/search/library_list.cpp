// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "search/library_list.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "model/row_order.h"
#include "search/bound_condition.h"
#include "search/card_search.h"
#include "study/deck_tree.h"

namespace engram::search
{

namespace
{

constexpr std::size_t All = std::numeric_limits<std::size_t>::max();
/// How many cards are looked at between two looks at whether that is enough.
constexpr std::size_t Step = 2'000;

} // namespace

Result<std::unique_ptr<LibraryList>> listRows(const study::StudyContext &context,
                                              const Search &search, const LibraryView &view)
{
    auto condition = bound(context, search.condition());
    if (!condition)
        return failFrom(condition);
    auto decks = context.store.decks();
    if (!decks)
        return failFrom(decks);
    auto withNotes = context.store.decksWithNotes();
    if (!withNotes)
        return failFrom(withNotes);
    const study::DeckTree tree(*std::move(decks));
    RowOrder order{.view = view, .today = context.today(), .decks = {}};
    order.decks.assign(tree.depthFirst().begin(), tree.depthFirst().end());
    for (const DeckId deck : *withNotes)
        if (tree.find(deck) == nullptr)
            order.decks.push_back(deck);
    return context.store.listRows(*condition, order);
}

Result<std::vector<RowId>> findRows(const study::StudyContext &context, const Search &search,
                                    const LibraryView &view, std::size_t first, std::size_t most)
{
    auto list = listRows(context, search, view);
    if (!list)
        return failFrom(list);
    const std::size_t enough = most > All - first ? All : first + most;
    for (bool isDone = false; !isDone && (*list)->rows().size() < enough;) {
        const Result<bool> step = (*list)->step(Step);
        if (!step)
            return tl::unexpected<Error>(step.error());
        isDone = *step;
    }
    const std::vector<RowId> &rows = (*list)->rows();
    const std::size_t begin = std::min(first, rows.size());
    const std::size_t end = std::min(enough, rows.size());
    return std::vector<RowId>(rows.begin() + static_cast<std::ptrdiff_t>(begin),
                              rows.begin() + static_cast<std::ptrdiff_t>(end));
}

Result<std::int64_t> countRows(const study::StudyContext &context, const Search &search,
                               LibraryMode mode)
{
    if (mode == LibraryMode::Cards)
        return countCards(context, search);
    // By a column of cards, each is looked at once.
    auto rows = findRows(context, search, {mode, {LibraryColumn::Flag}}, 0, All);
    if (!rows)
        return failFrom(rows);
    return static_cast<std::int64_t>(rows->size());
}

} // namespace engram::search
