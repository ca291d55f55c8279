// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The note types of a collection. Those that were removed are kept for the notes that have them.

#include <map>
#include <memory>
#include <set>
#include <vector>

#include <engram/note.h>

namespace engram
{

class TypeBook
{
public:
    using Types = std::map<NoteTypeId, std::shared_ptr<const NoteType>>;

    TypeBook() = default;
    TypeBook(Types types, std::set<NoteTypeId> removed)
        : m_types(std::move(types)), m_removed(std::move(removed))
    {
    }

    /// Nothing for one that was never saved.
    [[nodiscard]] std::shared_ptr<const NoteType> find(NoteTypeId id) const
    {
        const auto found = m_types.find(id);
        return found == m_types.end() ? nullptr : found->second;
    }
    [[nodiscard]] bool isThere(NoteTypeId id) const
    {
        return m_types.contains(id) && !m_removed.contains(id);
    }
    /// Those that are there, in the order in which they were made.
    [[nodiscard]] std::vector<NoteType> all() const
    {
        std::vector<NoteType> types;
        for (const auto &[id, type] : m_types)
            if (!m_removed.contains(id))
                types.push_back(*type);
        return types;
    }
    /// Gives a note that was read from the log its type.
    void complete(NoteContent &content) const
    {
        auto *note = std::get_if<FieldNote>(&content);
        if (note == nullptr)
            return;
        if (auto type = find(note->type->id))
            note->type = std::move(type);
    }

private:
    Types m_types;
    std::set<NoteTypeId> m_removed;
};

} // namespace engram
