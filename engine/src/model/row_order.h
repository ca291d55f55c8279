// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <vector>

#include <engram/id.h>
#include <engram/library.h>
#include <engram/study_day.h>

namespace engram
{

/// A view of the library, bound to a day and to the decks that are there.
struct RowOrder
{
    LibraryView view;
    StudyDay today;
    std::vector<DeckId> decks; ///< in their order, those that are gone last
};

} // namespace engram
