// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Ids of notes and decks to which nobody gave one.

#include <string>
#include <string_view>

namespace engram
{

/// The id derived from text where the author gave none: the first words in lower case, joined by
/// '-', at most 48 bytes; "note" when nothing remains. Unique only by the caller's care.
/// Cost: linear in the text.
[[nodiscard]] std::string deriveId(std::string_view text);

} // namespace engram
