// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Files outside SQLite that must survive a power cut.

#include <filesystem>

namespace engram::store
{

/// Lets what was written to a file or folder reach the disk. Throws a Failure. Never call it on a
/// collection that is open: closing a second descriptor drops SQLite's locks.
void synchronise(const std::filesystem::path &path);

} // namespace engram::store
