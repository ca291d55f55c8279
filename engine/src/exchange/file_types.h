// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The note types of a deck file beside those of the collection. By which a type is known again:
/// engine/docs/adr/0026-note-types-with-templates.md.

#include <memory>
#include <utility>
#include <vector>

#include <engram/deck_file.h>

#include "store/store.h"

namespace engram::exchange
{

class FileTypes
{
public:
    FileTypes(const DeckFile &file, store::Store &store);

    /// The content of a note of the file, in the collection's type. What the note said `before` in fields
    /// that the file's type lacks stays.
    [[nodiscard]] NoteContent resolved(const NoteContent &content,
                                       const NoteContent *before = nullptr) const;
    /// Those that are new or other than they were.
    [[nodiscard]] const std::vector<std::shared_ptr<const NoteType>> &changed() const
    {
        return m_changed;
    }

private:
    /// The file's, by how it is named there, and the collection's.
    std::vector<std::pair<NoteType, std::shared_ptr<const NoteType>>> m_types;
    std::vector<std::shared_ptr<const NoteType>> m_changed;
};

/// All types that notes of the file have, each once, in their order.
[[nodiscard]] std::vector<NoteType> typesUsed(const DeckFile &file);

} // namespace engram::exchange
