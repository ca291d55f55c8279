// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Shares, as plain text in whole per cent, rounded to the nearest.

#include <QString>

namespace engram::desktop
{

[[nodiscard]] QString percentText(double share); ///< of 1: "83 %"

/// "67 %" for 2 of 3; "0 %" of nothing.
[[nodiscard]] QString percentText(int part, int whole);

} // namespace engram::desktop
