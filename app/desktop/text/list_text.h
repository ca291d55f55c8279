// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Several texts in one line.

#include <string>
#include <vector>

#include <QString>

namespace engram::desktop
{

/// "one · two"
[[nodiscard]] QString listText(const std::vector<std::string> &texts);

/// "Deck › Section"
[[nodiscard]] QString pathText(const std::vector<std::string> &names);

} // namespace engram::desktop
