// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Sessions of every kind in words, as plain text.

#include <chrono>

#include <QString>

#include <engram/session.h>

namespace engram::desktop
{

/// "Cram", "Weak facts" …; "" for the day's review, which needs no name.
[[nodiscard]] QString kindText(const SessionOptions &options);

/// "Go on with the quiz (7 of 20)".
[[nodiscard]] QString goOnText(const ResumableSession &left);

/// That the session now begun takes the place of the one that was left.
[[nodiscard]] QString replacedText(const ResumableSession &left);

/// Why such a session has no card.
[[nodiscard]] QString nothingToAskText(const SessionOptions &options);

/// "Tomorrow: 12 reviews, and what is new."
[[nodiscard]] QString tomorrowText(int reviews);

/// "5 days in a row."; "" for fewer than two: nothing is said of what was not done.
[[nodiscard]] QString streakText(int days);

/// "Next card in 8 minutes.", or that it is ready.
[[nodiscard]] QString nextCardText(std::chrono::milliseconds wait);

} // namespace engram::desktop
