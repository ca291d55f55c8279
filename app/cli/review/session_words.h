// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <string>
#include <string_view>

#include <engram/session.h>

namespace engram::cli
{

/// Of a session that is kept: "quiz", "exam", "cram"; so its command is called, too.
[[nodiscard]] std::string_view nameOf(SessionKind kind);

/// "the quiz that was left (3 of 9 answered)"
[[nodiscard]] std::string leftText(const ResumableSession &left);

/// "what was missed", or "the first 200 of what was missed"
[[nodiscard]] std::string missedText(const Practice &practice);

} // namespace engram::cli
