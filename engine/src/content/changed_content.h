// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <memory>
#include <optional>

#include <engram/note_types.h>

namespace engram
{

/// The content in another type, HTML as Markdown where that has it; nothing when nothing would be left
/// of it. `target` is that of To::Own.
[[nodiscard]] std::optional<NoteContent> changedContent(
    const NoteContent &content, const NoteTypeChange &change,
    const std::shared_ptr<const NoteType> &target);

} // namespace engram
