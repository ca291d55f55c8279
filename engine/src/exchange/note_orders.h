// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <span>
#include <vector>

#include <engram/id.h>
#include <engram/note.h>

namespace engram::exchange
{

/// The orders of decks.
using NoteOrders = std::map<DeckId, std::vector<NoteId>>;

/// The orders that a file gives, and in them, behind the note that it stood behind, what is kept of the
/// notes that were there, which are in deck order.
[[nodiscard]] NoteOrders withKept(NoteOrders orders, std::span<const Note> before,
                                  const std::function<bool(std::size_t)> &isKept);

} // namespace engram::exchange
