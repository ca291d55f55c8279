// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Which notes a file brought and which a person made, and when they went to the bin, as the log tells.
/// Throws; see failure.h.

#include <optional>
#include <set>
#include <span>
#include <vector>

#include <engram/clock.h>
#include <engram/id.h>

#include "store/connection.h"

namespace engram::store
{

/// See Store::broughtInto().
[[nodiscard]] std::vector<bool> broughtInto(Connection &connection, std::span<const NoteId> notes,
                                            const std::set<DeckId> &decks);

/// See Store::isImport().
[[nodiscard]] bool isImport(Connection &connection, EventId batch);

/// See Store::noteRemovedAt().
[[nodiscard]] std::optional<Instant> noteRemovedAt(Connection &connection, NoteId note);

} // namespace engram::store
