// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <string_view>

#include <engram/step.h>

namespace engram::cli
{

/// "an answer", "a change of flags": behind "Undid".
[[nodiscard]] std::string nameOf(StepKind kind, int cards = 0);

} // namespace engram::cli
