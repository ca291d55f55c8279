// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// See Collection::listLints().

#include <memory>
#include <optional>

#include <engram/note_lints.h>
#include <engram/search.h>

#include "study/study_context.h"

namespace engram::search
{

[[nodiscard]] Result<std::unique_ptr<LintList>> listLints(const study::StudyContext &context,
                                                          const Search &search,
                                                          std::optional<DeckId> deck);

} // namespace engram::search
