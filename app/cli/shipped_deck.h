// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <filesystem>
#include <vector>

namespace engram::cli
{

/// The decks that came with the program, by file name: from ENGRAM_DECKS_DIR, else from the share
/// folder beside the program's own, else from the source tree it was built in.
[[nodiscard]] std::vector<std::filesystem::path> shippedDecks();

} // namespace engram::cli
