// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// A step of undo and redo.

#include <cstdint>

#include <engram/change_set.h>

namespace engram
{

/// What was undone or redone, for a message such as "Undid: answer".
enum class StepKind : std::uint8_t {
    Answer,
    Import,
    Settings,
    Suspend,
    Bury,
    Flag,
    Due,
    Reset,
    Edit,     ///< notes changed, added or brought back
    Delete,   ///< notes moved to the bin
    Decks,    ///< decks made, renamed, moved or brought back
    GradeNow, ///< several cards answered by one grade
    Options,  ///< a preset saved, removed or chosen
    DayLimit, ///< limits of a day
    FlagName, ///< what a flag is called
    Facts,    ///< candidates for facts accepted or rejected
    Other
};
struct Step
{
    StepKind kind = StepKind::Other;
    int cards = 0; ///< of GradeNow: how many
    ChangeSet changes;
};

} // namespace engram
