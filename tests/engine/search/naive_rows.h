// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The library by going through everything: of indexes, statements and steps it knows nothing.

#include <vector>

#include <engram/library.h>

#include "random_collection.h"
#include "random_query.h"

namespace engram::test
{

/// The rows of those cards that `query` matches. `all` are all cards of the collection.
[[nodiscard]] std::vector<RowId> naiveRows(TempCollection &collection,
                                           const std::vector<Found> &all, const Query &query,
                                           const LibraryView &view);

} // namespace engram::test
