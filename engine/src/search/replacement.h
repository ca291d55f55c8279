// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What a replacement makes of one note.

#include <cstddef>
#include <optional>
#include <variant>
#include <vector>

#include <engram/find_replace.h>
#include <engram/note.h>

#include "base/text_replacer.h"
#include "model/search_condition.h"

namespace engram
{

struct CompiledReplacement
{
    ReplaceOptions options;
    TextReplacer replacer;
};

} // namespace engram

namespace engram::search
{

/// A note as it will be.
struct NoteReplaced
{
    Note note;
    std::vector<PartReplacement> parts;
    std::size_t places = 0;
};

/// Nothing where the note stays as it is.
using NoteOutcome = std::variant<std::monostate, NoteReplaced, RefusedReplacement>;

[[nodiscard]] NoteOutcome replacedIn(const Note &note, const Replacement &replacement);

/// What is so of all notes that have what is sought: by it an index finds few of them. Nothing of an
/// expression.
[[nodiscard]] CardCondition conditionOf(const Replacement &replacement);

} // namespace engram::search
