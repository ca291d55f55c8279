// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Tags of all notes. See Collection for what each does.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <engram/id.h>
#include <engram/progress.h>
#include <engram/result.h>
#include <engram/tags.h>

#include "study/study_context.h"

namespace engram::study
{

[[nodiscard]] Result<std::vector<TagSummary>> tags(const StudyContext &context);
[[nodiscard]] Result<std::optional<TagsChanged>> renameTag(const StudyContext &context,
                                                           std::string_view tag,
                                                           std::string_view name,
                                                           const Progress &progress);
[[nodiscard]] Result<std::optional<TagsChanged>> removeTag(const StudyContext &context,
                                                           std::string_view tag,
                                                           const Progress &progress);
/// Gives notes a tag, or takes it away with those below it.
[[nodiscard]] Result<std::optional<TagsChanged>> setTag(const StudyContext &context,
                                                        const std::vector<NoteId> &notes,
                                                        std::string_view tag, bool isGiven,
                                                        const Progress &progress);

} // namespace engram::study
