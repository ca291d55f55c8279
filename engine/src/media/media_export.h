// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The media of a deck as files beside a deck file.

#include <filesystem>
#include <span>

#include <engram/id.h>
#include <engram/media.h>
#include <engram/result.h>

#include "media/media_folder.h"
#include "study/study_context.h"

namespace engram::media
{

/// See Media::exportTo().
[[nodiscard]] Result<ExportedMedia> exportMedia(const study::StudyContext &context,
                                                const MediaFolder &folder, DeckId deck,
                                                const std::filesystem::path &target);

/// See Media::exportOf().
[[nodiscard]] Result<ExportedMedia> exportMedia(const study::StudyContext &context,
                                                const MediaFolder &folder,
                                                std::span<const NoteId> notes,
                                                const std::filesystem::path &target);

} // namespace engram::media
