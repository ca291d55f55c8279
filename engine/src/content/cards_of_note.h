// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <vector>

#include <engram/card.h>
#include <engram/note.h>

namespace engram
{

/// Raise when cardsOf() gives other cards for the same content, so that projections are rebuilt.
inline constexpr int CardsVersion = 1;

/// The cards of a note, by ordinal. A question with two options or more, at least one of them
/// right: 0. Any other question is a draft and makes none. Front and back: 0, and 1 if reversed. A
/// cloze: the number of each deletion. A note of one's own type: see field_note.h.
[[nodiscard]] std::vector<CardSpec> cardsOf(const NoteContent &content);

} // namespace engram
