// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Whether the right option is always at the same authored place.

#include <cstddef>

#include <engram/note.h>

namespace engram::deckfile
{

class RightPlaces
{
public:
    /// Takes a note in; whether it counts: a question with one right option among several.
    bool add(const NoteContent &content);

    /// Of so many questions that it is no chance any more.
    [[nodiscard]] bool isPattern() const;
    [[nodiscard]] std::size_t place() const { return m_place; } ///< of the first, from 0

private:
    std::size_t m_place = 0;
    std::size_t m_questions = 0;
    bool m_isOne = true;
};

} // namespace engram::deckfile
