// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What a note was before: every state in which it was saved, and that was not undone.
///
///     auto history = collection.noteHistory(note);
///     auto before = collection.noteVersionText(note, history->versions[1].id);
///     auto now = collection.noteVersionText(note, history->versions[0].id);
///     … show compareTexts(*before, *now), see text_difference.h …
///     collection.restoreNoteVersion(note, history->versions[1].id);
///
/// A note and its facts have one history, as they have one text: a version is what one use case made
/// of them. Their ids, tags and attributes belong to it; schedules and reviews do not.

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <vector>

#include <engram/clock.h>
#include <engram/id.h>

namespace engram
{

/// By what a version came about, as far as the log tells.
enum class NoteChange : std::uint8_t {
    Added,    ///< written here, as the first
    Copied,   ///< made as the copy of another note
    Imported, ///< with others, from a file
    Edited,
    Together, ///< saved with other notes: found and replaced, or from a file that had new texts only
    Tagged,   ///< nothing but tags is different, the mark among them
    Moved,    ///< to another deck
    Facts,    ///< candidates for facts accepted
    Removed,  ///< to the bin; it has no text then
    BroughtBack, ///< out of the bin
};

/// One of them. It is known by its id also after further changes.
struct NoteVersion
{
    EventId id; ///< of what first was recorded with it
    Instant at;
    std::chrono::minutes utcOffset{0}; ///< in force for the person then
    NoteChange change = NoteChange::Edited;
};

/// A page of them.
struct NoteHistory
{
    NoteId note;                       ///< of a fact, its question
    std::vector<NoteVersion> versions; ///< newest first
    std::size_t count = 0;             ///< of all versions
};

} // namespace engram
