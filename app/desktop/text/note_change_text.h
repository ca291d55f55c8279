// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <QString>

#include <engram/note_history.h>

namespace engram::desktop
{

/// By what a version of a note came about: "Edited".
[[nodiscard]] QString changeText(NoteChange change);

} // namespace engram::desktop
