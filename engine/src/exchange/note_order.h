// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// In which order the notes of a deck are once its file came in that lacks some of them.

#include <cstddef>
#include <functional>
#include <map>
#include <span>
#include <vector>

#include <engram/id.h>
#include <engram/note.h>

namespace engram::exchange
{

using NoteOrders = std::map<DeckId, std::vector<NoteId>>;

/// The file's orders with those of `live`, the notes that are there in their order, which `isKept`
/// (by place among them) although the file lacks them: each behind the note that it stood behind.
/// Cost: linear in notes, but for looking them up.
[[nodiscard]] NoteOrders withKept(NoteOrders orders, std::span<const Note> live,
                                  const std::function<bool(std::size_t)> &isKept);

} // namespace engram::exchange
