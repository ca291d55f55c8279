// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include <engram/library.h>
#include <engram/result.h>
#include <engram/search.h>

#include "model/search_condition.h"
#include "study/study_context.h"

namespace engram::search
{

/// See Collection.
[[nodiscard]] Result<std::vector<RowId>> findRows(const study::StudyContext &context,
                                                  const Search &search, const LibraryView &view,
                                                  std::size_t first, std::size_t most);
[[nodiscard]] Result<std::vector<CardId>> findCards(const study::StudyContext &context,
                                                    const Search &search, LibraryOrder order,
                                                    std::size_t first, std::size_t most);
[[nodiscard]] Result<std::unique_ptr<LibraryList>> listRows(const study::StudyContext &context,
                                                            const Search &search,
                                                            const LibraryView &view);
/// By a condition that is not bound; see Store::listRows().
[[nodiscard]] Result<std::unique_ptr<LibraryList>> listRows(const study::StudyContext &context,
                                                            const CardCondition &condition,
                                                            const LibraryView &view,
                                                            std::size_t most);
/// By one that is bound.
[[nodiscard]] Result<std::unique_ptr<LibraryList>> listBoundRows(const study::StudyContext &context,
                                                                 const CardCondition &condition,
                                                                 const LibraryView &view,
                                                                 std::size_t most);
[[nodiscard]] Result<std::int64_t> countRows(const study::StudyContext &context,
                                             const Search &search, LibraryMode mode);

} // namespace engram::search
