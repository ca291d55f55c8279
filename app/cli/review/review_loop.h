// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <chrono>

#include <engram/collection.h>

#include "program.h"

namespace engram::cli
{

/// Runs the session with single keys on a terminal until its end or until the person leaves.
/// Each `timebox`, unless it is 0, ends with a line of what was answered in it.
/// Returns the exit code; the summary is printed.
[[nodiscard]] int reviewByKeys(Program &program, Collection &collection, Session &session,
                               std::chrono::minutes timebox);

/// The same from standard input, one answer a line. Without any input the first card is shown.
[[nodiscard]] int reviewByLines(Program &program, Collection &collection, Session &session,
                                std::chrono::minutes timebox);

} // namespace engram::cli
