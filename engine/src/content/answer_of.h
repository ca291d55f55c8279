// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <cstddef>
#include <string>

#include <engram/note.h>

namespace engram
{

/// A one-line plain-text name of what the content asks for, as titleOf() is of what asks: the back, or
/// the right options, or the second field that says something. A cloze, whose title shows what it hides, has none.
[[nodiscard]] std::string answerOf(const NoteContent &content, std::size_t maximum = 80);

} // namespace engram
