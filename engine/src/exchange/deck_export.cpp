// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "exchange/deck_export.h"

#include <algorithm>
#include <map>
#include <utility>

#include "exchange/deck_note.h"
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

    DeckFile file{.frontMatter = deck->frontMatter, .sections = {}};
    // Without its name the file would come in again as another deck, named after the file.
    if (file.title().empty())
        file.frontMatter.emplace(file.frontMatter.begin(), "deck", deck->name);
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
        const auto given = std::ranges::find(section->frontMatter, "id",
                                             &std::pair<std::string, std::string>::first);
        file.sections.push_back(
            {.title = section->name,
             .id = given == section->frontMatter.end() ? std::string() : given->second,
             .notes = *std::move(notes),
             .line = 0});
    }
    return file;
}

} // namespace engram::exchange
