// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <QString>

#include <engram/facts.h>

namespace engram::desktop
{

/// What a rule looks for, in plain words: "What a term means".
[[nodiscard]] QString ruleText(FactRule rule);

} // namespace engram::desktop
