// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Notes changed as text, in a file or in a person's editor.

#include <filesystem>
#include <string>
#include <string_view>

#include <engram/collection.h>

#include "program.h"

namespace engram::cli
{

/// A file as it is. Errors: NotFound; InvalidInput when it is larger than a deck may be.
[[nodiscard]] Result<std::string> readText(const std::filesystem::path &path);

/// What became of a text; it was told.
enum class EditEnd {
    Saved,
    Unchanged, ///< the text says what is there already
    Refused,   ///< it was said why, and nothing was changed
};

/// Saves a text as the note. What is wrong with it is said by line, with `place` before it.
[[nodiscard]] Result<EditEnd> saveWritten(Program &program, Collection &collection, NoteId note,
                                          std::string_view text, const std::string &place);

/// Has the person change the note with $VISUAL or $EDITOR, and saves what they wrote. What cannot be
/// saved is kept in a file, which is named. The terminal must be in its usual mode.
[[nodiscard]] Result<EditEnd> editNote(Program &program, Collection &collection, NoteId note);

} // namespace engram::cli
