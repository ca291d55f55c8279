// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// See Collection::listReplacements().

#include <memory>
#include <vector>

#include <engram/find_replace.h>
#include <engram/id.h>
#include <engram/result.h>
#include <engram/search.h>

#include "study/study_context.h"

namespace engram::search
{

[[nodiscard]] Result<std::unique_ptr<ReplacementList>> listReplacements(
    const study::StudyContext &context, const Search &search, const Replacement &replacement);
[[nodiscard]] Result<std::unique_ptr<ReplacementList>> listReplacements(
    const study::StudyContext &context, const std::vector<NoteId> &notes,
    const Replacement &replacement);

} // namespace engram::search
