// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Notes and note types in the payloads of events.

#include <engram/note.h>

#include "log/payload.h"

namespace engram::log
{

[[nodiscard]] Json toJson(const Note &note);
/// With fields, its content is one of EventKind::FieldNoteSaved, of a type that has its id alone. Throws
/// Damaged and what JSON throws.
[[nodiscard]] Note noteFrom(const Json &json, bool hasFields);

[[nodiscard]] Json toJson(const NoteType &type);
/// Throws Damaged and what JSON throws.
[[nodiscard]] NoteType noteTypeFrom(const Json &json);

} // namespace engram::log
