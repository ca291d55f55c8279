// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <chrono>

#include <engram/collection.h>

#include "terminal.h"

namespace engram::cli
{

/// What a day asks for, in one line, with the time it takes at this pace.
void printDue(Terminal &out, const DeckCounts &counts, std::chrono::milliseconds perAnswer);

/// Says so when an answer lies in the future, and so the clock is or was wrong. Errors: those of reading.
[[nodiscard]] Result<void> warnOfClock(Terminal &out, Collection &collection);

} // namespace engram::cli
