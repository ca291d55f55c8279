// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <engram/id.h>
#include <engram/result.h>
#include <engram/search.h>

#include "study/study_context.h"

namespace engram::search
{

/// See Collection.
[[nodiscard]] Result<std::vector<CardId>> findCards(const study::StudyContext &context,
                                                    const Search &search, std::size_t first,
                                                    std::size_t most, SearchOrder order);
[[nodiscard]] Result<std::int64_t> countCards(const study::StudyContext &context,
                                              const Search &search);

} // namespace engram::search
