// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <string>

#include <engram/note_type.h>

#include "json_output.h"

namespace engram::cli
{

/// What is wrong with a template, and where, in one line.
[[nodiscard]] std::string lineOf(const TemplateProblem &problem);
[[nodiscard]] Json jsonOf(const TemplateProblem &problem);

} // namespace engram::cli
