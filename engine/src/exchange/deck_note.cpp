// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "exchange/deck_note.h"

namespace engram::exchange
{

DeckNote deckNote(const Note &note)
{
    return {.id = note.derivedKey ? std::string() : note.key,
            .tags = note.tags,
            .attributes = note.attributes,
            .content = note.content,
            .facts = {},
            .line = 0};
}

DeckNote deckNoteWithKey(const Note &note)
{
    DeckNote written = deckNote(note);
    written.id = note.key;
    return written;
}

} // namespace engram::exchange
