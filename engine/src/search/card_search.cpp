// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "search/card_search.h"

#include "search/bound_condition.h"

namespace engram::search
{

Result<std::vector<CardId>> findCards(const study::StudyContext &context, const Search &search,
                                      std::size_t first, std::size_t most, SearchOrder order)
{
    auto condition = bound(context, search.condition());
    if (!condition)
        return failFrom(condition);
    return context.store.findCards(*condition, order, first, most);
}

Result<std::int64_t> countCards(const study::StudyContext &context, const Search &search)
{
    auto condition = bound(context, search.condition());
    if (!condition)
        return failFrom(condition);
    return context.store.countCards(*condition);
}

} // namespace engram::search
