// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include <engram/deck_file.h>

namespace engram::test
{

/// The file as it would be without having been read from anywhere.
inline DeckFile withoutLines(DeckFile file)
{
    for (DeckSection &section : file.sections) {
        section.line = 0;
        for (DeckNote &note : section.notes) {
            note.line = 0;
            for (DeckNote &fact : note.facts)
                fact.line = 0;
        }
    }
    return file;
}

inline int countOf(const std::vector<Problem> &problems, ProblemCode code)
{
    return static_cast<int>(std::ranges::count(problems, code, &Problem::code));
}

/// The problem of that code; an empty one, which fails what is expected of it, without such.
inline Problem firstOf(const std::vector<Problem> &problems, ProblemCode code)
{
    const auto found = std::ranges::find(problems, code, &Problem::code);
    return found == problems.end() ? Problem{} : *found;
}

inline DeckNote firstNote(const DeckFile &file)
{
    for (const DeckSection &section : file.sections)
        if (!section.notes.empty())
            return section.notes.front();
    return {};
}

} // namespace engram::test
