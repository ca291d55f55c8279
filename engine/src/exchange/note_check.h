// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Whether a changed note is still one, as the text of it would be judged when a person saved it.

#include <engram/note.h>
#include <engram/problem.h>
#include <tl/expected.hpp>

namespace engram::exchange
{

/// `after` as its text is read back, which takes white space away at the ends of its parts; or what is
/// wrong with it that was not wrong before.
[[nodiscard]] tl::expected<Note, ProblemCode> checkedNote(const Note &before, Note after);

} // namespace engram::exchange
