// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <span>
#include <vector>

#include <engram/id.h>
#include <engram/library.h>
#include <engram/result.h>

#include "study/study_context.h"

namespace engram::search
{

/// See Collection.
[[nodiscard]] Result<std::vector<LibraryRow>> libraryRows(const study::StudyContext &context,
                                                          std::span<const RowId> rows,
                                                          LibraryMode mode);

} // namespace engram::search
