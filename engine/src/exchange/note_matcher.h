// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Finds which note of a collection each note of a file is, so that an edited text keeps its history.

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <engram/note.h>

#include "exchange/file_note.h"

namespace engram::exchange
{

/// One note, of the file or of the collection, as far as matching needs it.
struct MatchKey
{
    std::string id;   ///< explicit in a file (else empty); the key in a collection
    std::string text; ///< what identifies it: heading, prompt or cloze text
    bool isFact = false;
    /// Index of its question on the same side; nothing for notes that are no facts.
    std::optional<std::size_t> parent;
};

/// A heading with its body, a front, or the text of a cloze.
[[nodiscard]] std::string identifyingText(const NoteContent &content);

/// Of a file's notes, in their order.
[[nodiscard]] std::vector<MatchKey> matchKeysOf(std::span<const FileNote> notes);

/// Of notes of a collection, in their order; a question that is not among them is none.
[[nodiscard]] std::vector<MatchKey> matchKeysOf(std::span<const Note> notes);

/// For each of `wanted`, the index in `existing` that it is, or nothing. Each existing note is taken
/// at most once. In this order: id, exact text, letters and digits alone, closest text of the same
/// parent with at least 0.8 of the tokens shared. All questions are matched before any fact; a fact
/// is sought below its own question first, then, except by likeness, anywhere.
/// Cost: the first steps are linear in the text. In the last, a note is compared with at most 100
/// others, those that share its rarest words; where more do, the closest of these 100 is taken.
[[nodiscard]] std::vector<std::optional<std::size_t>> matchNotes(
    const std::vector<MatchKey> &wanted, const std::vector<MatchKey> &existing);

} // namespace engram::exchange
