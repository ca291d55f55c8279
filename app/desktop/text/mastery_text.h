// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// How well something is known, in words.

#include <QString>

#include <engram/mastery.h>

namespace engram::desktop
{

/// "83 %" of a share between 0 and 1.
[[nodiscard]] QString percentText(double share);

/// "Mastery 63 % · itself 91 % · facts 63 %, 12 of 21 in review".
[[nodiscard]] QString masteryText(const QuestionMastery &question);

} // namespace engram::desktop
