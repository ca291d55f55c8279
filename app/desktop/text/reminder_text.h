// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <chrono>

#include <QString>

#include <engram/deck.h>

namespace engram::desktop
{

/// "24 reviews and 6 new questions wait · about 9 minutes"; "" when nothing is due.
[[nodiscard]] QString reminderText(const DeckCounts &counts,
                                   std::chrono::milliseconds typicalAnswer);

} // namespace engram::desktop
