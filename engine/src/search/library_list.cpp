// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "search/library_list.h"

#include <algorithm>
#include <limits>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "base/text.h"
#include "search/bound_condition.h"
#include "search/library_rows.h"
#include "study/deck_tree.h"

namespace engram::search
{

namespace
{

/// What a row is put in order by: whether it has no value, then the value.
using SortKey = std::tuple<bool, double, std::string>;

SortKey number(double value)
{
    return {false, value, {}};
}

SortKey numberOrNone(const std::optional<double> &value)
{
    return value ? number(*value) : SortKey{true, 0, {}};
}

SortKey text(const std::string &value)
{
    return {value.empty(), 0, withoutAccents(value)};
}

SortKey keyOf(const LibraryRow &row, LibraryColumn column, const std::map<DeckId, double> &decks)
{
    const auto milliseconds = [](Instant at) {
        return static_cast<double>(at.time_since_epoch().count());
    };
    constexpr double MostNotes = 4294967296.0;
    const auto position =
        static_cast<double>(row.position.value_or(std::numeric_limits<std::int32_t>::max()));
    switch (column) {
    case LibraryColumn::Title:
        return text(row.title);
    case LibraryColumn::Answer:
        return text(row.answer);
    case LibraryColumn::Deck: {
        const auto deck = decks.find(row.deck);
        return number((deck == decks.end() ? MostNotes : deck->second) * MostNotes + position);
    }
    case LibraryColumn::Tags: {
        std::string tags;
        for (const std::string &tag : row.tags)
            tags += (tags.empty() ? "" : " ") + tag;
        return text(tags);
    }
    case LibraryColumn::Kind:
        return number(static_cast<double>(row.kind) + (row.isFact ? 100 : 0));
    case LibraryColumn::State:
        return number(static_cast<double>(row.state));
    case LibraryColumn::Due:
        return row.due ? number(static_cast<double>(row.due->number())) : SortKey{true, 0, {}};
    case LibraryColumn::Interval:
        return numberOrNone(row.interval);
    case LibraryColumn::Easiness:
        return numberOrNone(row.easiness);
    case LibraryColumn::Lapses:
        return number(static_cast<double>(row.lapses));
    case LibraryColumn::Reviews:
        return number(static_cast<double>(row.reviews));
    case LibraryColumn::Retrievability:
        return numberOrNone(row.retrievability);
    case LibraryColumn::Flag:
        return number(row.flag);
    case LibraryColumn::Created:
        return number(milliseconds(row.created));
    case LibraryColumn::Edited:
        return number(milliseconds(row.edited));
    case LibraryColumn::Position:
        break;
    }
    return row.position ? number(position) : SortKey{true, 0, {}};
}

class PlainList final : public LibraryList
{
public:
    explicit PlainList(std::vector<RowId> rows) : m_rows(std::move(rows)) {}

    [[nodiscard]] Result<bool> step(std::size_t /*most*/) override { return true; }
    [[nodiscard]] const std::vector<RowId> &rows() const override { return m_rows; }
    [[nodiscard]] double progress() const override { return 1; }

private:
    std::vector<RowId> m_rows;
};

} // namespace

Result<std::vector<RowId>> findRows(const study::StudyContext &context, const Search &search,
                                    const LibraryView &view, std::size_t first, std::size_t most)
{
    auto condition = bound(context, search.condition());
    if (!condition)
        return failFrom(condition);
    auto found = context.store.findCards(*condition, CardOrder::Deck, 0,
                                         std::numeric_limits<std::size_t>::max());
    if (!found)
        return failFrom(found);
    std::vector<RowId> ids;
    for (const CardId card : *found)
        ids.emplace_back(view.mode == LibraryMode::Cards ? card.value() : noteOf(card).value());
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    auto rows = libraryRows(context, ids, view.mode);
    if (!rows)
        return failFrom(rows);
    auto decks = context.store.decks();
    if (!decks)
        return failFrom(decks);
    std::map<DeckId, double> ranks;
    const study::DeckTree tree(*std::move(decks));
    for (const DeckId deck : tree.depthFirst())
        ranks.emplace(deck, static_cast<double>(ranks.size()));
    std::vector<std::pair<SortKey, RowId>> keyed;
    for (const LibraryRow &row : *rows)
        keyed.emplace_back(keyOf(row, view.order.column, ranks), row.id);
    std::ranges::sort(keyed, [&](const auto &a, const auto &b) {
        if (std::get<0>(a.first) != std::get<0>(b.first))
            return std::get<0>(a.first) < std::get<0>(b.first);
        return view.order.descending ? b < a : a < b;
    });
    ids.clear();
    for (std::size_t i = first; i < keyed.size() && ids.size() < most; ++i)
        ids.push_back(keyed[i].second);
    return ids;
}

Result<std::unique_ptr<LibraryList>> listRows(const study::StudyContext &context,
                                              const Search &search, const LibraryView &view)
{
    auto rows = findRows(context, search, view, 0, std::numeric_limits<std::size_t>::max());
    if (!rows)
        return failFrom(rows);
    return std::make_unique<PlainList>(*std::move(rows));
}

Result<std::int64_t> countRows(const study::StudyContext &context, const Search &search,
                               LibraryMode mode)
{
    auto rows = findRows(context, search, {mode, {}}, 0, std::numeric_limits<std::size_t>::max());
    if (!rows)
        return failFrom(rows);
    return static_cast<std::int64_t>(rows->size());
}

} // namespace engram::search
