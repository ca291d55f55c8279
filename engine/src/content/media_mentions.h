// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Which pictures and sounds a text speaks of. Pure functions; any thread.

#include <string>
#include <string_view>
#include <vector>

#include <engram/note.h>

namespace engram
{

/// The local paths (see mediaPathOf()) of the images and sounds in a text, each once, in their order;
/// also those that lead where nothing is read. Code mentions nothing.
[[nodiscard]] std::vector<std::string> mediaPathsIn(std::string_view markdown);
/// Likewise in all texts of a note. Cost: a text without brackets is not parsed.
[[nodiscard]] std::vector<std::string> mediaPathsIn(const NoteContent &content);

} // namespace engram
