// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Spans of time in a person's words.

#include <chrono>

#include <QString>

#include <engram/study_day.h>

namespace engram::desktop
{

/// An interval as a button shows it: "today", "6 d", "1.3 mo", "2.1 y".
[[nodiscard]] QString intervalText(Days days);

/// The same, spelled out for a tooltip or a screen reader: "today", "in 6 days".
[[nodiscard]] QString intervalSentence(Days days);

/// A running clock: "6:10", "1:02:09".
[[nodiscard]] QString clockText(std::chrono::milliseconds span);

/// Rounded up to whole minutes: "about 9 minutes".
[[nodiscard]] QString aboutMinutes(std::chrono::milliseconds span);

} // namespace engram::desktop
