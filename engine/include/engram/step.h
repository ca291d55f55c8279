// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// A step of undo and redo.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <engram/change_set.h>
#include <engram/id.h>
#include <engram/session_options.h>

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
    Add,      ///< a note made or copied
    Edit,     ///< notes changed or brought back
    Delete,   ///< notes moved to the bin
    Decks,    ///< decks made, renamed, moved or brought back
    GradeNow, ///< several cards answered by one grade
    Options,  ///< a preset saved, removed or chosen
    DayLimit, ///< limits of a day
    FlagName, ///< what a flag is called
    Session,  ///< a quiz, an exam or a cram ended: undone, it goes on
    NoteType, ///< a note type saved or removed
    Facts,    ///< candidates for facts accepted or rejected
    Other
};

/// What became of a deck. A path is the names from the root; empty where the deck is not there.
struct DeckChange
{
    DeckId deck;
    std::vector<std::string> before;
    std::vector<std::string> after;
};

/// A session whose end was undone or done again.
struct EndedSession
{
    SessionKind kind = SessionKind::Quiz;
    std::vector<std::string> deck; ///< its path; empty for all decks
    bool goesOn = false;           ///< Collection::resumeSession() gives it
};

/// What undo or redo took back or did again.
struct Step
{
    StepKind kind = StepKind::Other;
    int cards = 0; ///< of GradeNow: how many
    /// Of Session. What ended by its last answer is undone with that answer.
    std::optional<EndedSession> session = {};
    /// Decks that are gone, that are there again, and that are called or stand otherwise, in this
    /// order; what only goes with a deck above it is not named.
    std::vector<DeckChange> decks = {};
    ChangeSet changes = {};
};

} // namespace engram
