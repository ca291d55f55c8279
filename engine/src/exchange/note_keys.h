// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <engram/note.h>

#include "exchange/file_note.h"

namespace engram::exchange
{

/// The keys of a file's notes: the author's ids as they are; kept or derived, and made unique, where there
/// are none. `matches` says of each which of `existing` it is; `others` are keys that stay.
[[nodiscard]] std::vector<std::string> keysFor(std::span<const FileNote> notes,
                                               std::span<const std::optional<std::size_t>> matches,
                                               std::span<const Note> existing,
                                               std::span<const std::string> others);

} // namespace engram::exchange
