// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "exchange/deck_export.h"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <string>
#include <utility>

#include "base/deck_path.h"
#include "exchange/deck_note.h"
#include "exchange/file_types.h"
#include "study/deck_tree.h"

namespace engram::exchange
{

namespace
{

/// Questions with their facts below them; a fact whose question is elsewhere stands alone.
Result<std::vector<DeckNote>> notesOf(const study::StudyContext &context, DeckId deck)
{
    auto notes = context.store.notes(deck);
    if (!notes)
        return failFrom(notes);
    std::vector<DeckNote> result;
    std::map<NoteId, std::size_t> places;
    for (const Note &note : *notes) {
        if (note.parent) {
            if (const auto it = places.find(*note.parent); it != places.end()) {
                result[it->second].facts.push_back(deckNote(note));
                continue;
            }
        }
        places.emplace(note.id, result.size());
        result.push_back(deckNote(note));
    }
    return result;
}

} // namespace

Result<DeckFile> exportDeck(const study::StudyContext &context, DeckId root)
{
    auto decks = context.store.decks();
    if (!decks)
        return failFrom(decks);
    const study::DeckTree tree(*std::move(decks));
    const Deck *deck = tree.find(root);
    if (deck == nullptr)
        return fail(Errc::NotFound, "there is no such deck");

    using Entry = std::pair<std::string, std::string>;
    const std::size_t depth = tree.path(root).size();
    DeckFile file{.frontMatter = deck->frontMatter, .sections = {}};
    // Without its name the file would come in again as another deck, named after the file.
    const auto named = std::ranges::find(file.frontMatter, "deck", &Entry::first);
    if (named == file.frontMatter.end())
        file.frontMatter.emplace(file.frontMatter.begin(), "deck", deck->name);
    else
        named->second = deck->name;
    std::set<std::string> ids; // two files' sections may have one id, now that they are one file's
    for (const DeckId id : tree.subtree(root)) {
        auto notes = notesOf(context, id);
        if (!notes)
            return failFrom(notes);
        const Deck *section = tree.find(id);
        if (id == root) {
            if (!notes->empty())
                file.sections.push_back(
                    {.title = {}, .id = {}, .notes = *std::move(notes), .line = 0});
            continue;
        }
        const auto given = std::ranges::find(section->frontMatter, "id", &Entry::first);
        const bool hasId = given != section->frontMatter.end() && ids.insert(given->second).second;
        const std::vector<std::string> path = tree.path(id);
        file.sections.push_back({.title = joinedPath(std::span(path).subspan(depth)),
                                 .id = hasId ? given->second : std::string(),
                                 .notes = *std::move(notes),
                                 .line = 0});
    }
    file.types = typesUsed(file);
    return file;
}

} // namespace engram::exchange
