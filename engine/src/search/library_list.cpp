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

constexpr std::size_t AllRows = std::numeric_limits<std::size_t>::max();
/// How many cards are looked at between two looks at whether that is enough.
constexpr std::size_t Step = 2'000;

} // namespace

Result<std::unique_ptr<LibraryList>> listRows(const study::StudyContext &context,
                                              const Search &search, const LibraryView &view)
{
    return listRows(context, search.condition(), view, AllRows);
}

Result<std::unique_ptr<LibraryList>> listRows(const study::StudyContext &context,
                                              const CardCondition &parsed, const LibraryView &view,
                                              std::size_t most)
{
    auto condition = bound(context, parsed);
    if (!condition)
        return failFrom(condition);
    return listBoundRows(context, *condition, view, most);
}

Result<std::unique_ptr<LibraryList>> listBoundRows(const study::StudyContext &context,
                                                   const CardCondition &condition,
                                                   const LibraryView &view, std::size_t most)
{
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
    return context.store.listRows(condition, order, most);
}

Result<std::vector<RowId>> findRows(const study::StudyContext &context, const Search &search,
                                    const LibraryView &view, std::size_t first, std::size_t most)
{
    const std::size_t enough = most > AllRows - first ? AllRows : first + most;
    auto list = listRows(context, search.condition(), view, enough);
    if (!list)
        return failFrom(list);
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

Result<std::vector<CardId>> findCards(const study::StudyContext &context, const Search &search,
                                      LibraryOrder order, std::size_t first, std::size_t most)
{
    auto rows = findRows(context, search, {LibraryMode::Cards, order}, first, most);
    if (!rows)
        return failFrom(rows);
    std::vector<CardId> cards;
    cards.reserve(rows->size());
    for (const RowId row : *rows)
        cards.emplace_back(row.value());
    return cards;
}

Result<std::int64_t> countRows(const study::StudyContext &context, const Search &search,
                               LibraryMode mode)
{
    if (mode == LibraryMode::Cards)
        return countCards(context, search);
    // By a column of cards, each is looked at once.
    auto rows = findRows(context, search, {mode, {LibraryColumn::Flag}}, 0, AllRows);
    if (!rows)
        return failFrom(rows);
    return static_cast<std::int64_t>(rows->size());
}

} // namespace engram::search
