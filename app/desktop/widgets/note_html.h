// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <vector>

#include <QString>

#include <engram/media.h>

#include "viewmodel/note_preview.h"

namespace engram::desktop
{

class Appearance;

/// A note as its cards will show it, with the media that it mentions, for a RichView.
[[nodiscard]] QString htmlOf(const std::vector<PreviewBlock> &blocks, const Appearance &appearance,
                             const MediaFiles &media);

} // namespace engram::desktop
