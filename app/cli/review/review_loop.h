// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <engram/collection.h>

#include "program.h"

namespace engram::cli
{

/// Runs the session with single keys on a terminal until its end or until the person leaves.
/// Returns the exit code; the summary is printed.
[[nodiscard]] int reviewByKeys(Program &program, Collection &collection, Session &session);

/// The same from standard input, one answer a line. Without any input the first card is shown.
[[nodiscard]] int reviewByLines(Program &program, Collection &collection, Session &session);

} // namespace engram::cli
