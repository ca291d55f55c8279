// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include <engram/deck_file.h>

namespace engram::exchange
{

/// A note of the file in its place: section and question by index.
struct FileNote
{
    const DeckNote *note = nullptr;
    std::size_t section = 0;
    std::optional<std::size_t> parent;
};

/// All of them in order, facts after their question. They point into the file.
[[nodiscard]] inline std::vector<FileNote> flatten(const DeckFile &file)
{
    std::vector<FileNote> notes;
    for (std::size_t s = 0; s < file.sections.size(); ++s) {
        for (const DeckNote &note : file.sections[s].notes) {
            const std::size_t parent = notes.size();
            notes.push_back({&note, s, {}});
            for (const DeckNote &fact : note.facts)
                notes.push_back({&fact, s, parent});
        }
    }
    return notes;
}

} // namespace engram::exchange
