// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What the fields of a note of one's own type come to: cards, and texts as Markdown.

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <engram/card.h>
#include <engram/note.h>

namespace engram
{

/// See cardsOf(): a card for each template whose front shows a field that says something; in a cloze
/// type, one for each number in the fields that its front shows with their gaps.
[[nodiscard]] std::vector<CardSpec> cardsOfFields(const FieldNote &note);

/// A field's text as Markdown, what deletions hide in its place.
[[nodiscard]] std::string plainField(const NoteType &type, std::string_view text);

/// What a list shows of the note before and behind its answer: the first field that says something, and
/// the next.
[[nodiscard]] std::string fieldTitle(const FieldNote &note);
[[nodiscard]] std::string fieldAnswer(const FieldNote &note);

/// Takes over what the note said before in fields of the same type other than these, by their numbers.
void keepFieldsBut(const std::set<int> &said, const NoteContent &before, NoteContent &content);
/// Likewise in fields that its type does not have any more.
void keepRemovedFields(const NoteContent &before, NoteContent &content);

} // namespace engram
