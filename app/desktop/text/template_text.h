// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <vector>

#include <QString>

#include <engram/note_type.h>

namespace engram::desktop
{

/// What is wrong with a template, and where.
[[nodiscard]] QString sentenceFor(const TemplateProblem &problem);
/// All of them, a sentence each.
[[nodiscard]] QString sentencesFor(const std::vector<TemplateProblem> &problems);

} // namespace engram::desktop
