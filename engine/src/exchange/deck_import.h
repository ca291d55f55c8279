// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// From a parsed deck file to a plan, and from a plan to a batch of events.

#include <string>

#include <engram/change_set.h>
#include <engram/deck_file.h>
#include <engram/import.h>
#include <engram/result.h>

#include "media/media_folder.h"
#include "study/study_context.h"

namespace engram::exchange
{

/// See Collection::planImport().
[[nodiscard]] Result<ImportPlan> planImport(const study::StudyContext &context,
                                            const media::MediaFolder &media,
                                            const ParsedDeck &parsed,
                                            const std::string &fallbackName);

/// See Collection::applyImport().
[[nodiscard]] Result<ChangeSet> applyImport(const study::StudyContext &context,
                                            const media::MediaFolder &media,
                                            const ImportPlan &plan);

} // namespace engram::exchange
