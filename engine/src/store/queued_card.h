// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// A card of a queue, as the statements that choose cards give it.

#include "store/connection.h"
#include "store/store.h"

namespace engram::store
{

/// From columns: id, deck, parent, kind, interval, due.
[[nodiscard]] QueuedCard queuedCardIn(const Query &query);

} // namespace engram::store
