// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What is used of the media, what is not, and what notes mention in vain.

#include <string>
#include <vector>

#include <engram/media.h>
#include <engram/result.h>

#include "media/media_folder.h"
#include "study/study_context.h"

namespace engram::media
{

/// See Media::report().
[[nodiscard]] Result<MediaReport> mediaReport(const study::StudyContext &context,
                                              const MediaFolder &folder, bool verified);
/// Adds what is lost to the findings of a check: English, one line each. Also what is in the folder and no
/// longer what it was.
[[nodiscard]] Result<void> addFindings(const study::StudyContext &context,
                                       const MediaFolder &folder,
                                       std::vector<std::string> &findings);

} // namespace engram::media
