// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <string_view>

#include <engram/step.h>

namespace engram::cli
{

/// "an answer", "a change of flags": behind "Undid".
[[nodiscard]] std::string_view nameOf(StepKind kind);

} // namespace engram::cli
