// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <QString>

#include <engram/flag.h>

namespace engram::desktop
{

/// "Red" for 1 … "Purple" for 7; "No flag" for 0.
[[nodiscard]] QString flagColor(int flag);

/// What the person calls it, on one line; its colour where it has no name.
[[nodiscard]] QString flagName(int flag, const FlagNames &names);

} // namespace engram::desktop
