// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Notes as text, to be read and changed by a person: the text of a deck file with a single note.
///
///     auto source = collection.noteText(note);
///     … the person changes source->text …
///     auto edit = collection.saveNoteText(source->note, text);
///     if (!edit->saved) … show edit->problems, by line …

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <engram/change_set.h>
#include <engram/id.h>
#include <engram/note_type.h>
#include <engram/problem.h>

namespace engram
{

/// A question with its facts, or another note. All of them have their ids, by which they are known
/// again, however much of the rest is changed.
struct NoteText
{
    NoteId note; ///< of a fact, its question
    std::string text;
    int line = 1; ///< 1-based, where the note that was asked for begins
};

/// What became of a text, changed or new.
struct NoteTextSaved
{
    /// False when there is nothing or more than one note in it, or some of it could not be read:
    /// problems of Severity::Skipped. Nothing was changed then.
    bool saved = false;
    std::vector<Problem> problems;
    ChangeSet changes;          ///< empty when the text says what is there already
    std::optional<NoteId> note; ///< when it is saved: the one of the text, of facts their question
};

/// What saving a text would find wrong with it, beside note types of a collection. Pure.
[[nodiscard]] std::vector<Problem> checkNoteText(std::string_view text,
                                                 const std::vector<NoteType> &types = {});

/// What lintDeck() says of the note and its facts; but no id is missed, since saving gives one. The
/// language is that of the deck's front matter, "" for English. Pure.
[[nodiscard]] std::vector<Problem> lintNoteText(std::string_view text,
                                                std::string_view language = {},
                                                const std::vector<NoteType> &types = {});

} // namespace engram
