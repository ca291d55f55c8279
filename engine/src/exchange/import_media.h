// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What an import does with the media of a deck file.

#include <span>
#include <vector>

#include <engram/deck_file.h>
#include <engram/id.h>
#include <engram/result.h>

#include "exchange/file_note.h"
#include "log/event.h"
#include "media/media_folder.h"
#include "store/store.h"

namespace engram::exchange
{

/// Of each note of the file, the names by which it means another file than the note of the collection that
/// it was matched with, whose id is 0 where there is none. Cost: a look-up for each note that mentions something.
[[nodiscard]] Result<std::vector<std::vector<log::NamedMedia>>> changedMedia(
    store::Store &store, std::span<const FileNote> notes, std::span<const NoteId> ids,
    std::span<const DeckMedia> media);

/// How many are not in the folder.
[[nodiscard]] int countNew(const media::MediaFolder &folder, std::span<const DeckMedia> media);

/// Copies what is not in the folder. Errors: Conflict when a file changed since it was examined; those of
/// reading and writing.
[[nodiscard]] Result<void> storeMedia(const media::MediaFolder &folder,
                                      std::span<const DeckMedia> media);

} // namespace engram::exchange
