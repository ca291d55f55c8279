// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <QString>

namespace engram::desktop
{

/// "Red" for 1 … "Purple" for 7; "No flag" for 0.
[[nodiscard]] QString flagName(int flag);

} // namespace engram::desktop
