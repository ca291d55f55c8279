// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Candidates for facts of a note in a collection, and what a person decides about each. A decision is
/// kept by the candidate's id: what was accepted or rejected once is not proposed again, whatever
/// becomes of the note's text, of its facts or of its deck file.
///
///     auto queue = collection.factQueue(note);
///     collection.decideFacts(queue->note, {{.fact = queue->facts.front().id}});

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <engram/facts.h>
#include <engram/id.h>
#include <engram/note.h>

namespace engram
{

/// What is left to decide about.
struct FactQueue
{
    NoteId note; ///< that the facts are to be of: of a fact, its question
    /// As findFacts() has them, without what the note has already and what was decided on. That keeps
    /// its place in the budget: no suggestion is proposed in its stead.
    std::vector<FactCandidate> facts;
};

/// About one candidate.
struct FactDecision
{
    std::string fact; ///< FactCandidate::id
    bool accepted = true;
    /// What it becomes; nothing for contentOf() of the candidate.
    std::optional<NoteContent> edited = {};
};

/// A note with facts to decide about.
struct NoteWithFacts
{
    NoteId note;
    std::size_t proposed = 0;
    std::size_t suggested = 0; ///< beyond the budget

    friend bool operator==(const NoteWithFacts &, const NoteWithFacts &) = default;
};

/// Notes of a search with facts still proposed.
struct NotesWithFacts
{
    std::vector<NoteWithFacts> notes;
    /// From where to go on, as `first`; nothing when all notes were looked at.
    std::optional<std::size_t> next;
};

/// So many notes are looked at before a page is given, however few there are in it.
inline constexpr std::size_t MostNotesLookedAt = 1'000;

} // namespace engram
