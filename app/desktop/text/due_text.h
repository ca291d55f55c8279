// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What is due, in one line.

#include <chrono>

#include <QString>
#include <QStringList>

#include <engram/deck.h>

namespace engram::desktop
{

/// "24 reviews", "6 new questions" …; parts that are zero are left out.
[[nodiscard]] QStringList dueParts(const DeckCounts &counts);

/// "24 reviews · 6 new questions · 10 new facts · about 9 minutes"; parts that are zero are left
/// out. "" when nothing is due.
[[nodiscard]] QString dueText(const DeckCounts &counts, std::chrono::milliseconds typicalAnswer);

/// "214 cards · 3 buried until tomorrow · 2 suspended · 1 draft"; parts that are zero are left out.
[[nodiscard]] QString cardsText(const DeckCounts &counts);

} // namespace engram::desktop
