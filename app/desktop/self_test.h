// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// `engram --self-test`: does this installation work?

#include <engram/clock.h>

namespace engram::desktop
{

/// Imports the shipped deck into a temporary collection, answers one card in the real window, and
/// says on standard output whether it worked. Returns the program's exit code.
[[nodiscard]] int runSelfTest(const Clock &clock);

} // namespace engram::desktop
