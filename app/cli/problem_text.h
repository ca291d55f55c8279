// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <string>
#include <string_view>

#include <engram/problem.h>

#include "json_output.h"

namespace engram::cli
{

/// What is wrong, and what to do about it, as one sentence or two.
[[nodiscard]] std::string_view sentenceOf(ProblemCode code);

/// One line in the form that editors and compilers share:
/// "kings.md:3:1: warning: … [code]", with the offending text behind it.
[[nodiscard]] std::string lineOf(const Problem &problem);

/// The same as a JSON object, with the whole of the offending text.
[[nodiscard]] Json jsonOf(const Problem &problem);

} // namespace engram::cli
