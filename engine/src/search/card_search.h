// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <cstdint>

#include <engram/result.h>
#include <engram/search.h>

#include "study/study_context.h"

namespace engram::search
{

/// See Collection.
[[nodiscard]] Result<std::int64_t> countCards(const study::StudyContext &context,
                                              const Search &search);

} // namespace engram::search
