// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "search/card_search.h"

#include "search/bound_condition.h"

namespace engram::search
{

Result<std::int64_t> countCards(const study::StudyContext &context, const Search &search)
{
    auto condition = bound(context, search.condition());
    if (!condition)
        return failFrom(condition);
    return context.store.countCards(*condition);
}

} // namespace engram::search
