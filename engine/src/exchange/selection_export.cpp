// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/selection_export.h>

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include "base/deck_path.h"
#include "exchange/deck_note.h"
#include "exchange/file_types.h"

namespace engram
{

Result<DeckFile> deckOfNotes(Collection &collection, std::span<const NoteId> notes,
                             const std::string &name)
{
    std::set<NoteId> wanted; // questions, and what stands alone
    std::set<DeckId> from;
    for (const NoteId id : notes) {
        auto note = collection.note(id);
        if (!note)
            return failFrom(note);
        wanted.insert(note->parent.value_or(id));
        from.insert(note->deck);
    }
    auto decks = collection.decks();
    if (!decks)
        return failFrom(decks);
    DeckFile file{.frontMatter = {{"deck", name}}, .sections = {}};
    // Ids of notes are their own in one root deck; here notes of several may meet.
    std::set<std::string> ids;
    const auto written = [&ids](const Note &note) {
        DeckNote one = exchange::deckNote(note);
        if (!one.id.empty() && !ids.insert(one.id).second)
            one.id.clear();
        return one;
    };
    std::vector<std::string> path;
    for (const DeckSummary &row : *decks) {
        path.resize(std::min(path.size(), static_cast<std::size_t>(row.depth)));
        path.push_back(row.deck.name);
        if (!from.contains(row.deck.id))
            continue;
        auto all = collection.notesOf(row.deck.id);
        if (!all)
            return failFrom(all);
        std::erase_if(*all, [&wanted](const Note &note) {
            return !wanted.contains(note.parent.value_or(note.id));
        });
        file.sections.push_back(
            {.title = joinedPath(path), .id = {}, .notes = exchange::grouped(*all, written)});
    }
    file.types = exchange::typesUsed(file);
    return file;
}

} // namespace engram
