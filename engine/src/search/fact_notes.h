// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <cstddef>

#include <engram/fact_queue.h>
#include <engram/result.h>
#include <engram/search.h>

#include "study/study_context.h"

namespace engram::search
{

/// See Collection.
[[nodiscard]] Result<NotesWithFacts> notesWithFacts(const study::StudyContext &context,
                                                    const Search &search, std::size_t first,
                                                    std::size_t most);

} // namespace engram::search
