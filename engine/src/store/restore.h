// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Puts a backup in the place of a collection.

#include <filesystem>

#include <engram/clock.h>
#include <engram/result.h>

#include "log/projection_rules.h"

namespace engram::store
{

/// See Collection::restore(). The backup is checked (SQLite's check and every checksum) and copied
/// through SQLite to a neighbour of `path`. What is at `path` gets its log folded in and a second
/// name, "<name>.before-restore-<now, UTC>", which is returned; then the copy replaces it.
[[nodiscard]] Result<std::filesystem::path> restoreBackup(const std::filesystem::path &backup,
                                                          const std::filesystem::path &path,
                                                          Instant now,
                                                          const log::ProjectionRules &rules);

} // namespace engram::store
