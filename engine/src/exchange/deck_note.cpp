// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "exchange/deck_note.h"

#include <map>

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

std::vector<DeckNote> grouped(std::span<const Note> notes,
                              const std::function<DeckNote(const Note &)> &write)
{
    std::vector<DeckNote> result;
    std::map<NoteId, std::size_t> places;
    for (const Note &note : notes) {
        const auto question = note.parent ? places.find(*note.parent) : places.end();
        if (question != places.end()) {
            result[question->second].facts.push_back(write(note));
            continue;
        }
        places.emplace(note.id, result.size());
        result.push_back(write(note));
    }
    return result;
}

} // namespace engram::exchange
