// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What could be better in the notes of a collection: the lints of lintDeck(), see deck_file.h.
///
///     auto lints = collection.listLints(*Search::parse("deck:Kings"));
///     while (!*(*lints)->step()) … show progress(), perhaps give it up …
///     for (const NoteWithLints &row : (*lints)->notes()) …
///
/// No id is missed, since every note of a collection has one. Notes that ask nearly the same are not
/// compared here: see duplicates.h.

#include <cstddef>
#include <vector>

#include <engram/id.h>
#include <engram/problem.h>
#include <engram/result.h>

namespace engram
{

/// A note of which something could be better.
struct NoteWithLints
{
    NoteId note;
    std::vector<ProblemCode> lints; ///< each once, in the order of the text

    friend bool operator==(const NoteWithLints &, const NoteWithLints &) = default;
};

/// The notes with lints that a search finds, found in steps. It may be given up at any time, by dropping
/// it; what changes meanwhile may be missed. It must not outlive its collection.
class LintList
{
public:
    virtual ~LintList() = default;

    /// Goes on by about `most` notes; whether all is done. Cost: some tens of microseconds for each, of
    /// which no more than one is in memory. Errors: those of reading.
    [[nodiscard]] virtual Result<bool> step(std::size_t most = 100) = 0;
    /// How much is done, from 0 to 1.
    [[nodiscard]] virtual double progress() const = 0;
    /// Notes looked at so far.
    [[nodiscard]] virtual std::size_t looked() const = 0;
    /// In deck order, as far as it got. A right option that is always at one place among the questions
    /// of a root deck is told of the first of them, at the end.
    [[nodiscard]] virtual const std::vector<NoteWithLints> &notes() const = 0;
};

} // namespace engram
