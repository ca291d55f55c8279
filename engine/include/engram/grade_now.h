// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What Collection::gradeNow() did, and what it left alone.

#include <engram/change_set.h>

namespace engram
{

/// Cards, counted by what became of them.
struct GradedNow
{
    int graded = 0;
    int suspended = 0;     ///< left alone: they are never asked
    int removed = 0;       ///< left alone: their notes or decks are in the bin
    int answeredToday = 0; ///< left alone: not due, and answered today already
    int leeches = 0;       ///< of those graded, leeches, which their options may have suspended
    ChangeSet changes;

    [[nodiscard]] int leftAlone() const { return suspended + removed + answeredToday; }
};

} // namespace engram
