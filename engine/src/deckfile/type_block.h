// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Note types in a deck file: a heading with `kind=type`, a list of fields, and under a `###` heading for
/// each template a fence for its front and one for its back. Fences before the first template are extras.

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <engram/note.h>

#include "deckfile/lines.h"
#include "deckfile/note_reader.h"

namespace engram::deckfile
{

/// Note types by their names, whatever their case.
class KnownTypes
{
public:
    explicit KnownTypes(const std::vector<NoteType> &types = {})
    {
        for (const NoteType &type : types)
            add(std::make_shared<const NoteType>(type));
    }

    /// Takes the place of one of its name.
    void add(std::shared_ptr<const NoteType> type);
    /// Nothing for a name that no type has.
    [[nodiscard]] std::shared_ptr<const NoteType> find(std::string_view name) const;

private:
    std::map<std::string, std::shared_ptr<const NoteType>> m_types;
};

/// Tells whether the line is the heading of a note type.
[[nodiscard]] bool opensType(const Line &line);

/// The type of a heading (the first line) and what is below it; nothing when it is unusable, which is
/// reported, as are the mistakes of its templates.
[[nodiscard]] std::optional<NoteType> readType(const Lines &lines, ProblemList &problems);

/// Its block, with a line end.
[[nodiscard]] std::string writeType(const NoteType &type);

/// The field that a `###` heading in a note of the type names; nothing for any other line.
[[nodiscard]] const TypeField *fieldOpenedBy(const Line &line, const NoteType &type);

} // namespace engram::deckfile
