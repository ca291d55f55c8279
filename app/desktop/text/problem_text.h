// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What a deck file has wrong, as sentences that say how to mend it.

#include <QString>

#include <engram/problem.h>

namespace engram::desktop
{

/// One or two sentences, plain text, without the place.
[[nodiscard]] QString sentenceOf(ProblemCode code);

/// "Skipped", "Changed on the way", "Could be better".
[[nodiscard]] QString wordOf(Severity severity);

} // namespace engram::desktop
