// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Times of day, as the person's clock shows them, without seconds.

#include <chrono>

#include <QString>
#include <QTime>

#include <engram/clock.h>

namespace engram::desktop
{

[[nodiscard]] QTime dayTimeOf(std::chrono::minutes afterMidnight);
[[nodiscard]] QString dayTimeFormat(); ///< for QLocale and for a field
[[nodiscard]] QString dayTimeText(std::chrono::minutes afterMidnight);
/// Date and time, as a clock with this offset showed them then.
[[nodiscard]] QString momentText(Instant at, std::chrono::minutes utcOffset);

} // namespace engram::desktop
