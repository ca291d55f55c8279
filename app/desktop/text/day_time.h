// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Times of day, as the person's clock shows them, without seconds.

#include <chrono>

#include <QString>
#include <QTime>

namespace engram::desktop
{

[[nodiscard]] QTime dayTimeOf(std::chrono::minutes afterMidnight);
[[nodiscard]] QString dayTimeFormat(); ///< for QLocale and for a field
[[nodiscard]] QString dayTimeText(std::chrono::minutes afterMidnight);

} // namespace engram::desktop
