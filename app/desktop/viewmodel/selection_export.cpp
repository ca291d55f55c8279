// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "selection_export.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "text/list_text.h"

namespace engram::desktop
{

namespace
{

/// Ids of notes are their own in one root deck; here notes of several may meet.
DeckNote written(const Note &note, std::set<std::string> &ids)
{
    const bool isFree = !note.derivedKey && ids.insert(note.key).second;
    return {.id = isFree ? note.key : std::string(),
            .tags = note.tags,
            .attributes = note.attributes,
            .content = note.content,
            .facts = {}};
}

/// The type of the note, once.
void addType(const NoteContent &content, std::vector<NoteType> &types)
{
    const auto *fields = std::get_if<FieldNote>(&content);
    if (fields != nullptr &&
        std::ranges::find(types, fields->type->id, &NoteType::id) == types.end())
        types.push_back(*fields->type);
}

} // namespace

Result<DeckFile> deckOfNotes(Collection &collection, const std::vector<NoteId> &notes,
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
    std::set<std::string> ids;
    std::vector<std::string> path;
    for (const DeckSummary &row : *decks) {
        path.resize(std::min(path.size(), static_cast<std::size_t>(row.depth)));
        path.push_back(row.deck.name);
        if (!from.contains(row.deck.id))
            continue;
        auto all = collection.notesOf(row.deck.id);
        if (!all)
            return failFrom(all);
        DeckSection section{.title = pathText(path).toStdString(), .id = {}, .notes = {}};
        std::map<NoteId, std::size_t> places;
        for (const Note &note : *all) {
            if (!wanted.contains(note.parent.value_or(note.id)))
                continue;
            const auto question = note.parent ? places.find(*note.parent) : places.end();
            if (question != places.end()) {
                section.notes[question->second].facts.push_back(written(note, ids));
                addType(note.content, file.types);
                continue;
            }
            places.emplace(note.id, section.notes.size());
            section.notes.push_back(written(note, ids));
            addType(note.content, file.types);
        }
        file.sections.push_back(std::move(section));
    }
    return file;
}

} // namespace engram::desktop
