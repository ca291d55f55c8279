// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "review/session_words.h"

#include <fmt/format.h>

namespace engram::cli
{

std::string_view nameOf(SessionKind kind)
{
    return kind == SessionKind::Exam ? "exam" : kind == SessionKind::Cram ? "cram" : "quiz";
}

std::string leftText(const ResumableSession &left)
{
    return fmt::format("the {} that was left ({} of {} answered)", nameOf(left.options.kind),
                       left.progress.done, left.progress.total);
}

std::string missedText(const Practice &practice)
{
    return practice.left > 0 ? fmt::format("the first {} of what was missed", practice.cards)
                             : "what was missed";
}

} // namespace engram::cli
