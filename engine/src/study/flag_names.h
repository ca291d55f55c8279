// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Giving flags names. See Collection for the rules.

#include <string>

#include "study/study_context.h"

namespace engram::study
{

[[nodiscard]] Result<ChangeSet> nameFlag(const StudyContext &context, int flag,
                                         const std::string &name);

} // namespace engram::study
