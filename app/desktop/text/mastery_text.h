// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// How well something is known, in words.

#include <QString>

#include <engram/mastery.h>

namespace engram::desktop
{

/// "Mastery 63 % · itself 91 % · facts 63 %, 12 of 21 in review".
[[nodiscard]] QString masteryText(const QuestionMastery &question);

} // namespace engram::desktop
